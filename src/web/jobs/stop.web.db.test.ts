import { afterAll, beforeAll, expect, test } from 'vitest';
import { type JobId, type RegionId, slugOf } from '../../kernel/ids.ts';
import { exampleProposed } from '../../modules/contracts/contract.examples.ts';
import { selectProposal } from '../../modules/contracts/index.ts';
import { submitJob } from '../../modules/jobs/index.ts';
import { exampleDraft } from '../../modules/jobs/job.examples.ts';
import { exampleClient, exampleStaff } from '../../modules/organizations/organization.examples.ts';
import { exampleRegion } from '../../modules/regions/region.examples.ts';
import { newKey } from '../../platform/random.ts';
import { type ExampleSite, exampleSite } from '../site.examples.ts';

let site: ExampleSite;
let region: RegionId;
beforeAll(async () => {
  site = await exampleSite();
  region = await exampleRegion('yuinosato');
});
afterAll(() => site.close());

const at = (jobId: JobId, rest = '') => `/r/yuinosato/jobs/${slugOf('job', jobId)}${rest}`;
const html = async (answer: Promise<Response>) => (await answer).text();

test('while somebody is chosen, who stops postings reads what can be done, in words of their own', async () => {
  const { parties, ids } = await exampleProposed(region);
  await selectProposal(parties.client, { key: newKey(), ...ids });
  const csp = await site.signedInAs(await exampleStaff(region, 'csp'));
  expect(await html(csp.get(at(ids.jobId)))).toContain('この募集を止める');
  const page = await html(csp.get(at(ids.jobId, '/stop')));
  expect(page).toContain('会社が選んだ方の返事を待っているため');
  expect(page).not.toContain('<textarea');
  expect(page).toMatch(/href="[^"]*\/organizations\/o_[0-9a-f]+"[^>]*>会社のページを開く/);
  const refused = await csp.post(at(ids.jobId, '/stop'), { reason: '①を消してください。' });
  expect(refused.status).toBe(409);
  expect(await refused.text()).toContain('会社が選んだ方の返事を待っているため');
});

test('what should be corrected is never lost by publishing', async () => {
  const client = (await exampleClient(region)).actor;
  const company = await site.signedInAs(client);
  const csp = await exampleStaff(region, 'csp');
  const jobId = await exampleDraft(client);
  await submitJob(client, { jobId, key: newKey() });
  const checker = await site.signedInAs(csp);
  for (const words of [{ description: '①を書いてください。' }, { note: '①を書いてください。' }]) {
    const refused = await checker.post(at(jobId, '/check'), { decision: 'open', ...words });
    expect(refused.status).toBe(409);
    const page = await refused.text();
    expect(page).toContain('直してほしい所が書かれています。');
    expect(page).toContain('①を書いてください。');
  }
  expect((await checker.post(at(jobId, '/check'), { decision: 'open' })).status).toBe(303);
  // Whoever checks can stop it later; its client reads why.
  expect(await html(checker.get(at(jobId)))).toContain('この募集を止める');
  expect(await html(company.get(at(jobId)))).not.toContain('この募集を止める');
  expect((await checker.post(at(jobId, '/stop'), { reason: '②を消してください。' })).status).toBe(303);
  expect(await html(company.get(at(jobId)))).toContain('②を消してください。');
});
