// What was agreed changes; the newest version that both agreed to is the one that everything has to fit.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RegionId } from '../../src/kernel/ids.ts';
import { exampleDelivery, type MadeContract } from '../../src/modules/contracts/contract.examples.ts';
import { requestRevision } from '../../src/modules/contracts/index.ts';
import { exampleRegion } from '../../src/modules/regions/region.examples.ts';
import {
  exampleAddedPart,
  exampleChange,
  examplePart,
} from '../../src/modules/settlement/change.examples.ts';
import {
  exampleAgreement,
  exampleFundedContract,
  exampleMoneyStaff,
  type MoneyStaff,
} from '../../src/modules/settlement/settlement.examples.ts';
import { asAdministrator } from '../../src/platform/embedded-postgres/administer.ts';
import { openPool } from '../../src/platform/pool.ts';
import { newKey } from '../../src/platform/random.ts';
import { moveClock } from '../../src/platform/testing/clock.ts';
import { freshDatabase } from '../../src/platform/testing/database.ts';
import { usePool } from '../../src/platform/transaction.ts';
import { verifyDatabase } from './verify-database.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let pool: ReturnType<typeof openPool>;
let region: RegionId;
let staff: MoneyStaff;

beforeAll(async () => {
  database = await freshDatabase();
  pool = openPool(database.url('app'), 4, () => {});
  usePool(pool);
  await moveClock(database, Date.parse('2026-11-20T12:00:00+09:00') - Date.now());
  region = await exampleRegion();
  staff = await exampleMoneyStaff(region);
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

/** The problems of the checks about contracts, deliveries and conditions; the audit is sealed elsewhere. */
async function problems(): Promise<readonly string[]> {
  const report = await verifyDatabase(database.url('verify'), { anchorPublicKey: undefined });
  return report.checks
    .filter(({ name }) => /^(milestones|changes|deliveries|notices|contracts|deposits)/.test(name))
    .flatMap((check) => check.problems);
}
/** As nobody can but who owns the machine: triggers are asleep. */
const tamper = (statement: string) =>
  asAdministrator(database.url('admin'), async (client) => {
    await client.query('set session_replication_role = replica');
    await client.query(statement);
  });
async function amended(contract: MadeContract, wanted: Parameters<typeof exampleChange>[1]) {
  expect(await exampleChange(contract, wanted)).toMatchObject({ ok: true });
  for (const side of [contract.client, contract.worker]) await exampleAgreement(contract, side);
}

test('a version that both agreed to is the one that amounts and dates are compared with', async () => {
  const agreed = await exampleFundedContract(region, staff, { state: 'agreed' });
  await amended(agreed, { parts: [examplePart('2026-12-11', 13_500n)], added: [exampleAddedPart] });
  const proposed = await exampleFundedContract(region, staff, { state: 'funded' });
  await exampleChange(proposed, { added: [exampleAddedPart] });
  expect(await problems()).toEqual([]);

  await tamper(`update milestone set due_on = '2026-12-04' where id = '${agreed.milestoneId}'`);
  expect(await problems()).toEqual([expect.stringContaining('is not the one of its notice')]);
  await tamper(`update milestone set due_on = '2026-12-11' where id = '${agreed.milestoneId}'`);
  await tamper(
    `update contract_amendment set state = 'agreed', ended_at = proposed_at where contract_id = '${proposed.contractId}'`,
  );
  expect(await problems()).toEqual([expect.stringContaining('is agreed, with 0 agreements')]);
  await tamper(
    `update contract_amendment set state = 'proposed', ended_at = null where contract_id = '${proposed.contractId}'`,
  );
});

test('a second delivery needs the first to be sent back', async () => {
  const contract = await exampleFundedContract(region, staff, { state: 'delivered' });
  await requestRevision(contract.client, {
    key: newKey(),
    contractId: contract.contractId,
    milestoneId: contract.milestoneId,
    item: 'criteria',
    expected: '列の並びを見本のとおりに直してください。',
  });
  expect(await problems()).toEqual([]);
  await exampleDelivery(contract, contract.milestoneId);
  expect(await problems()).toEqual([]);
  await tamper(`delete from revision_request where milestone_id = '${contract.milestoneId}'`);
  expect(await problems()).toEqual([expect.stringContaining('2 deliveries, 0 sent back')]);
});
