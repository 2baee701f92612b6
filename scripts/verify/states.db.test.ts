// States that no money follows from: verification rebuilds them from the audit all the same.
import { expect, test } from 'vitest';
import { exampleContract } from '../../src/modules/contracts/contract.examples.ts';
import { dropAmendment } from '../../src/modules/contracts/index.ts';
import { reportJob } from '../../src/modules/jobs/index.ts';
import { exampleOpenJob } from '../../src/modules/jobs/job.examples.ts';
import { sendInquiry } from '../../src/modules/messages/index.ts';
import { exampleClient } from '../../src/modules/organizations/organization.examples.ts';
import { exampleRegion } from '../../src/modules/regions/region.examples.ts';
import { exampleAddedPart, exampleChange } from '../../src/modules/settlement/change.examples.ts';
import { asAdministrator } from '../../src/platform/embedded-postgres/administer.ts';
import { newKey } from '../../src/platform/random.ts';
import { useOwnDatabase } from '../../src/platform/testing/own-database.ts';
import { verifyDatabase } from './verify-database.ts';

const database = useOwnDatabase();

async function problems(): Promise<readonly string[]> {
  const report = await verifyDatabase(database.url('verify'));
  return report.checks
    .filter(({ name }) => name.startsWith('audit: the state'))
    .flatMap((check) => check.problems);
}
const tamper = (statement: string) =>
  asAdministrator(database.url('admin'), async (client) => {
    await client.query('set session_replication_role = replica');
    await client.query(statement);
  });

test('of a report, a question from outside and a proposed change', async () => {
  const regionId = await exampleRegion();
  const contract = await exampleContract(regionId, { state: 'funded' });
  const { client, worker, jobId, contractId } = contract;
  await exampleChange(contract, { added: [exampleAddedPart] });
  await dropAmendment(client, { key: newKey(), contractId, version: 2 });
  const report = { key: newKey(), jobId, reason: 'false', text: '③の説明が違います。' } as const;
  expect(await reportJob(worker, report)).toMatchObject({ ok: true });
  const visitor = { ...worker, personId: null, roles: [] };
  const inquiry = { key: newKey(), name: '髙﨑 𠮷子', reach: '0183-73-2111', message: '①㈱でも頼めますか。' };
  expect(await sendInquiry(visitor, inquiry, '192.0.2.7')).toMatchObject({ ok: true });
  expect(await problems()).toEqual([]);

  const answered = `state = 'answered', answer = '-', answered_by = '${client.personId}', answered_at = '2026-11-21'`;
  await tamper(`update inquiry set ${answered}`);
  await tamper(`update abuse_report set ${answered}`);
  await tamper(`update contract_amendment set state = 'agreed'`);
  expect(await problems()).toEqual([
    expect.stringMatching(/report .* is answered, the audit says open/),
    expect.stringMatching(/inquiry .* is answered, the audit says open/),
    expect.stringMatching(/version 2 of contract .* is agreed, the audit says withdrawn/),
  ]);
});

test('of what is found: each open posting, and nothing else', async () => {
  const regionId = await exampleRegion();
  const { actor } = await exampleClient(regionId);
  const [open, gone] = [await exampleOpenJob(actor), await exampleOpenJob(actor)];
  const found = async () => {
    const report = await verifyDatabase(database.url('verify'));
    return report.checks.filter(({ name }) => name.startsWith('search:')).flatMap((check) => check.problems);
  };
  expect(await found()).toEqual([]);
  await tamper(`delete from search_document where id = '${gone}'`);
  await tamper(`update search_document set hidden = true where id = '${open}'`);
  expect([...(await found())].sort()).toEqual([
    expect.stringContaining(`posting ${open} is open, its document is hidden`),
    expect.stringContaining(`posting ${gone} is open, its document is missing`),
  ]);
});
