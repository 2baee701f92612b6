import type { NoticeId, PersonId, RegionId } from '../../kernel/ids.ts';
import { sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';
import { type Kind, revive, type Telling } from './notification.rules.ts';

/** A mail about a notice that is still to be written. */
export interface NoticeMail {
  readonly notificationId: NoticeId;
  readonly personId: PersonId;
  readonly how: 'alone' | 'digest';
  readonly dueAt: Date;
}

export async function insertNoticeMail(tx: Tx, mail: NoticeMail): Promise<void> {
  await sql(tx)`
    insert into notice_mail (region_id, notification_id, person_id, how, due_at)
    values (${tx.regionId}, ${mail.notificationId}, ${mail.personId}, ${mail.how}, ${mail.dueAt})`;
}

/** Somebody in some region whom a mail is due to: for the sweep, which then works on each inside their region. */
export interface DueRecipient {
  readonly regionId: RegionId;
  readonly personId: PersonId;
}

export function recipientsDue(tx: Tx): Promise<DueRecipient[]> {
  return sql<DueRecipient>(tx)`
    select region_id, person_id from notice_mails_due(${tx.now}) order by region_id, person_id`;
}

export interface DueMail {
  readonly notificationId: NoticeId;
  readonly how: NoticeMail['how'];
  /** Of what was told. */
  readonly key: string;
  readonly telling: Telling;
  readonly read: boolean;
}

/** What is due to one person, oldest first, held until the transaction ends. */
export async function lockDueMails(tx: Tx, personId: PersonId): Promise<DueMail[]> {
  const rows = await sql<Omit<DueMail, 'telling'> & { kind: Kind; data: Record<string, unknown> }>(tx)`
    select m.notification_id, m.how, n.key, n.kind, n.data, n.read_at is not null as read
    from notice_mail m
      join notification n on n.region_id = m.region_id and n.id = m.notification_id
    where m.region_id = ${tx.regionId} and m.person_id = ${personId} and m.done_at is null and m.due_at <= ${tx.now}
    order by n.created_at, n.id
    for update of m`;
  return rows.map(({ kind, data, ...row }) => ({ ...row, telling: revive(kind, data) }));
}

export async function markMailed(tx: Tx, mails: readonly DueMail[]): Promise<void> {
  await sql(tx)`
    update notice_mail set done_at = ${tx.now}
    where region_id = ${tx.regionId} and notification_id = any (${idsOf(mails)}::uuid[])`;
}

export async function postpone(tx: Tx, mails: readonly DueMail[], until: Date): Promise<void> {
  await sql(tx)`
    update notice_mail set due_at = ${until}
    where region_id = ${tx.regionId} and notification_id = any (${idsOf(mails)}::uuid[])`;
}

function idsOf(mails: readonly DueMail[]): string[] {
  return mails.map(({ notificationId }) => notificationId);
}

/** What waits for this person comes at the times that they have chosen now. */
export async function moveWaiting(
  tx: Tx,
  personId: PersonId,
  times: Readonly<Record<NoticeMail['how'], Date>>,
): Promise<void> {
  await sql(tx)`
    update notice_mail set due_at = case when how = 'alone' then ${times.alone}::timestamptz else ${times.digest}::timestamptz end
    where region_id = ${tx.regionId} and person_id = ${personId} and done_at is null`;
}
