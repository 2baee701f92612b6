import type { OrganizationId } from '../../kernel/ids.ts';
import type { PhoneNumber } from '../../kernel/phone.ts';
import { sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';
import type { Trouble } from './need.rules.ts';

export interface OpenConsultation {
  readonly id: string;
  readonly organizationId: OrganizationId;
  readonly name: string;
  readonly phone: PhoneNumber;
  readonly askedBy: string;
  readonly askedAt: Date;
  readonly wish: string;
  readonly troubles: readonly Trouble[];
}

/** Clients that wait for an adviser's call, the longest waiting first. */
export function openConsultations(tx: Tx): Promise<OpenConsultation[]> {
  return sql<OpenConsultation>(tx)`
    select c.id, c.organization_id, o.name, o.phone, p.display_name as asked_by, c.asked_at, c.wish,
      coalesce(n.troubles, '{}') as troubles
    from consultation c
      join organization o on o.region_id = c.region_id and o.id = c.organization_id
      join person p on p.id = c.asked_by
      left join organization_need n on n.region_id = c.region_id and n.organization_id = c.organization_id
    where c.region_id = ${tx.regionId} and c.done_at is null
    order by c.asked_at, c.id limit 200`;
}

/** When this client asked for the call that it still waits for; null where it waits for none. */
export async function consultationAskedAt(tx: Tx, id: OrganizationId): Promise<Date | null> {
  const [open] = await sql<{ askedAt: Date }>(tx)`
    select asked_at from consultation
    where region_id = ${tx.regionId} and organization_id = ${id} and done_at is null`;
  return open?.askedAt ?? null;
}

/** One wish for a call, and what came of it. */
export interface PastCall {
  readonly id: string;
  readonly askedBy: string;
  readonly askedAt: Date;
  readonly wish: string;
  /** null while nobody has called. */
  readonly calledBy: string | null;
  readonly calledAt: Date | null;
  readonly outcome: string | null;
}

/** Every call that this client asked for, the newest first. */
export function callsOf(tx: Tx, id: OrganizationId): Promise<PastCall[]> {
  return sql<PastCall>(tx)`
    select c.id, a.display_name as asked_by, c.asked_at, c.wish, d.display_name as called_by,
      c.done_at as called_at, c.outcome
    from consultation c
      join person a on a.id = c.asked_by
      left join person d on d.id = c.done_by
    where c.region_id = ${tx.regionId} and c.organization_id = ${id}
    order by c.asked_at desc, c.id limit 50`;
}
