import type { BankAccountId, BatchId, PersonId } from '../../kernel/ids.ts';
import { NotFound } from '../../kernel/result.ts';
import type { AccountType } from '../../kernel/zengin-file.ts';
import { json, sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';
import type { Batch, FrozenLine, LineState, PayoutLine, ReturnReason } from './batch.rules.ts';

export async function loadBatch(tx: Tx, id: BatchId): Promise<Batch> {
  const [batch] = await sql<Batch>(tx)`
    select id, state, pay_on, count, total, largest, list_sha256, originator, locked_by, locked_at, file_sha256,
      exported_at, sent_at
    from payout_batch where region_id = ${tx.regionId} and id = ${id}`;
  if (!batch) throw new NotFound();
  return batch;
}

/** Holds the batch until the transaction ends: one step of it comes after the other. */
export async function lockBatchRow(tx: Tx, id: BatchId): Promise<Batch> {
  const [batch] = await sql<Batch>(tx)`
    select id, state, pay_on, count, total, largest, list_sha256, originator, locked_by, locked_at, file_sha256,
      exported_at, sent_at
    from payout_batch where region_id = ${tx.regionId} and id = ${id}
    for update`;
  if (!batch) throw new NotFound();
  return batch;
}

export type NewBatch = Omit<Batch, 'state' | 'lockedAt' | 'fileSha256' | 'exportedAt' | 'sentAt'>;

export async function insertBatch(tx: Tx, batch: NewBatch, lines: readonly FrozenLine[]): Promise<void> {
  await sql(tx)`
    insert into payout_batch (region_id, id, state, pay_on, count, total, largest, list_sha256, originator, locked_by,
      locked_at)
    values (${tx.regionId}, ${batch.id}, 'locked', ${batch.payOn}, ${batch.count}, ${batch.total}, ${batch.largest},
      ${batch.listSha256}, ${json(batch.originator)}, ${batch.lockedBy}, ${tx.now})`;
  await sql(tx)`
    insert into payout_line (region_id, batch_id, line_no, payout_id, worker_id, amount, bank_account_id, state)
    select ${tx.regionId}, ${batch.id}, l.line_no, l.payout_id, l.worker_id, l.amount, l.bank_account_id, 'live'
    from unnest(${lines.map((line) => line.lineNo)}::integer[], ${lines.map((line) => line.payoutId)}::uuid[],
        ${lines.map((line) => line.workerId)}::uuid[], ${lines.map((line) => line.amount)}::bigint[],
        ${lines.map((line) => line.bankAccountId)}::uuid[])
      as l (line_no, payout_id, worker_id, amount, bank_account_id)`;
}

/** All lines in the order of the file, whatever became of them. */
export function linesOf(tx: Tx, batchId: BatchId): Promise<PayoutLine[]> {
  return sql<PayoutLine>(tx)`
    select line_no, payout_id, worker_id, amount, bank_account_id, state from payout_line
    where region_id = ${tx.regionId} and batch_id = ${batchId} order by line_no`;
}

/** What the sealed box of a bank account is opened with. */
export interface SealedAccount {
  readonly id: BankAccountId;
  readonly personId: PersonId;
  readonly bankCode: string;
  readonly branchCode: string;
  readonly accountType: AccountType;
  readonly sealed: Uint8Array;
}

/** The accounts with which lines are frozen, also those that were replaced since. */
export function accountsWith(tx: Tx, ids: readonly BankAccountId[]): Promise<SealedAccount[]> {
  return sql<SealedAccount>(tx)`
    select id, person_id, bank_code, branch_code, account_type::text as account_type, sealed
    from bank_account where region_id = ${tx.regionId} and id = any (${ids}::uuid[])`;
}

export async function approversOf(tx: Tx, batchId: BatchId): Promise<PersonId[]> {
  const rows = await sql<{ personId: PersonId }>(tx)`
    select person_id from batch_approval where region_id = ${tx.regionId} and batch_id = ${batchId}
    order by approved_at, person_id`;
  return rows.map(({ personId }) => personId);
}

/** The database proves once more that this person may approve this list. */
export async function insertApproval(tx: Tx, batch: Batch, by: PersonId): Promise<void> {
  await sql(tx)`
    insert into batch_approval (region_id, batch_id, person_id, approved_at, list_sha256)
    values (${tx.regionId}, ${batch.id}, ${by}, ${tx.now}, ${batch.listSha256})`;
}

export async function declarersOf(tx: Tx, batchId: BatchId): Promise<PersonId[]> {
  const rows = await sql<{ personId: PersonId }>(tx)`
    select person_id from batch_not_uploaded where region_id = ${tx.regionId} and batch_id = ${batchId}
    order by declared_at, person_id`;
  return rows.map(({ personId }) => personId);
}

export async function insertDeclaration(tx: Tx, batchId: BatchId, by: PersonId): Promise<void> {
  await sql(tx)`
    insert into batch_not_uploaded (region_id, batch_id, person_id, declared_at)
    values (${tx.regionId}, ${batchId}, ${by}, ${tx.now})`;
}

export async function moveBatch(
  tx: Tx,
  batch: Batch,
  state: 'approved' | 'settled' | 'cancelled',
): Promise<void> {
  await sql(tx)`
    update payout_batch set state = ${state} where region_id = ${tx.regionId} and id = ${batch.id}`;
}

export async function markExported(tx: Tx, batch: Batch, fileSha256: string, by: PersonId): Promise<void> {
  await sql(tx)`
    update payout_batch set state = 'exported', file_sha256 = ${fileSha256}, exported_by = ${by},
      exported_at = ${tx.now}
    where region_id = ${tx.regionId} and id = ${batch.id}`;
}

export async function markBatchSent(tx: Tx, batch: Batch, by: PersonId): Promise<void> {
  await sql(tx)`
    update payout_batch set state = 'sent', sent_by = ${by}, sent_at = ${tx.now}
    where region_id = ${tx.regionId} and id = ${batch.id}`;
}

/** Ends all lines that are still live. */
export async function endLiveLines(
  tx: Tx,
  batchId: BatchId,
  state: Exclude<LineState, 'live' | 'returned'>,
): Promise<void> {
  await sql(tx)`
    update payout_line set state = ${state}
    where region_id = ${tx.regionId} and batch_id = ${batchId} and state = 'live'`;
}

export async function returnLineRow(
  tx: Tx,
  batchId: BatchId,
  lineNo: number,
  why: ReturnReason,
): Promise<void> {
  await sql(tx)`
    update payout_line set state = 'returned', return_reason = ${why}
    where region_id = ${tx.regionId} and batch_id = ${batchId} and line_no = ${lineNo}`;
}
