import type { OrganizationId } from '../../kernel/ids.ts';
import { addDays, addMonths, type LocalDate } from '../../kernel/tokyo-date.ts';
import { sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';
import { daysToAnswer } from './job.rules.ts';

/** How reliably a company answers those who propose. */
export interface AnswerRate {
  readonly answered: number;
  readonly all: number;
}

/** Months that are looked back on: who has mended their ways is not told of old years for ever. */
const lookedBack = 24;

/**
 * Proposals of two years that were due an answer by `today`, or have had one: within seven days after the last day, or not.
 */
export async function answerRateOf(
  tx: Tx,
  organizationId: OrganizationId,
  today: LocalDate,
): Promise<AnswerRate> {
  const lastDue = addDays(today, -daysToAnswer - 1);
  const [rate] = await sql<AnswerRate>(tx)`
    select count(*)::integer as all, (count(*) filter (where not p.unanswered and p.decided_at is not null
        and (p.decided_at at time zone 'Asia/Tokyo')::date <= j.application_deadline + ${daysToAnswer}::integer))::integer
        as answered
    from proposal p join job j on j.region_id = p.region_id and j.id = p.job_id
    where p.region_id = ${tx.regionId} and j.organization_id = ${organizationId} and p.state <> 'withdrawn'
      and j.application_deadline >= ${addMonths(today, -lookedBack)}
      and (p.decided_at is not null or j.application_deadline <= ${lastDue})`;
  return rate ?? { answered: 0, all: 0 };
}
