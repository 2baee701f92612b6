import type { Actor } from '../../kernel/actor.ts';
import type { PersonId } from '../../kernel/ids.ts';
import { allow, done, type Result, refused } from '../../kernel/result.ts';
import { type Command, once } from '../../platform/once.ts';
import { hashPassword } from '../../platform/password-hash.ts';
import { newId } from '../../platform/random.ts';
import { Conflict } from '../../platform/transaction.ts';
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
      const personId = newId('person');
      await insertPerson(tx, { id: personId, ...facts, passwordHash });
      await insertMembership(tx, personId);
      await recordAudit(
        tx,
        { ...actor, personId: actor.personId ?? personId },
        {
          action: 'person.registered',
          subject: ['person', personId],
        },
      );
      return done({ personId });
    });
  } catch (error) {
    if (error instanceof Conflict && error.constraint === 'person_login_name_taken')
      return refused('login-name-taken');
    if (error instanceof Conflict && error.constraint === 'person_email_taken') return refused('email-taken');
    throw error;
  }
}
