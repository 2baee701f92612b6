import type { ContractId, OrganizationId, PersonId } from '../../kernel/ids.ts';
import { sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';
import type { Side } from './contract.rules.ts';
import type { ReviewCounts, WorkerReviewCounts } from './review.rules.ts';

const none: ReviewCounts = { reviews: 0, asAgreed: 0, inTime: 0, again: 0 };

/** What clients said about a worker, as far as it is revealed. */
export async function reviewCountsOfWorker(tx: Tx, workerId: PersonId): Promise<WorkerReviewCounts> {
  const [counts] = await sql<WorkerReviewCounts>(tx)`
    select count(*)::integer as reviews, count(r.as_agreed)::integer as with_result, (count(*) filter (where r.as_agreed))::integer as as_agreed,
      (count(*) filter (where r.in_time))::integer as in_time, (count(*) filter (where r.again))::integer as again
    from review r
      join review_period p on p.region_id = r.region_id and p.contract_id = r.contract_id
      join contract c on c.region_id = r.region_id and c.id = r.contract_id
    where r.region_id = ${tx.regionId} and r.side = 'client' and c.worker_id = ${workerId}
      and (p.ends_at <= ${tx.now} or exists (select from review o where o.region_id = r.region_id
        and o.contract_id = r.contract_id and o.side = 'worker'))`;
  return counts ?? { ...none, withResult: 0 };
}

/** What workers said about an organisation, as far as it is revealed. */
export async function reviewCountsOfOrganization(tx: Tx, id: OrganizationId): Promise<ReviewCounts> {
  const [counts] = await sql<ReviewCounts>(tx)`
    select count(*)::integer as reviews, (count(*) filter (where r.as_agreed))::integer as as_agreed,
      (count(*) filter (where r.in_time))::integer as in_time, (count(*) filter (where r.again))::integer as again
    from review r
      join review_period p on p.region_id = r.region_id and p.contract_id = r.contract_id
      join contract c on c.region_id = r.region_id and c.id = r.contract_id
    where r.region_id = ${tx.regionId} and r.side = 'worker' and c.organization_id = ${id}
      and (p.ends_at <= ${tx.now} or exists (select from review o where o.region_id = r.region_id
        and o.contract_id = r.contract_id and o.side = 'client'))`;
  return counts ?? none;
}

/** What a side wrote for the coordinators alone. */
export interface ReviewNote {
  readonly contractId: ContractId;
  readonly title: string;
  readonly organizationName: string;
  readonly workerName: string;
  readonly side: Side;
  readonly note: string;
  readonly writtenAt: Date;
}

/** Newest first; without the contracts of who reads, so that nobody reads what was confided about them. */
export function reviewNotes(
  tx: Tx,
  reader: PersonId,
  organizations: readonly OrganizationId[],
): Promise<ReviewNote[]> {
  return sql<ReviewNote>(tx)`
    select r.contract_id, c.title, o.name as organization_name, p.display_name as worker_name, r.side, r.note, r.written_at
    from review r
      join contract c on c.region_id = r.region_id and c.id = r.contract_id
      join organization o on o.region_id = c.region_id and o.id = c.organization_id
      join person p on p.id = c.worker_id
    where r.region_id = ${tx.regionId} and r.note <> '' and c.worker_id <> ${reader}
      and c.organization_id <> all (${organizations}::uuid[])
    order by r.written_at desc, r.contract_id limit 200`;
}
