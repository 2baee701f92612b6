import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '../../kernel/actor.ts';
import { type RegionId, slugOf } from '../../kernel/ids.ts';
import { submitJob } from '../../modules/jobs/index.ts';
import { exampleDraft } from '../../modules/jobs/job.examples.ts';
import { exampleClient, exampleStaff } from '../../modules/organizations/organization.examples.ts';
import { exampleRegion } from '../../modules/regions/region.examples.ts';
import { newKey } from '../../platform/random.ts';
import { type ExampleSite, exampleSite } from '../site.examples.ts';

let site: ExampleSite;
let region: RegionId;
let csp: Actor;
const here = '/r/denwa';

beforeAll(async () => {
  site = await exampleSite();
  region = await exampleRegion('denwa');
  csp = await exampleStaff(region, 'csp');
});
afterAll(() => site.close());

test('an adviser reads on a client’s page who asked, who called and what was said; the client does not', async () => {
  const { organization, actor } = await exampleClient(region, { name: '㈱髙﨑①' });
  const at = `${here}/organizations/${slugOf('organization', organization.id)}`;
  const adviser = await site.signedInAs(csp);
  const client = await site.signedInAs(actor);
  expect(await (await adviser.get(at)).text()).toContain('相談の申し込みは、まだありません');

  await client.post(`${at}/suggestions`, { wish: '昼に𠮷田まで電話を' });
  const job = await exampleDraft(actor);
  await submitJob(actor, { key: newKey(), jobId: job });
  const waiting = await (await adviser.get(at)).text();
  expect(waiting).toContain('電話を待っています');
  expect(waiting).toContain('昼に𠮷田まで電話を');
  const checked = await (await adviser.get(`${here}/jobs/${slugOf('job', job)}/check`)).text();
  expect(checked).toContain('昼に𠮷田まで電話を');
  expect(checked).toContain(`href="${at}"`);

  const list = await (await adviser.get(`${here}/consultations`)).text();
  const [, id = ''] = /\/consultations\/([0-9a-f-]{36})"/.exec(list) ?? [];
  const answered = await adviser.post(`${here}/consultations/${id}`, { outcome: 'チラシを頼みたい。<b>' });
  expect(answered.status).toBe(303);
  const called = await (await adviser.get(at)).text();
  expect(called).toMatch(/さんが電話<\/h3>[\s\S]+チラシを頼みたい。&lt;b>/);
  const english = await (await adviser.get(`/en${at}`)).text();
  expect(english).toMatch(/<p class="typed" lang="ja">チラシを頼みたい。/);
  expect(await (await client.get(at)).text()).not.toContain('チラシを頼みたい');
});
