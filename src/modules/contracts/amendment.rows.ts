import type { ContractId, MilestoneId, PersonId, RegionId } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/tokyo-date.ts';
import { sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';
import type { AmendmentState } from './change.rules.ts';
import type { Amounts, Side } from './contract.rules.ts';

export interface Amendment {
  readonly version: number;
  readonly side: Side;
  readonly reason: string;
  readonly proposedAt: Date;
  readonly expiresAt: Date;
  readonly state: AmendmentState;
}

/** The version that waits for agreement; asked while the contract is locked. */
export async function openAmendment(tx: Tx, contractId: ContractId): Promise<Amendment | null> {
  const [amendment] = await sql<Amendment>(tx)`
    select version, side, reason, proposed_at, expires_at, state from contract_amendment
    where region_id = ${tx.regionId} and contract_id = ${contractId} and state = 'proposed'`;
  return amendment ?? null;
}

export type NewAmendment = Pick<Amendment, 'version' | 'side' | 'reason' | 'expiresAt'> & {
  readonly by: PersonId;
};

export async function insertAmendment(
  tx: Tx,
  contractId: ContractId,
  { version, side, reason, expiresAt, by }: NewAmendment,
): Promise<void> {
  await sql(tx)`
    insert into contract_amendment (region_id, contract_id, version, side, reason, proposed_by, proposed_at, expires_at,
      state)
    values (${tx.regionId}, ${contractId}, ${version}, ${side}, ${reason}, ${by}, ${tx.now}, ${expiresAt}, 'proposed')`;
}

export async function endAmendment(
  tx: Tx,
  contractId: ContractId,
  version: number,
  state: Exclude<AmendmentState, 'proposed'>,
): Promise<void> {
  await sql(tx)`
    update contract_amendment set state = ${state}, ended_at = ${tx.now}
    where region_id = ${tx.regionId} and contract_id = ${contractId} and version = ${version}`;
}

/** Writes the terms of a version into the milestone; the database lets nobody do so who has not both agreements. */
export async function changeMilestone(
  tx: Tx,
  id: MilestoneId,
  dueOn: LocalDate,
  amounts: Amounts,
): Promise<void> {
  await sql(tx)`
    update milestone set due_on = ${dueOn}, reward = ${amounts.reward}, tax = ${amounts.tax},
      withholding = ${amounts.withholding}, client_fee = ${amounts.clientFee}, worker_fee = ${amounts.workerFee},
      deposit_amount = ${amounts.depositAmount}, payout_amount = ${amounts.payoutAmount}
    where region_id = ${tx.regionId} and id = ${id}`;
}

/** Something that time causes after the agreement: a proposed change, a silence, a review. */
export interface DueChange {
  readonly regionId: RegionId;
  readonly what: 'amendment' | 'amendment-soon' | 'review-soon' | 'quiet';
  readonly contractId: ContractId;
  /** Of the conditions; 0 where it is not about them. */
  readonly version: number;
}

/** In any region, as ids alone: for the sweep, which then works on each inside its region. */
export function changesDue(tx: Tx): Promise<DueChange[]> {
  return sql<DueChange>(tx)`
    select region_id, what, contract_id, version from contract_changes_due(${tx.now}) order by contract_id, what`;
}
