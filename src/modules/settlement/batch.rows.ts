import type { BankAccountId, BatchId, PersonId, RefundAccountId, RegionId } from '../../kernel/ids.ts';
import { NotFound } from '../../kernel/result.ts';
import type { LocalDate } from '../../kernel/tokyo-date.ts';
import type { AccountType } from '../../kernel/zengin-file.ts';
import { json, sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';
import type {
  Batch,
  FrozenLine,
  LineKind,
  LineState,
  PayeeId,
  PayoutLine,
  ReturnReason,
} from './batch.rules.ts';

export async function loadBatch(tx: Tx, id: BatchId): Promise<Batch> {
  const [batch] = await sql<Batch>(tx)`
    select id, state, pay_on, coalesce(hand_in_by, pay_on) as hand_in_by, coalesce(warn_on, pay_on) as warn_on, count, total, largest, list_sha256, originator, locked_by, locked_at, file_sha256,
      exported_at, sent_at
    from payout_batch where region_id = ${tx.regionId} and id = ${id}`;
  if (!batch) throw new NotFound();
  return batch;
}

/** Holds the batch until the transaction ends: one step of it comes after the other. */
export async function lockBatchRow(tx: Tx, id: BatchId): Promise<Batch> {
  const [batch] = await sql<Batch>(tx)`
    select id, state, pay_on, coalesce(hand_in_by, pay_on) as hand_in_by, coalesce(warn_on, pay_on) as warn_on, count, total, largest, list_sha256, originator, locked_by, locked_at, file_sha256,
      exported_at, sent_at
    from payout_batch where region_id = ${tx.regionId} and id = ${id}
    for update`;
  if (!batch) throw new NotFound();
  return batch;
}

export type NewBatch = Omit<Batch, 'state' | 'lockedAt' | 'fileSha256' | 'exportedAt' | 'sentAt'>;

export async function insertBatch(tx: Tx, batch: NewBatch, lines: readonly FrozenLine[]): Promise<void> {
  await sql(tx)`
    insert into payout_batch (region_id, id, state, pay_on, hand_in_by, warn_on, count, total, largest, list_sha256,
      originator, locked_by, locked_at)
    values (${tx.regionId}, ${batch.id}, 'locked', ${batch.payOn}, ${batch.handInBy}, ${batch.warnOn}, ${batch.count}, ${batch.total}, ${batch.largest},
      ${batch.listSha256}, ${json(batch.originator)}, ${batch.lockedBy}, ${tx.now})`;
  const ofKind = (kind: LineKind) => {
    const kept = lines.filter((line) => line.kind === kind);
    return [
      kept.map((line) => line.lineNo),
      kept.map((line) => line.orderId),
      kept.map((line) => line.payeeId),
      kept.map((line) => line.amount),
      kept.map((line) => line.accountId),
    ] as const;
  };
  const [payoutNos, payouts, workers, pays, accounts] = ofKind('payout');
  await sql(tx)`
    insert into payout_line (region_id, batch_id, line_no, payout_id, worker_id, amount, bank_account_id, state)
    select ${tx.regionId}, ${batch.id}, l.line_no, l.order_id, l.payee_id, l.amount, l.account_id, 'live'
    from unnest(${payoutNos}::integer[], ${payouts}::uuid[], ${workers}::uuid[], ${pays}::bigint[], ${accounts}::uuid[])
      as l (line_no, order_id, payee_id, amount, account_id)`;
  const [refundNos, refunds, payers, amounts, refundAccounts] = ofKind('refund');
  if (refunds.length === 0) return;
  await sql(tx)`
    insert into payout_line (region_id, batch_id, line_no, refund_id, payer_id, amount, refund_account_id, state)
    select ${tx.regionId}, ${batch.id}, l.line_no, l.order_id, l.payee_id, l.amount, l.account_id, 'live'
    from unnest(${refundNos}::integer[], ${refunds}::uuid[], ${payers}::uuid[], ${amounts}::bigint[],
        ${refundAccounts}::uuid[])
      as l (line_no, order_id, payee_id, amount, account_id)`;
}

/** All lines in the order of the file, whatever became of them. */
export function linesOf(tx: Tx, batchId: BatchId): Promise<PayoutLine[]> {
  return sql<PayoutLine>(tx)`
    select l.line_no, case when l.payout_id is null then 'refund' else 'payout' end as kind,
      coalesce(l.payout_id, l.refund_id) as order_id, coalesce(l.worker_id, l.payer_id) as payee_id, l.amount,
      coalesce(l.bank_account_id, l.refund_account_id) as account_id, l.state,
      coalesce(l.worker_id, r.contract_id, r.deposit_id) as owed_to
    from payout_line l
    left join refund r on r.region_id = l.region_id and r.id = l.refund_id
    where l.region_id = ${tx.regionId} and l.batch_id = ${batchId} order by l.line_no`;
}

/** What the sealed box of an account is opened with. */
export interface SealedAccount {
  readonly kind: LineKind;
  readonly id: BankAccountId | RefundAccountId;
  readonly ownerId: PayeeId;
  readonly bankCode: string;
  readonly branchCode: string;
  readonly accountType: AccountType;
  readonly sealed: Uint8Array;
}

/** The accounts with which lines are frozen, also those that were replaced since. */
export function accountsWith(tx: Tx, ids: readonly SealedAccount['id'][]): Promise<SealedAccount[]> {
  return sql<SealedAccount>(tx)`
    select 'payout' as kind, id, person_id as owner_id, bank_code, branch_code, account_type::text as account_type, sealed
    from bank_account where region_id = ${tx.regionId} and id = any (${ids}::uuid[])
    union all
    select 'refund', id, payer_id, bank_code, branch_code, account_type::text, sealed
    from refund_account where region_id = ${tx.regionId} and id = any (${ids}::uuid[])`;
}

/** A few of those that were registered last, to try the key on. */
export function newestAccounts(tx: Tx): Promise<SealedAccount[]> {
  return sql<SealedAccount>(tx)`
    select 'payout' as kind, id, person_id as owner_id, bank_code, branch_code, account_type::text as account_type, sealed
    from bank_account where region_id = ${tx.regionId} order by id desc limit 3`;
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

/** Who declared that the bank never got the file, and whether they took it back since. */
export interface Declaration {
  readonly personId: PersonId;
  readonly stands: boolean;
}

export function declarationsOf(tx: Tx, batchId: BatchId): Promise<Declaration[]> {
  return sql<Declaration>(tx)`
    select d.person_id, not exists (select from batch_declaration_withdrawn w
      where w.region_id = d.region_id and w.batch_id = d.batch_id and w.person_id = d.person_id) as stands
    from batch_not_uploaded d where d.region_id = ${tx.regionId} and d.batch_id = ${batchId}
    order by d.declared_at, d.person_id`;
}

export async function insertDeclaration(tx: Tx, batchId: BatchId, by: PersonId): Promise<void> {
  await sql(tx)`
    insert into batch_not_uploaded (region_id, batch_id, person_id, declared_at)
    values (${tx.regionId}, ${batchId}, ${by}, ${tx.now})`;
}

export async function insertWithdrawal(
  tx: Tx,
  batchId: BatchId,
  by: PersonId,
  reason: string,
): Promise<void> {
  await sql(tx)`
    insert into batch_declaration_withdrawn (region_id, batch_id, person_id, reason, withdrawn_at)
    values (${tx.regionId}, ${batchId}, ${by}, ${reason}, ${tx.now})`;
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

/** The line of the statement with which a settled payment came back; without it no settled line may change. */
export async function insertLateReturn(
  tx: Tx,
  batchId: BatchId,
  lineNo: number,
  { returnedOn, bankLine }: { readonly returnedOn: LocalDate; readonly bankLine: string },
  by: PersonId,
): Promise<void> {
  await sql(tx)`
    insert into late_return (region_id, batch_id, line_no, returned_on, bank_line, recorded_by, recorded_at)
    values (${tx.regionId}, ${batchId}, ${lineNo}, ${returnedOn}, ${bankLine}, ${by}, ${tx.now})`;
}

/** A batch that waits while the bank's last day comes near. */
export interface DueBatch {
  readonly regionId: RegionId;
  readonly id: BatchId;
  /** Its state and which warning: `locked-soon`. */
  readonly step: string;
}

/** What is due in any region, for the sweep. */
export function batchesDue(tx: Tx): Promise<DueBatch[]> {
  return sql<DueBatch>(tx)`select region_id, id, step from batches_due(${tx.now}) order by id`;
}
