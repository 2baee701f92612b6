import type { PersonId, RegionId } from '../../kernel/ids.ts';
import { NotFound } from '../../kernel/result.ts';
import { sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';
import type { EmailChangeState } from './email.rules.ts';

export interface EmailChange {
  readonly id: string;
  readonly personId: PersonId;
  readonly newEmail: string;
  readonly oldEmail: string | null;
  readonly confirmUntil: Date;
  readonly usableFrom: Date;
  readonly confirmedAt: Date | null;
  readonly state: EmailChangeState;
}

export async function insertChange(
  tx: Tx,
  change: Omit<EmailChange, 'confirmedAt' | 'state'> & {
    readonly confirmHash: Uint8Array;
    readonly objectionHash: Uint8Array;
  },
): Promise<void> {
  await sql(tx)`
    insert into email_change (region_id, id, person_id, new_email, old_email, confirm_hash, objection_hash, asked_at,
      confirm_until, usable_from)
    values (${tx.regionId}, ${change.id}, ${change.personId}, ${change.newEmail}, ${change.oldEmail},
      ${change.confirmHash}, ${change.objectionHash}, ${tx.now}, ${change.confirmUntil}, ${change.usableFrom})`;
}

/** Which one was open; null where none was. */
export async function replaceOpenChange(tx: Tx, personId: PersonId): Promise<string | null> {
  const [replaced] = await sql<{ id: string }>(tx)`
    update email_change set state = 'replaced'
    where region_id = ${tx.regionId} and person_id = ${personId} and state = 'open'
    returning id`;
  return replaced?.id ?? null;
}

/** What this person waits for. */
export async function openChangeOf(tx: Tx, personId: PersonId): Promise<EmailChange | null> {
  const [change] = await sql<EmailChange>(tx)`
    select id, person_id, new_email, old_email, confirm_until, usable_from, confirmed_at, state
    from email_change where region_id = ${tx.regionId} and person_id = ${personId} and state = 'open'`;
  return change ?? null;
}

/** An address that waits for its owner to open the mail. */
export interface OpenEmail {
  readonly newEmail: string;
  /** false once the day is over in which the link opens. */
  readonly isLinkOpen: boolean;
}

export async function waitingEmail(tx: Tx, personId: PersonId): Promise<OpenEmail | null> {
  const change = await openChangeOf(tx, personId);
  if (!change || change.confirmedAt !== null) return null;
  return { newEmail: change.newEmail, isLinkOpen: change.confirmUntil > tx.now };
}

/** The change that a link's secret opens, held; null when there is none, or it has ended: all alike. */
export async function lockByLink(
  tx: Tx,
  link: 'confirm' | 'objection',
  hash: Uint8Array,
): Promise<EmailChange | null> {
  const [change] = await sql<EmailChange>(tx)`
    select id, person_id, new_email, old_email, confirm_until, usable_from, confirmed_at, state
    from email_change
    where region_id = ${tx.regionId} and state = 'open'
      and ((${link} = 'confirm' and confirm_hash = ${hash} and confirmed_at is null and confirm_until > ${tx.now})
        or (${link} = 'objection' and objection_hash = ${hash} and usable_from > ${tx.now}))
    for update`;
  return change ?? null;
}

export async function lockChange(tx: Tx, id: string): Promise<EmailChange> {
  const [change] = await sql<EmailChange>(tx)`
    select id, person_id, new_email, old_email, confirm_until, usable_from, confirmed_at, state
    from email_change where region_id = ${tx.regionId} and id = ${id} for update`;
  if (!change) throw new NotFound();
  return change;
}

export async function noteConfirmed(tx: Tx, id: string): Promise<void> {
  await sql(tx)`
    update email_change set confirmed_at = ${tx.now} where region_id = ${tx.regionId} and id = ${id}`;
}

export async function endChange(tx: Tx, id: string, state: Exclude<EmailChangeState, 'open'>): Promise<void> {
  await sql(tx)`
    update email_change set state = ${state}
    where region_id = ${tx.regionId} and id = ${id} and state = 'open'`;
}

/** Across regions, as ids alone. */
export function emailChangesDue(tx: Tx): Promise<{ regionId: RegionId; id: string }[]> {
  return sql<{ regionId: RegionId; id: string }>(tx)`select region_id, id from email_changes_due(${tx.now})`;
}
