import type { OrganizationId, PersonId } from '../../kernel/ids.ts';
import { sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';

/** What waits for the worker, for a client's people, and for who runs the programme: how many of each. */
export interface Waiting {
  readonly offersForWorker: number;
  readonly toDeliver: number;
  readonly hasBankAccount: boolean;
  readonly offersForClient: number;
  readonly toPayIn: number;
  readonly toAccept: number;
  readonly proposals: number;
  readonly returnedJobs: number;
  readonly organizationsToCheck: number;
  readonly jobsToCheck: number;
  readonly depositsAwaited: number;
  readonly suspended: number;
  readonly payoutsPlanned: number;
  readonly batchesToApprove: number;
  readonly batchesUnderWay: number;
}

/** One statement for a person's own page; who may act on which count is decided where it is drawn. */
export async function waitingFor(
  tx: Tx,
  personId: PersonId,
  organizations: readonly OrganizationId[],
): Promise<Waiting> {
  const [waiting] = await sql<Waiting>(tx)`
    with mine as (
      select c.id, c.state, c.worker_id = ${personId} as works, c.organization_id = any (${organizations}::uuid[]) as orders
      from contract c
      where c.region_id = ${tx.regionId} and c.state in ('offered', 'agreed', 'active')
        and (c.worker_id = ${personId} or c.organization_id = any (${organizations}::uuid[]))
    ), agreed as (
      select a.contract_id, a.side from notice_agreement a join mine on mine.id = a.contract_id
      where a.region_id = ${tx.regionId}
    ), parts as (
      select m.id, m.state, mine.works, mine.orders from milestone m join mine on mine.id = m.contract_id
      where m.region_id = ${tx.regionId}
    )
    select
      (select count(*) from mine where works and state = 'offered'
        and not exists (select from agreed where contract_id = mine.id and side = 'worker'))::integer as offers_for_worker,
      (select count(*) from parts where works and state = 'funded')::integer as to_deliver,
      exists (select from bank_account where region_id = ${tx.regionId} and person_id = ${personId}
        and replaced_at is null) as has_bank_account,
      (select count(*) from mine where orders and state = 'offered'
        and not exists (select from agreed where contract_id = mine.id and side = 'client'))::integer as offers_for_client,
      (select count(*) from deposit d join parts on parts.id = d.milestone_id
        where d.region_id = ${tx.regionId} and d.state = 'announced' and parts.orders)::integer as to_pay_in,
      (select count(*) from parts where orders and state = 'delivered')::integer as to_accept,
      (select count(*) from proposal p join job j on j.region_id = p.region_id and j.id = p.job_id
        where j.region_id = ${tx.regionId} and j.organization_id = any (${organizations}::uuid[])
          and j.state = 'open' and p.state = 'submitted')::integer as proposals,
      (select count(*) from job where region_id = ${tx.regionId} and state = 'returned'
        and organization_id = any (${organizations}::uuid[]))::integer as returned_jobs,
      (select count(*) from organization where region_id = ${tx.regionId} and kind = 'client'
        and state = 'registered')::integer as organizations_to_check,
      (select count(*) from job where region_id = ${tx.regionId} and state = 'in_check')::integer as jobs_to_check,
      (select count(*) from deposit where region_id = ${tx.regionId} and state = 'announced')::integer as deposits_awaited,
      (select count(*) from deposit where region_id = ${tx.regionId} and state = 'in_suspense')::integer as suspended,
      (select count(*) from payout where region_id = ${tx.regionId} and state = 'planned')::integer as payouts_planned,
      (select count(*) from payout_batch where region_id = ${tx.regionId} and state = 'locked')::integer as batches_to_approve,
      (select count(*) from payout_batch where region_id = ${tx.regionId}
        and state in ('approved', 'exported', 'sent'))::integer as batches_under_way`;
  if (!waiting) throw new Error('A statement of counts always gives one row');
  return waiting;
}
