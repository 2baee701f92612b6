import { randomUUID } from 'node:crypto';
import { enqueue } from './queue.ts';
import { sql } from './sql.ts';
import type { Tx } from './transaction.ts';

export interface Mail {
  /** One address: a letter to two people would show each the other's. */
  readonly to: string;
  readonly subject: string;
  /** Plain text. */
  readonly text: string;
  /** The same key in the same region is the same letter, which is written once. */
  readonly key: string;
  /** The text opens something, as a link to a new password does: it is not kept once the letter has left. */
  readonly secret?: boolean;
}

/** Writes a mail that leaves only when the transaction commits; false where it was written before. */
export async function sendMail(tx: Tx, { to, subject, text, key, secret = false }: Mail): Promise<boolean> {
  const id = randomUUID();
  const [written] = await sql(tx)`
    insert into platform.outbox (region_id, id, key, recipient, subject, body, secret, created_at)
    values (${tx.regionId}, ${id}, ${key}, ${to}, ${oneLine(subject)}, ${text}, ${secret}, ${tx.now})
    on conflict (region_id, key) do nothing
    returning id`;
  if (written) await enqueue(tx, 'send-mail', { id }, { key: `send-mail:${id}` });
  return written !== undefined;
}

/** A line break in a subject would begin a header of the writer's choosing (CRLF injection). */
function oneLine(subject: string): string {
  const clean = subject.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
  return [...clean].slice(0, 200).join('');
}

export interface OutboxMail {
  readonly id: string;
  readonly recipient: string;
  readonly subject: string;
  readonly body: string;
  readonly createdAt: Date;
  readonly state: 'waiting' | 'sent' | 'failed';
  readonly tries: number;
  readonly lastError: string | null;
}

export async function mailToSend(tx: Tx, id: string): Promise<OutboxMail | null> {
  const [mail] = await sql<OutboxMail>(tx)`
    select id, recipient, subject, body, created_at, state, tries, last_error
    from platform.outbox
    where region_id = ${tx.regionId} and id = ${id} and state = 'waiting'`;
  return mail ?? null;
}

/** @param left it went to its recipient, and is not only read on the local page of outgoing mail */
export async function markSent(tx: Tx, id: string, left: boolean): Promise<void> {
  await sql(tx)`
    update platform.outbox
    set state = 'sent', sent_at = ${tx.now}, tries = tries + 1, last_error = null,
      body = case when secret and ${left} then '' else body end
    where region_id = ${tx.regionId} and id = ${id} and state = 'waiting'`;
}

/** @param final nobody tries again by themselves: the letter stands on the officer's page of failed mails */
export async function markFailed(tx: Tx, id: string, error: string, final: boolean): Promise<void> {
  await sql(tx)`
    update platform.outbox
    set state = case when ${final} then 'failed' else state end, tries = tries + 1, last_error = ${error}
    where region_id = ${tx.regionId} and id = ${id} and state = 'waiting'`;
}

/** Puts a failed mail back into the queue; false where it is not failed. */
export async function sendAgain(tx: Tx, id: string): Promise<boolean> {
  const [mail] = await sql(tx)`
    update platform.outbox
    set state = 'waiting', tries = 0
    where region_id = ${tx.regionId} and id = ${id} and state = 'failed'
    returning id`;
  if (mail) await enqueue(tx, 'send-mail', { id }, { key: `send-mail:${id}` });
  return mail !== undefined;
}

/** The letters of a region, newest first; the local page of outgoing mail shows them, in demonstration mode only. */
export async function recentMails(tx: Tx, limit = 100): Promise<OutboxMail[]> {
  return sql<OutboxMail>(tx)`
    select id, recipient, subject, body, created_at, state, tries, last_error
    from platform.outbox
    where region_id = ${tx.regionId}
    order by created_at desc, id desc
    limit ${limit}`;
}

export type DeadLetter = Omit<OutboxMail, 'body' | 'state'>;

/** What could not be sent, without the text: an officer sees that it failed, not what it said. */
export async function deadLetters(tx: Tx): Promise<DeadLetter[]> {
  return sql<DeadLetter>(tx)`
    select id, recipient, subject, created_at, tries, last_error
    from platform.outbox
    where region_id = ${tx.regionId} and state = 'failed'
    order by created_at desc
    limit 200`;
}
