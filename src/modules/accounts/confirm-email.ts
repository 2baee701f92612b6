import { type Actor, asNewcomer } from '../../kernel/actor.ts';
import { done, type Result, refused } from '../../kernel/result.ts';
import { hashOfToken } from '../../platform/random.ts';
import { Conflict, inTransaction, reading } from '../../platform/transaction.ts';
import { recordAudit } from '../audit/index.ts';
import { updateEmail } from '../identity/index.ts';
import { isLinkOpen } from './email.pages.ts';
import { type EmailChange, endChange, lockByLink, noteConfirmed } from './email.rows.ts';
import { fateOf } from './email.rules.ts';

type Confirmed = Pick<EmailChange, 'newEmail' | 'usableFrom'> & { readonly inUse: boolean };
type Refusal = 'link-not-valid' | 'email-taken';

/** Whether the link would still open, for drawing its page. */
export function isEmailLinkOpen(
  visitor: Actor,
  link: 'confirm' | 'objection',
  token: string,
): Promise<boolean> {
  return reading(visitor.regionId, (tx) => isLinkOpen(tx, link, hashOfToken(token)));
}

/** Whoever opens the link reads that address: it is theirs, now or when nobody has objected in time. */
export async function confirmEmail(visitor: Actor, token: string): Promise<Result<Confirmed, Refusal>> {
  try {
    return await inTransaction<Result<Confirmed, Refusal>>(visitor.regionId, async (tx) => {
      const change = await lockByLink(tx, 'confirm', hashOfToken(token));
      if (!change) return refused('link-not-valid');
      const { id, personId, newEmail, usableFrom } = change;

      await noteConfirmed(tx, id);
      const inUse = fateOf({ ...change, confirmedAt: tx.now }, tx.now) === 'use';
      if (inUse) {
        await updateEmail(tx, personId, newEmail);
        await endChange(tx, id, 'used');
      }
      await recordAudit(tx, asNewcomer(visitor, personId), {
        action: 'email.confirmed',
        subject: ['emailChange', id],
        state: inUse ? 'used' : 'open',
        detail: { personId },
      });
      return done({ newEmail, usableFrom, inUse });
    });
  } catch (error) {
    if (isTaken(error)) return refused('email-taken');
    throw error;
  }
}

/** Another person has confirmed the same address. */
export function isTaken(error: unknown): boolean {
  return error instanceof Conflict && error.constraint === 'person_email_taken';
}
