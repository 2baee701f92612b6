import type { InquiryId } from '../../kernel/ids.ts';
import { NotFound } from '../../kernel/result.ts';
import { sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';
import type { Inquiry } from './inquiry.rules.ts';

export interface InquiryPage extends Inquiry {
  readonly answeredByName: string | null;
}

/** Open ones first, the oldest on top; then the answered ones, newest first. */
export function inquiryRows(tx: Tx): Promise<InquiryPage[]> {
  return sql<InquiryPage>(tx)`
    select i.id, i.state, i.name, i.reach, i.message, i.sent_at, i.answer, i.answered_by, i.answered_at,
      p.display_name as answered_by_name
    from inquiry i left join person p on p.id = i.answered_by
    where i.region_id = ${tx.regionId}
    order by i.state = 'answered', case when i.state = 'open' then i.sent_at end, i.sent_at desc
    limit 200`;
}

export async function inquiryPage(tx: Tx, id: InquiryId): Promise<InquiryPage> {
  const [inquiry] = await sql<InquiryPage>(tx)`
    select i.id, i.state, i.name, i.reach, i.message, i.sent_at, i.answer, i.answered_by, i.answered_at,
      p.display_name as answered_by_name
    from inquiry i left join person p on p.id = i.answered_by
    where i.region_id = ${tx.regionId} and i.id = ${id}`;
  if (!inquiry) throw new NotFound();
  return inquiry;
}
