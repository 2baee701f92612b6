import type { Actor } from '../../kernel/actor.ts';
import type { PersonId } from '../../kernel/ids.ts';
import { allow, done, NotAllowed, type Result, refused } from '../../kernel/result.ts';
import { hashPassword, passwordMatches } from '../../platform/password-hash.ts';
import { hashOfToken, newKey } from '../../platform/random.ts';
import { inTransaction, reading, withoutRegion } from '../../platform/transaction.ts';
import { recordAudit } from '../audit/index.ts';
import {
  accountBucket,
  countTry,
  credentialsOf,
  deleteOtherSessions,
  forgetTry,
  loadPerson,
  lockPasswordHash,
  updatePassword,
  voidResetsOf,
} from '../identity/index.ts';
import { isEasyPassword } from '../identity/password.rules.ts';
import type { PasswordChangeForm } from '../identity/person.forms.ts';
import { failuresAllowed, failureWindow } from '../identity/session.rules.ts';
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
  const bucket = accountBucket(owner, owner.loginName);
  const tryId = newKey();
  const within = await withoutRegion((tx) =>
    countTry(tx, tryId, [{ name: bucket, allowed: failuresAllowed.account, window: failureWindow }]),
  );
  if (!within) return refused('too-many-tries');

  // Outside any transaction: hashing takes its time, and holds no lock meanwhile.
  const hash = (await withoutRegion((tx) => credentialsOf(tx, owner.loginName)))?.passwordHash ?? null;
  if (!(await passwordMatches(oldPassword, hash))) return refused('wrong-password');
  const passwordHash = await hashPassword(password);
  return inTransaction<Changed>(actor.regionId, async (tx) => {
    if ((await lockPasswordHash(tx, personId)) !== hash) return refused('wrong-password');
    await forgetTry(tx, bucket, bucket, tryId);
    await updatePassword(tx, personId, passwordHash);
    await voidResetsOf(tx, personId);
    await deleteOtherSessions(tx, personId, hashOfToken(token));
    await recordAudit(tx, actor, { action: 'password.changed', subject: ['person', personId] });
    await tell(tx, personId, 'password-changed', {}, key);
    return done({ personId });
  });
}
