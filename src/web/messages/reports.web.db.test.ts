import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '../../kernel/actor.ts';
import { type RegionId, type ReportId, slugOf } from '../../kernel/ids.ts';
import { reportJob } from '../../modules/jobs/index.ts';
import { exampleOpenJob } from '../../modules/jobs/job.examples.ts';
import { exampleClient, exampleStaff } from '../../modules/organizations/organization.examples.ts';
import { exampleRegion } from '../../modules/regions/region.examples.ts';
import { exampleWorker } from '../../modules/workers/worker.examples.ts';
import { newKey } from '../../platform/random.ts';
import { type ExampleSite, exampleSite } from '../site.examples.ts';

let site: ExampleSite;
let region: RegionId;
const here = '/r/tsuho';

beforeAll(async () => {
  site = await exampleSite();
  region = await exampleRegion('tsuho');
});
afterAll(() => site.close());

const pageFor = async (actor: Actor, path: string) =>
  (await (await site.signedInAs(actor)).get(`${here}${path}`)).text();

test('from a report one goes to the company and to stopping it, until it is stopped; its reporter does not', async () => {
  const { organization, actor } = await exampleClient(region, { name: '㈱髙﨑①' });
  const jobId = await exampleOpenJob(actor);
  const worker = await exampleWorker(region);
  const filed = await reportJob(worker, {
    key: newKey(),
    jobId,
    reason: 'unpaid',
    text: '先に働いてと言われた',
  });
  if (!filed.ok) throw new Error(filed.reason);
  const path = `/reports/${slugOf('report', filed.value.reportId as ReportId)}`;
  const company = `${here}/organizations/${slugOf('organization', organization.id)}`;
  const csp = await exampleStaff(region, 'csp');
  for (const reader of [csp, await exampleStaff(region, 'officer')]) {
    const html = await pageFor(reader, path);
    expect(html).toContain(`href="${company}">㈱髙﨑①`);
    expect(html).toContain(`href="${company}/suspension?report=`);
  }
  expect(await pageFor(worker, path)).not.toContain(company);

  await (await site.signedInAs(csp)).post(`${company}/suspension`, { reason: '確かめます' });
  const stopped = await pageFor(csp, path);
  expect(stopped).toContain(`href="${company}">`);
  expect(stopped).not.toContain('/suspension');
});
