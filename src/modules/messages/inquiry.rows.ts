import type { InquiryId, PersonId, RegionId } from '../../kernel/ids.ts';
import { NotFound } from '../../kernel/result.ts';
import { sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';
import type { InquiryForm } from './inquiry.forms.ts';
import { answeredBefore, type Inquiry } from './inquiry.rules.ts';

export async function insertInquiry(tx: Tx, id: InquiryId, asked: InquiryForm): Promise<void> {
  await sql(tx)`
    insert into inquiry (region_id, id, state, name, reach, message, sent_at)
    values (${tx.regionId}, ${id}, 'open', ${asked.name}, ${asked.reach}, ${asked.message}, ${tx.now})`;
}

/** Holds the row until the transaction ends, so that two people do not answer the same. */
export async function lockInquiry(tx: Tx, id: InquiryId): Promise<Pick<Inquiry, 'state' | 'answeredAt'>> {
  const [row] = await sql<Pick<Inquiry, 'state' | 'answeredAt'>>(tx)`
    select state, answered_at from inquiry where region_id = ${tx.regionId} and id = ${id} for update`;
  if (!row) throw new NotFound();
  return row;
}

export async function writeAnswer(tx: Tx, id: InquiryId, by: PersonId, answer: string): Promise<void> {
  await sql(tx)`
    update inquiry
    set state = 'answered', answer = ${answer}, answered_by = ${by}, answered_at = ${tx.now}
    where region_id = ${tx.regionId} and id = ${id}`;
}

export async function deleteInquiry(tx: Tx, id: InquiryId): Promise<void> {
  await sql(tx)`delete from inquiry where region_id = ${tx.regionId} and id = ${id}`;
}

/** Answered long enough ago to be forgotten: across regions, as ids alone. */
export function inquiriesDue(tx: Tx): Promise<{ regionId: RegionId; id: InquiryId }[]> {
  return sql<{ regionId: RegionId; id: InquiryId }>(tx)`
    select region_id, id from inquiries_due(${answeredBefore(tx.now)})`;
}
