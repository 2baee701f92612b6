import type { Actor } from '../../kernel/actor.ts';
import type { PersonId } from '../../kernel/ids.ts';
import { allow, done, NotAllowed, type Result, refused } from '../../kernel/result.ts';
import { hashPassword } from '../../platform/password-hash.ts';
import { hashOfToken } from '../../platform/random.ts';
import { inTransaction, reading } from '../../platform/transaction.ts';
import { recordAudit } from '../audit/index.ts';
import {
  deleteOtherSessions,
  loadPerson,
  lockPasswordHash,
  provePassword,
  updatePassword,
  voidResetsOf,
} from '../identity/index.ts';
import { isEasyPassword } from '../identity/password.rules.ts';
import type { PasswordChangeForm } from '../identity/person.forms.ts';
import { tell } from '../messages/index.ts';
import { mayKeepAccount } from './account.access.ts';
import type { PasswordRefusal } from './email.rules.ts';

/** @param token the session that asks, which goes on */
export type ChangePassword = PasswordChangeForm & { readonly key: string; readonly token: string };

type Changed = Result<{ readonly personId: PersonId }, PasswordRefusal>;

/**
 * A new password by whoever knows the old one. Guesses at the old one count like guesses at the sign-in. All other
 * sessions and all links for a new password end, and the person is told.
 */
export async function changePassword(
  actor: Actor,
  { oldPassword, password, key, token }: ChangePassword,
): Promise<Changed> {
  const { personId } = actor;
  allow(mayKeepAccount(actor));
  if (personId === null) throw new NotAllowed();
  const owner = await reading(actor.regionId, (tx) => loadPerson(tx, personId));
  if (isEasyPassword(password, owner)) return refused('easy-password');
  if (oldPassword === password) return refused('same-password');
  const proof = await provePassword(actor, oldPassword);
  if (!proof.ok) return proof;
  const passwordHash = await hashPassword(password);
  return inTransaction<Changed>(actor.regionId, async (tx) => {
    if ((await lockPasswordHash(tx, personId)) !== proof.value.passwordHash) return refused('wrong-password');
    await updatePassword(tx, personId, passwordHash);
    await voidResetsOf(tx, personId);
    await deleteOtherSessions(tx, personId, hashOfToken(token));
    await recordAudit(tx, actor, { action: 'password.changed', subject: ['person', personId] });
    await tell(tx, personId, 'password-changed', {}, key);
    return done({ personId });
  });
}
