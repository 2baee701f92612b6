import type { PersonId } from '../../kernel/ids.ts';
import { done, type Result, refused } from '../../kernel/result.ts';
import { passwordMatches } from '../../platform/password-hash.ts';
import { hashOfToken, newKey, newToken } from '../../platform/random.ts';
import { sha256 } from '../../platform/sha256.ts';
import { type Tx, withoutRegion } from '../../platform/transaction.ts';
import { countTry, forgetTries, forgetTry } from './attempt.rows.ts';
import type { SignInForm } from './person.forms.ts';
import { type Credentials, credentialsOf, lockPasswordHash } from './person.rows.ts';
import { deleteSession, insertSession } from './session.rows.ts';
import { failuresAllowed, failureWindow, normalisedLogin } from './session.rules.ts';

export interface SignIn extends SignInForm {
  /** The IP address that asks. */
  readonly address: string;
  /** The session that the browser carried before; it ends, so that nobody's prepared one lives on. */
  readonly oldToken: string | null;
  /** What the person knows the device by. */
  readonly device?: string;
}

/** 'wrong-login' says neither which of the two was wrong nor whether there is such a person. */
export type SignInRefusal = 'wrong-login' | 'too-many-tries';

/**
 * Opens a session. The try is counted before the password is checked and forgotten after success, so that guesses
 * made at once cannot slip past the limit.
 */
export async function signIn({
  login,
  password,
  address,
  oldToken,
  device = '',
}: SignIn): Promise<Result<{ token: string; personId: PersonId }, SignInRefusal>> {
  const name = normalisedLogin(login);
  const tried = { id: newKey(), address: bucketName('address', address) };
  const { person, account, within } = await withoutRegion(async (tx) => {
    const found = await credentialsOf(tx, name);
    const bucket = accountBucket(found, name);
    const counted = await countTry(tx, tried.id, [
      { name: bucket, allowed: failuresAllowed.account, window: failureWindow },
      { name: tried.address, allowed: failuresAllowed.address, window: failureWindow },
    ]);
    return { person: found, account: bucket, within: counted };
  });
  if (!within) return refused('too-many-tries');

  // Outside any transaction: hashing takes its time, and holds no lock meanwhile.
  const hash = person?.passwordHash ?? null;
  const matches = await passwordMatches(password, hash).catch(async (error: unknown) => {
    await withoutRegion((tx) => forgetTry(tx, account, tried.address, tried.id));
    throw error;
  });
  if (!person || !matches) return refused('wrong-login');
  return withoutRegion<Result<{ token: string; personId: PersonId }, SignInRefusal>>(async (tx) => {
    // A new password ends what the old one opened; a session that opened now would be left over.
    if ((await lockPasswordHash(tx, person.id)) !== hash) return refused('wrong-login');
    await forgetTries(tx, account, tried.address, tried.id);
    return done({ token: await openSession(tx, person.id, oldToken, device), personId: person.id });
  });
}

async function openSession(
  tx: Tx,
  personId: PersonId,
  oldToken: string | null,
  device: string,
): Promise<string> {
  const token = newToken();
  if (oldToken !== null) await deleteSession(tx, hashOfToken(oldToken));
  await insertSession(tx, hashOfToken(token), personId, device);
  return token;
}

/** Demonstration mode alone: a session for one of the example people, without a password. */
export function signInWithoutPassword(personId: PersonId, oldToken: string | null): Promise<string> {
  return withoutRegion((tx) => openSession(tx, personId, oldToken, ''));
}

/** One account is one bucket, whether its login name or its e-mail was typed. */
export function accountBucket(person: Pick<Credentials, 'id'> | null, typed: string): string {
  return bucketName('account', person?.id ?? typed);
}

export function bucketName(kind: string, value: string): string {
  return `${kind}:${sha256(value)}`;
}
