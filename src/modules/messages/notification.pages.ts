import type { PersonId } from '../../kernel/ids.ts';
import { sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';
import { type Kind, revive, type Telling } from './notification.rules.ts';

export interface NotificationRow {
  readonly id: string;
  readonly telling: Telling;
  readonly createdAt: Date;
  readonly readAt: Date | null;
}

/** What a person was told in this region, newest first. */
export async function notificationsOf(tx: Tx, personId: PersonId, limit = 50): Promise<NotificationRow[]> {
  const rows = await sql<StoredNotification>(tx)`
    select id, kind, data, created_at, read_at
    from notification
    where region_id = ${tx.regionId} and person_id = ${personId}
    order by created_at desc, id desc
    limit ${limit}`;
  return rows.map(({ kind, data, ...row }) => ({ ...row, telling: revive(kind, data) }));
}

interface StoredNotification extends Omit<NotificationRow, 'telling'> {
  readonly kind: Kind;
  readonly data: Readonly<Record<string, unknown>>;
}
