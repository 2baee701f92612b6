import type { OrganizationId, PersonId } from '../../kernel/ids.ts';
import { sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';

/** How many contracts of this worker ended as agreed. */
export async function completedOf(tx: Tx, workerId: PersonId): Promise<number> {
  const [row] = await sql<{ completed: number }>(tx)`
    select count(*)::integer as completed from contract
    where region_id = ${tx.regionId} and worker_id = ${workerId} and state = 'completed'`;
  return row?.completed ?? 0;
}

export interface ClientRecord {
  readonly completed: number;
  /** Days from a delivery to its acceptance by a person, on average and rounded; null before the first. */
  readonly answerDays: number | null;
}

/** What workers may know of a client before they propose. */
export async function clientRecord(tx: Tx, id: OrganizationId): Promise<ClientRecord> {
  const [row] = await sql<ClientRecord>(tx)`
    select
      (select count(*)::integer from contract c
        where c.region_id = ${tx.regionId} and c.organization_id = ${id} and c.state = 'completed') as completed,
      (select round(avg((m.accepted_at at time zone 'Asia/Tokyo')::date - m.received_on))::integer
        from milestone m join contract c on c.region_id = m.region_id and c.id = m.contract_id
        where m.region_id = ${tx.regionId} and c.organization_id = ${id} and m.state = 'accepted'
          and not m.auto_accepted) as answer_days`;
  return row ?? { completed: 0, answerDays: null };
}
