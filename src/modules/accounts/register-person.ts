import { type Actor, asNewcomer } from '../../kernel/actor.ts';
import type { PersonId } from '../../kernel/ids.ts';
import { allow, done, type Result, refused } from '../../kernel/result.ts';
import { type Command, once } from '../../platform/once.ts';
import { hashPassword } from '../../platform/password-hash.ts';
import { newId } from '../../platform/random.ts';
import { Conflict } from '../../platform/transaction.ts';
import { recordAudit } from '../audit/index.ts';
import { insertMembership, insertPerson } from '../identity/index.ts';
import { mayRegister } from '../identity/membership.access.ts';
import type { RegistrationForm } from '../identity/person.forms.ts';
import { askForConfirmation } from './ask-confirmation.ts';
import { mergeDraft } from './draft.rows.ts';
import type { DraftKind } from './draft.rules.ts';

/** `begins`: what they go on to register as; their page says so until it is done. */
export type RegisterPerson = RegistrationForm & Command & { readonly begins?: DraftKind };
export type RegistrationRefusal = 'login-name-taken' | 'key-reused';

/**
 * A new person, who belongs to this region from now on; what they do here they choose afterwards. An address for mail
 * is asked to confirm itself, and used from then on.
 */
export async function registerPerson(
  actor: Actor,
  { password, ...command }: RegisterPerson,
): Promise<Result<{ personId: PersonId }, RegistrationRefusal>> {
  allow(mayRegister(actor));
  // Before the transaction, and no part of the remembered command: hashing is slow on purpose, and a fast hash of the
  // password would be a way around it.
  const passwordHash = await hashPassword(password);
  try {
    return await once(actor, 'accounts.register-person', command, async (tx) => {
      const { loginName, displayName, language, email, begins } = command;
      const personId = newId('person');
      await insertPerson(tx, { id: personId, loginName, displayName, language, passwordHash });
      await insertMembership(tx, personId);
      await recordAudit(tx, asNewcomer(actor, personId), {
        action: 'person.registered',
        subject: ['person', personId],
        state: 'active',
      });
      if (email !== null) await askForConfirmation(tx, asNewcomer(actor, personId), personId, email);
      if (begins) await mergeDraft(tx, personId, begins, {}, []);
      return done({ personId });
    });
  } catch (error) {
    if (error instanceof Conflict && error.constraint === 'person_login_name_taken')
      return refused('login-name-taken');
    throw error;
  }
}
