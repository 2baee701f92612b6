import type { ContractId, PersonId } from '../../kernel/ids.ts';
import { sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';
import type { Side } from './contract.rules.ts';
import type { Review, ReviewFacts, ReviewPeriod } from './review.rules.ts';

export async function insertReviewPeriod(tx: Tx, contractId: ContractId, endsAt: Date): Promise<void> {
  await sql(tx)`
    insert into review_period (region_id, contract_id, opened_at, ends_at)
    values (${tx.regionId}, ${contractId}, ${tx.now}, ${endsAt})`;
}

/** null before the contract was finished. */
export async function reviewPeriodOf(tx: Tx, contractId: ContractId): Promise<ReviewPeriod | null> {
  const [period] = await sql<{ endsAt: Date }>(tx)`
    select ends_at from review_period where region_id = ${tx.regionId} and contract_id = ${contractId}`;
  if (!period) return null;
  const reviews = await sql<Review>(tx)`
    select side, as_agreed, in_time, again, written_at from review
    where region_id = ${tx.regionId} and contract_id = ${contractId} order by written_at, side`;
  return { ...period, reviews };
}

export async function insertReview(
  tx: Tx,
  contractId: ContractId,
  side: Side,
  { asAgreed, inTime, again, note }: ReviewFacts & { readonly note: string },
  by: PersonId,
): Promise<void> {
  await sql(tx)`
    insert into review (region_id, contract_id, side, as_agreed, in_time, again, note, written_by, written_at)
    values (${tx.regionId}, ${contractId}, ${side}, ${asAgreed}, ${inTime}, ${again}, ${note}, ${by}, ${tx.now})`;
}
