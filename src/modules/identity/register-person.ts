import { type Actor, asNewcomer } from '../../kernel/actor.ts';
import type { PersonId } from '../../kernel/ids.ts';
import { allow, done, type Result, refused } from '../../kernel/result.ts';
import { type Command, once } from '../../platform/once.ts';
import { hashPassword } from '../../platform/password-hash.ts';
import { newId } from '../../platform/random.ts';
import { Conflict, type Tx } from '../../platform/transaction.ts';
import { recordAudit } from '../audit/index.ts';
import { mayRegister } from './membership.access.ts';
import { insertMembership } from './membership.rows.ts';
import type { RegistrationForm } from './person.forms.ts';
import { insertPerson } from './person.rows.ts';

export type RegisterPerson = RegistrationForm & Command;
export type RegistrationRefusal = 'login-name-taken' | 'email-taken' | 'key-reused';

/** A new person, who belongs to this region from now on; what they do here they choose afterwards. */
export async function registerPerson(
  actor: Actor,
  { password, ...command }: RegisterPerson,
): Promise<Result<{ personId: PersonId }, RegistrationRefusal>> {
  allow(mayRegister(actor));
  const passwordHash = await hashPassword(password);
  try {
    // The password is no part of the remembered command: a fast hash of it would be a way around argon2.
    return await once(actor, 'identity.register-person', command, async (tx) => {
      const { key: _, ...facts } = command;
      return done({ personId: await enterPerson(tx, actor, facts, passwordHash) });
    });
  } catch (error) {
    const refusal = takenByAnother(error);
    if (refusal) return refused(refusal);
    throw error;
  }
}

/** The person's part of a registration, for the command that registers them as something at the same time. */
export async function enterPerson(
  tx: Tx,
  actor: Actor,
  facts: Omit<RegistrationForm, 'password'>,
  passwordHash: string,
): Promise<PersonId> {
  const personId = newId('person');
  await insertPerson(tx, { id: personId, ...facts, passwordHash });
  await insertMembership(tx, personId);
  await recordAudit(tx, asNewcomer(actor, personId), {
    action: 'person.registered',
    subject: ['person', personId],
  });
  return personId;
}

/** The refusal behind a unique violation on a person's names; null for any other error. */
export function takenByAnother(error: unknown): 'login-name-taken' | 'email-taken' | null {
  if (!(error instanceof Conflict)) return null;
  if (error.constraint === 'person_login_name_taken') return 'login-name-taken';
  return error.constraint === 'person_email_taken' ? 'email-taken' : null;
}
