import type { InquiryId, RegionId, ReportId } from '../../kernel/ids.ts';
import { sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';
import { fewestDays } from './inquiry.rules.ts';

export type AwaitedAnswer =
  | { readonly what: 'inquiry'; readonly id: InquiryId }
  | { readonly what: 'report'; readonly id: ReportId };

/** What may have waited too long, and was not reminded of: across regions, as ids alone. */
export function answersDue(tx: Tx): Promise<(AwaitedAnswer & { readonly regionId: RegionId })[]> {
  const since = new Date(tx.now.getTime() - fewestDays * 86_400_000);
  return sql<AwaitedAnswer & { readonly regionId: RegionId }>(tx)`
    select region_id, what, id from answers_due(${since})`;
}

/** Since when it waits; null where it was answered. */
export async function openSince(tx: Tx, { what, id }: AwaitedAnswer): Promise<Date | null> {
  const [row] =
    what === 'inquiry'
      ? await sql<{ since: Date }>(tx)`
          select sent_at as since from inquiry where region_id = ${tx.regionId} and id = ${id} and state = 'open'`
      : await sql<{ since: Date }>(tx)`
          select reported_at as since from abuse_report
          where region_id = ${tx.regionId} and id = ${id} and state = 'open'`;
  return row?.since ?? null;
}
