import { afterAll, beforeAll, expect, test } from 'vitest';
import { localDate } from '../../kernel/tokyo-date.ts';
import { yen } from '../../kernel/yen.ts';
import { openPool } from '../../platform/pool.ts';
import { sql } from '../../platform/sql.ts';
import { freshDatabase } from '../../platform/testing/database.ts';
import { inTransaction, reading, usePool } from '../../platform/transaction.ts';
import { moveMembership } from '../identity/membership.rows.ts';
import { exampleRegion } from '../regions/region.examples.ts';
import { membersOf } from './member.pages.ts';
import { seatsOf } from './member.rows.ts';
import { exampleClient, exampleMember, exampleStaff } from './organization.examples.ts';
import { escrowHolderOn, insertEscrowHolder, loadOrganization } from './organization.rows.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let pool: ReturnType<typeof openPool>;

beforeAll(async () => {
  database = await freshDatabase();
  pool = openPool(database.url('app'), 4, () => {});
  usePool(pool);
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

test('an organisation comes back as it was written, amounts exact', async () => {
  const region = await exampleRegion();
  const { organization, actor } = await exampleClient(region, {
    name: '㈱髙﨑味噌蔵①',
    representative: '𠮷田 次郎',
    capitalYen: yen(9_007_199_254_740_993n),
    approvalLimit: yen(100_000n),
  });
  const read = await reading(region, (tx) => loadOrganization(tx, organization.id));
  expect(read).toMatchObject({
    name: '㈱髙﨑味噌蔵①',
    representative: '𠮷田 次郎',
    capitalYen: 9_007_199_254_740_993n,
    state: 'checked',
  });
  expect(actor.seats).toEqual([
    { organizationId: organization.id, role: 'clientApprover', approvalLimit: 100_000n },
  ]);
});

test('members are listed by role, and a seat is of one region', async () => {
  const region = await exampleRegion();
  const other = await exampleRegion();
  const { organization, actor } = await exampleClient(region);
  const payer = await exampleMember(region, organization.id, 'clientPayer');
  await reading(region, async (tx) => {
    expect((await membersOf(tx, organization.id)).map((member) => member.role)).toEqual([
      'clientApprover',
      'clientPayer',
    ]);
    expect((await membersOf(tx, organization.id, ['clientPayer'])).map((member) => member.personId)).toEqual([
      payer.personId,
    ]);
  });
  await inTransaction(region, (tx) => moveMembership(tx, payer.personId as never, 'suspended'));
  const left = await reading(region, (tx) => membersOf(tx, organization.id));
  expect(left.map((member) => member.role)).toEqual(['clientApprover']);
  await reading(other, async (tx) => expect(await seatsOf(tx, actor.personId as never)).toEqual([]));
});

test('the escrow holder is the one of the day, and the database refuses a municipality', async () => {
  const region = await exampleRegion();
  const operator = await exampleStaff(region, 'operator');
  const approver = await exampleStaff(region, 'paymentApprover');
  const officer = await exampleStaff(region, 'officer');
  expect(approver.seats[0]?.organizationId).toBe(operator.seats[0]?.organizationId);
  await reading(region, async (tx) => {
    expect(await escrowHolderOn(tx, localDate('2026-03-31'))).toBeNull();
    expect((await escrowHolderOn(tx, localDate('2026-04-01')))?.id).toBe(operator.seats[0]?.organizationId);
  });
  const municipality = officer.seats[0]?.organizationId;
  if (!municipality) throw new Error('an officer has a seat at the municipality');
  await expect(
    inTransaction(region, (tx) => insertEscrowHolder(tx, municipality, localDate('2026-05-01'))),
  ).rejects.toThrow(/foreign key/);
});

test('the state in the row is the newest one in the audit', async () => {
  const region = await exampleRegion();
  const { organization } = await exampleClient(region, { state: 'returned' });
  const [row] = await inTransaction(
    region,
    (tx) => sql<{ state: string }>(tx)`
      select state from audit_entry
      where subject_kind = 'organization' and subject_id = ${organization.id} and state is not null
      order by seq desc limit 1`,
  );
  expect(row?.state).toBe(organization.state);
});
