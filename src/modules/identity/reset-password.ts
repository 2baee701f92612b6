import { type Actor, asNewcomer } from '../../kernel/actor.ts';
import type { PersonId } from '../../kernel/ids.ts';
import { done, type Result, refused } from '../../kernel/result.ts';
import { hashPassword } from '../../platform/password-hash.ts';
import { hashOfToken, newToken } from '../../platform/random.ts';
import { inTransaction, type Tx, withoutRegion } from '../../platform/transaction.ts';
import { recordAudit } from '../audit/index.ts';
import { isEasyPassword } from './password.rules.ts';
import { updatePassword } from './person.rows.ts';
import { insertReset, ownerOfReset, useReset, voidResetsOf } from './reset.rows.ts';
import { deleteSessionsOf } from './session.rows.ts';

export type ResetRefusal = 'link-not-valid' | 'easy-password';

/** The secret of a link that lets its holder choose a new password, once, within an hour. */
export async function makeResetToken(tx: Tx, personId: PersonId): Promise<string> {
  const token = newToken();
  await insertReset(tx, hashOfToken(token), personId);
  return token;
}

/** Whether the link would still open, for drawing its page. */
export async function isResetOpen(token: string): Promise<boolean> {
  return (await withoutRegion((tx) => ownerOfReset(tx, hashOfToken(token)))) !== null;
}

/** A new password by a link: whoever was signed in as this person is so no longer, and no other link opens. */
export async function resetPassword(
  visitor: Actor,
  { token, password }: { readonly token: string; readonly password: string },
): Promise<Result<{ personId: PersonId }, ResetRefusal>> {
  const owner = await withoutRegion((tx) => ownerOfReset(tx, hashOfToken(token)));
  if (!owner) return refused('link-not-valid');
  if (isEasyPassword(password, owner)) return refused('easy-password');
  const passwordHash = await hashPassword(password);
  return inTransaction<Result<{ personId: PersonId }, ResetRefusal>>(visitor.regionId, async (tx) => {
    const personId = await useReset(tx, hashOfToken(token));
    if (!personId) return refused('link-not-valid');

    await updatePassword(tx, personId, passwordHash);
    await voidResetsOf(tx, personId);
    await deleteSessionsOf(tx, personId);
    await recordAudit(tx, asNewcomer(visitor, personId), {
      action: 'password.reset',
      subject: ['person', personId],
    });
    return done({ personId });
  });
}
