import { beforeAll, expect, test } from 'vitest';
import type { RegionId } from '../../kernel/ids.ts';
import { useOwnDatabase } from '../../platform/testing/own-database.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { exampleRegion } from '../regions/region.examples.ts';
import { exampleFundedContract, exampleMoneyStaff } from './settlement.examples.ts';

useOwnDatabase();
let region: RegionId;
beforeAll(async () => {
  region = await exampleRegion();
  const staff = await exampleMoneyStaff(region);
  for (const state of ['agreed', 'funded', 'delivered'] as const)
    await exampleFundedContract(region, staff, { state });
});

/** What the database says to a statement of the application's own login, past all use cases. */
function tried(statement: string): Promise<string> {
  return inTransaction(region, async (tx) => {
    const { rowCount } = await tx.client.query(statement);
    throw new Error(`It let ${rowCount} rows through`);
  }).catch((error: Error & { code?: string }) => error.code ?? error.message);
}

test.each([
  'update milestone set client_fee = 0, deposit_amount = deposit_amount - client_fee',
  "update milestone set client_fee = 0, deposit_amount = deposit_amount - client_fee where state = 'planned'",
  'update milestone set reward = 1100, tax = 100, client_fee = 0, deposit_amount = 1100, payout_amount = 1100',
  "update milestone set due_on = due_on + 1 where state = 'planned'",
  'update deposit set amount = 1',
  "update deposit set amount = amount - 1 where state = 'announced'",
  "update deposit set amount = amount + 1 where state = 'matched'",
])('without an agreement of both it refuses: %s', async (statement) => {
  expect(await tried(statement)).toBe('42501');
});
