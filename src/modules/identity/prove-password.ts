import type { Actor } from '../../kernel/actor.ts';
import { allow, done, NotAllowed, type Result, refused } from '../../kernel/result.ts';
import { passwordMatches } from '../../platform/password-hash.ts';
import { newKey } from '../../platform/random.ts';
import { reading, withoutRegion } from '../../platform/transaction.ts';
import { countTry, forgetTry } from './attempt.rows.ts';
import { mayProvePassword } from './membership.access.ts';
import type { ProofRefusal } from './password.rules.ts';
import { credentialsOf, loadPerson } from './person.rows.ts';
import { failuresAllowed, failureWindow } from './session.rules.ts';
import { accountBucket } from './sign-in.ts';

/**
 * That the owner asks, and not whoever found the session open: for what leads an account or its money elsewhere. Guesses
 * count like guesses at the sign-in. Call it before the transaction that changes something: hashing takes its time.
 */
export async function provePassword(
  actor: Actor,
  typed: string,
): Promise<Result<{ readonly passwordHash: string | null }, ProofRefusal>> {
  const { personId } = actor;
  allow(mayProvePassword(actor));
  if (personId === null) throw new NotAllowed();
  const owner = await reading(actor.regionId, (tx) => loadPerson(tx, personId));
  const account = accountBucket(owner, owner.loginName);
  const tryId = newKey();
  const bucket = { name: account, allowed: failuresAllowed.account, window: failureWindow };
  const { within, passwordHash } = await withoutRegion(async (tx) => ({
    within: await countTry(tx, tryId, [bucket]),
    passwordHash: (await credentialsOf(tx, owner.loginName))?.passwordHash ?? null,
  }));
  if (!within) return refused('too-many-tries');

  const forget = () => withoutRegion((tx) => forgetTry(tx, account, account, tryId));
  const matches = await passwordMatches(typed, passwordHash).catch(async (error: unknown) => {
    await forget();
    throw error;
  });
  if (!matches) return refused('wrong-password');
  await forget();
  return done({ passwordHash });
}
