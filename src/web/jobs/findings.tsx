import { tokyoDateOf } from '../../kernel/tokyo-date.ts';
import { type Finding, findingsOf } from '../../modules/jobs/finding.rules.ts';
import type { PostingPage } from '../../modules/jobs/index.ts';
import { calendarsWith, settingsOn } from '../../modules/regions/index.ts';
import type { Tx } from '../../platform/transaction.ts';

/** What a machine notices of a posting, by the region's calendar and reference. */
export async function findingsFor(tx: Tx, job: PostingPage): Promise<Finding[]> {
  const today = tokyoDateOf(tx.now);
  const { closingDays, referenceHourlyWage } = await settingsOn(tx, today);
  return findingsOf(job, {
    referenceHourlyWage: referenceHourlyWage?.amount ?? null,
    today,
    calendar: calendarsWith(closingDays).operator,
  });
}
