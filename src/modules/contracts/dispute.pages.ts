import type { ContractId, DisputeId, OrganizationId, PersonId } from '../../kernel/ids.ts';
import { sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';
import type { Contract } from './contract.rules.ts';
import type { DisputeOrigin, DisputeState } from './dispute.rules.ts';

/** Mediators and operators, or those of one of these roles, who are active here and belong to neither side. */
export async function overseersOf(
  tx: Tx,
  { organizationId, workerId }: Pick<Contract, 'organizationId' | 'workerId'>,
  roles: readonly ('mediator' | 'operator')[] = ['mediator', 'operator'],
): Promise<readonly PersonId[]> {
  const rows = await sql<{ personId: PersonId }>(tx)`
    select distinct r.person_id
    from membership_role r join membership m on m.region_id = r.region_id and m.person_id = r.person_id
    where r.region_id = ${tx.regionId} and r.role = any (${roles}) and m.state = 'active'
      and r.person_id <> ${workerId} and not exists (
        select from organization_member o where o.region_id = r.region_id and o.organization_id = ${organizationId}
          and o.person_id = r.person_id)
    order by r.person_id`;
  return rows.map(({ personId }) => personId);
}

/**
 * Who may confirm what was settled elsewhere: operators, and payment approvers of the escrow holder, who belong to neither
 * side and did not mediate.
 */
export async function confirmersOf(
  tx: Tx,
  { id, organizationId, workerId }: Pick<Contract, 'id' | 'organizationId' | 'workerId'>,
  holder: OrganizationId | null,
): Promise<readonly PersonId[]> {
  const rows = await sql<{ personId: PersonId }>(tx)`
    select m.person_id from membership m
    where m.region_id = ${tx.regionId} and m.state = 'active' and m.person_id <> ${workerId}
      and exists (select from membership_role r where r.region_id = m.region_id and r.person_id = m.person_id
        and (r.role = 'operator' or r.role = 'paymentApprover' and exists (
          select from organization_member h where h.region_id = m.region_id and h.person_id = m.person_id
            and h.organization_id = ${holder} and h.accepted_at is not null)))
      and not exists (select from organization_member o where o.region_id = m.region_id
        and o.organization_id = ${organizationId} and o.person_id = m.person_id)
      and not exists (select from dispute d
        join dispute_terms t on t.region_id = d.region_id and t.dispute_id = d.id
        where d.region_id = m.region_id and d.contract_id = ${id} and d.state <> 'closed' and t.written_by = m.person_id)
    order by m.person_id`;
  return rows.map(({ personId }) => personId);
}

/** A dispute, or an early end that waits for an agreement, with what is due next. */
export interface OpenMatter {
  readonly contractId: ContractId;
  readonly workerId: PersonId;
  readonly organizationId: Contract['organizationId'];
  readonly title: string;
  readonly organizationName: string;
  readonly workerName: string;
  readonly origin: DisputeOrigin | null;
  /** null: no dispute yet, but an early end. */
  readonly state: Exclude<DisputeState, 'closed'> | null;
  readonly dueAt: Date | null;
  readonly since: Date;
  /** What was settled elsewhere is recorded, and waits for a second operator. */
  readonly isRecorded: boolean;
}

/** What is open in the region, the earliest time first and what waits without one last. */
export function openMatters(tx: Tx): Promise<OpenMatter[]> {
  return sql<OpenMatter>(tx)`
    select c.id as contract_id, c.worker_id, c.organization_id, c.title, o.name as organization_name,
      p.display_name as worker_name, x.origin, x.state, x.due_at, x.since, x.is_recorded
    from (
      select d.region_id, d.contract_id, d.origin, d.state, d.due_at, d.opened_at as since,
        exists (select from dispute_settlement s where s.region_id = d.region_id and s.dispute_id = d.id
          and s.state = 'proposed') as is_recorded
      from dispute d where d.state <> 'closed'
      union all
      select e.region_id, e.contract_id, null, null, e.due_at, e.opened_at, false from ending e
      where e.state = 'open' and e.kind = 'share' and not exists (
        select from dispute d where d.region_id = e.region_id and d.contract_id = e.contract_id and d.state <> 'closed')
    ) as x
      join contract c on c.region_id = x.region_id and c.id = x.contract_id
      join organization o on o.region_id = c.region_id and o.id = c.organization_id
      join person p on p.id = c.worker_id
    where x.region_id = ${tx.regionId}
    order by x.due_at nulls last, x.since, c.id
    limit 200`;
}

/** The newest dispute of a contract, also one that is over. */
export async function newestDispute(tx: Tx, contractId: ContractId): Promise<DisputeId | null> {
  const [row] = await sql<{ id: DisputeId }>(tx)`
    select id from dispute where region_id = ${tx.regionId} and contract_id = ${contractId}
    order by opened_at desc, id desc limit 1`;
  return row?.id ?? null;
}

/** The names by which people are shown. */
export async function namesOf(tx: Tx, ids: readonly PersonId[]): Promise<ReadonlyMap<PersonId, string>> {
  const rows = await sql<{ id: PersonId; name: string }>(tx)`
    select p.id, p.display_name as name
    from person p join membership m on m.person_id = p.id
    where m.region_id = ${tx.regionId} and p.id = any (${ids}::uuid[])`;
  return new Map(rows.map(({ id, name }) => [id, name]));
}
