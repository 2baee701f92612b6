import type { DepositId, MilestoneId, PersonId } from '../../kernel/ids.ts';
import { NotFound } from '../../kernel/result.ts';
import type { Yen } from '../../kernel/yen.ts';
import { sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';
import type { BankLine, Deposit, SuspenseReason, WrittenReference } from './deposit.rules.ts';

/** False when the reference is in use: another id gives another one. */
export async function insertAnnouncedDeposit(
  tx: Tx,
  id: DepositId,
  milestoneId: MilestoneId,
  reference: string,
  amount: Yen,
): Promise<boolean> {
  const inserted = await sql(tx)`
    insert into deposit (region_id, id, state, milestone_id, reference, amount, announced_at)
    values (${tx.regionId}, ${id}, 'announced', ${milestoneId}, ${reference}, ${amount}, ${tx.now})
    on conflict (region_id, reference) where state in ('announced', 'matched') and milestone_id is not null do nothing
    returning id`;
  return inserted.length > 0;
}

/** The same reference with another amount, where a deposit was announced and has not come; null where there is none. */
export async function announceAnew(tx: Tx, milestoneId: MilestoneId, amount: Yen): Promise<DepositId | null> {
  const [deposit] = await sql<{ id: DepositId }>(tx)`
    update deposit set amount = ${amount}, announced_at = ${tx.now}
    where region_id = ${tx.regionId} and milestone_id = ${milestoneId} and state = 'announced'
    returning id`;
  return deposit?.id ?? null;
}

/** What was announced or already matched under a reference. */
export async function findDeposit(tx: Tx, reference: string): Promise<Deposit | null> {
  const [deposit] = await sql<Deposit>(tx)`
    select id, state, milestone_id, reference, amount, payer_name from deposit
    where region_id = ${tx.regionId} and reference = ${reference} and state in ('announced', 'matched')
      and milestone_id is not null`;
  return deposit ?? null;
}

export async function loadDeposit(tx: Tx, id: DepositId): Promise<Deposit> {
  const [deposit] = await sql<Deposit>(tx)`
    select id, state, milestone_id, reference, amount, payer_name from deposit
    where region_id = ${tx.regionId} and id = ${id}`;
  if (!deposit) throw new NotFound();
  return deposit;
}

/** The same, held until the transaction ends; its contract and milestone are locked before it. */
export async function lockDeposit(tx: Tx, id: DepositId): Promise<Deposit | null> {
  const [deposit] = await sql<Deposit>(tx)`
    select id, state, milestone_id, reference, amount, payer_name from deposit
    where region_id = ${tx.regionId} and id = ${id}
    for update`;
  return deposit ?? null;
}

/** As a deposit, or as a payment that the bank gave back; a line that was a mistake can be recorded as it is. */
export async function isLineRecorded(tx: Tx, bankLine: string): Promise<boolean> {
  const found = await sql(tx)`
    select bank_line from deposit where region_id = ${tx.regionId} and bank_line = ${bankLine} and state <> 'mistaken'
    union all
    select bank_line from late_return where region_id = ${tx.regionId} and bank_line = ${bankLine}
    union all
    select bank_line from fee_sweep where region_id = ${tx.regionId} and bank_line = ${bankLine}`;
  return found.length > 0;
}

/** @throws Conflict when the line was recorded at the same moment */
export async function matchDeposit(tx: Tx, id: DepositId, line: BankLine, by: PersonId): Promise<void> {
  await sql(tx)`
    update deposit set state = 'matched', received_on = ${line.receivedOn}, payer_name = ${line.payerName},
      bank_line = ${line.bankLine}, recorded_by = ${by}, recorded_at = ${tx.now}
    where region_id = ${tx.regionId} and id = ${id}`;
}

/** @throws Conflict when the line was recorded at the same moment */
export async function insertSuspendedDeposit(
  tx: Tx,
  id: DepositId,
  { read, written }: WrittenReference,
  line: BankLine,
  why: SuspenseReason,
  by: PersonId,
): Promise<void> {
  await sql(tx)`
    insert into deposit (region_id, id, state, reference, reference_written, amount, received_on, payer_name, bank_line,
      recorded_by, recorded_at, note)
    values (${tx.regionId}, ${id}, 'in_suspense', ${read}, ${read === null ? written || null : null}, ${line.amount}, ${line.receivedOn},
      ${line.payerName}, ${line.bankLine}, ${by}, ${tx.now}, ${why})`;
}

/** How much of which suspended line. */
export interface DepositPart {
  readonly suspendedId: DepositId;
  readonly amount: Yen;
}

/** The announced deposit came with lines that waited in suspense; it is there when the last of them is. */
export async function matchFromSuspense(
  tx: Tx,
  id: DepositId,
  parts: readonly DepositPart[],
  by: PersonId,
): Promise<void> {
  const lines = parts.map(({ suspendedId }) => suspendedId);
  await sql(tx)`
    update deposit d set state = 'matched', payer_name = s.payer_name, funded_by = s.id, recorded_by = ${by},
      recorded_at = ${tx.now}, received_on = (select max(x.received_on) from deposit x
        where x.region_id = d.region_id and x.id = any (${lines}::uuid[]))
    from deposit s
    where d.region_id = ${tx.regionId} and d.id = ${id} and s.region_id = d.region_id and s.id = ${lines[0] ?? null}`;
  await sql(tx)`
    insert into deposit_part (region_id, deposit_id, suspended_id, amount)
    select ${tx.regionId}, ${id}, p.suspended_id, p.amount
    from unnest(${lines}::uuid[], ${parts.map(({ amount }) => amount)}::bigint[]) as p (suspended_id, amount)`;
}

/** Nothing waits of it any more: all of it funds milestones, the rest goes back, or it never came. */
export async function endSuspense(
  tx: Tx,
  id: DepositId,
  state: 'matched' | 'refunded' | 'mistaken',
): Promise<void> {
  await sql(tx)`update deposit set state = ${state} where region_id = ${tx.regionId} and id = ${id}`;
}
