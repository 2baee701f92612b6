import type { NoticeId, PersonId } from '../../kernel/ids.ts';
import { sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';
import { type Kind, revive, type Telling } from './notification.rules.ts';

export interface NotificationRow {
  readonly id: NoticeId;
  readonly telling: Telling;
  readonly createdAt: Date;
  readonly readAt: Date | null;
}

/** What a person was told in this region: what they have not read, then the rest, each newest first. */
export function notificationsOf(tx: Tx, personId: PersonId, limit = 50): Promise<NotificationRow[]> {
  return rows(
    sql<StoredNotification>(tx)`
      select id, kind, data, created_at, read_at
      from notification
      where region_id = ${tx.regionId} and person_id = ${personId}
      order by read_at is null desc, created_at desc, id desc
      limit ${limit}`,
  );
}

/** What stands after this one in that order; nothing after one that is not theirs. */
export function notificationsAfter(
  tx: Tx,
  personId: PersonId,
  last: NoticeId,
  limit = 50,
): Promise<NotificationRow[]> {
  return rows(
    sql<StoredNotification>(tx)`
      select n.id, n.kind, n.data, n.created_at, n.read_at
      from notification n
        join notification l on l.region_id = n.region_id and l.person_id = n.person_id and l.id = ${last}
      where n.region_id = ${tx.regionId} and n.person_id = ${personId}
        and (n.read_at is null, n.created_at, n.id) < (l.read_at is null, l.created_at, l.id)
      order by n.read_at is null desc, n.created_at desc, n.id desc
      limit ${limit}`,
  );
}

async function rows(stored: Promise<StoredNotification[]>): Promise<NotificationRow[]> {
  return (await stored).map(({ kind, data, ...row }) => ({ ...row, telling: revive(kind, data) }));
}

/** How many this person has not read. */
export async function unreadNotices(tx: Tx, personId: PersonId): Promise<number> {
  const [row] = await sql<{ unread: bigint }>(tx)`
    select count(*) as unread from notification
    where region_id = ${tx.regionId} and person_id = ${personId} and read_at is null`;
  return Number(row?.unread ?? 0n);
}

interface StoredNotification extends Omit<NotificationRow, 'telling'> {
  readonly kind: Kind;
  readonly data: Readonly<Record<string, unknown>>;
}
