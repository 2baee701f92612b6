import type { NoticeId, PersonId } from '../../kernel/ids.ts';
import { json, sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';
import { type Facts, type Kind, revive, type Telling } from './notification.rules.ts';

/** False where the same thing was told before: a task that ran twice tells once. */
export async function insertNotification<K extends Kind>(
  tx: Tx,
  id: NoticeId,
  personId: PersonId,
  kind: K,
  facts: Facts[K],
  key: string,
): Promise<boolean> {
  const [written] = await sql(tx)`
    insert into notification (region_id, id, person_id, key, kind, data, created_at)
    values (${tx.regionId}, ${id}, ${personId}, ${key}, ${kind}, ${json(facts)}, ${tx.now})
    on conflict (region_id, key) do nothing
    returning id`;
  return written !== undefined;
}

export async function markAllRead(tx: Tx, personId: PersonId): Promise<void> {
  await sql(tx)`
    update notification set read_at = ${tx.now}
    where region_id = ${tx.regionId} and person_id = ${personId} and read_at is null`;
}

/** What was told; null where it is not theirs. Reading twice keeps the first time. */
export async function markRead(tx: Tx, personId: PersonId, id: NoticeId): Promise<Telling | null> {
  const [row] = await sql<{ kind: Kind; data: Record<string, unknown> }>(tx)`
    update notification set read_at = coalesce(read_at, ${tx.now})
    where region_id = ${tx.regionId} and person_id = ${personId} and id = ${id}
    returning kind, data`;
  return row ? revive(row.kind, row.data) : null;
}
