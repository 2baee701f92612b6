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

export const noAnswers: AnswerRate = { answered: 0, all: 0 };

/** Months that are looked back on: who has mended their ways is not told of old years for ever. */
const lookedBack = 24;

/**
 * Of each company, the proposals of two years that were due an answer by `today`, or have had one: within seven days
 * after the last day, or not.
 */
export async function answerRates(
  tx: Tx,
  organizations: readonly OrganizationId[],
  today: LocalDate,
): Promise<ReadonlyMap<OrganizationId, AnswerRate>> {
  const lastDue = addDays(today, -daysToAnswer - 1);
  const rates = await sql<AnswerRate & { readonly id: OrganizationId }>(tx)`
    select j.organization_id as id, count(*)::integer as all, (count(*) filter (where not p.unanswered
        and p.decided_at is not null
        and (p.decided_at at time zone 'Asia/Tokyo')::date <= j.application_deadline + ${daysToAnswer}::integer))::integer
        as answered
    from job j join proposal p on p.region_id = j.region_id and p.job_id = j.id
    where j.region_id = ${tx.regionId} and j.organization_id = any (${organizations}::uuid[])
      and j.application_deadline >= ${addMonths(today, -lookedBack)} and p.state <> 'withdrawn'
      and (p.decided_at is not null or j.application_deadline <= ${lastDue})
    group by j.organization_id`;
  const byId = new Map(rates.map(({ id, ...rate }) => [id, rate]));
  return new Map(organizations.map((id) => [id, byId.get(id) ?? noAnswers]));
}
