import { type Actor, asNewcomer } from '../../kernel/actor.ts';
import type { PersonId } from '../../kernel/ids.ts';
import { allow, done, NotAllowed, type Result, refused } from '../../kernel/result.ts';
import { tokyoDateOf } from '../../kernel/tokyo-date.ts';
import { type Command, once } from '../../platform/once.ts';
import { hashPassword } from '../../platform/password-hash.ts';
import { recordAudit } from '../audit/index.ts';
import { enterPerson, grantRole, takenByAnother } from '../identity/index.ts';
import type { RegistrationForm } from '../identity/person.forms.ts';
import { mayRegisterWorker } from './worker.access.ts';
import { type WorkerForm, workerFactsOf } from './worker.forms.ts';
import { findWorker, insertWorker } from './worker.rows.ts';
import { currentTerms, isOfAge, type WorkerRefusal } from './worker.rules.ts';

/** With the newcomer's own registration where somebody without an account begins. */
export type RegisterWorker = WorkerForm & Command & { readonly newcomer?: RegistrationForm };

/** Someone who works from home in this region. The consent to the terms is kept with their version and time. */
export async function registerWorker(
  actor: Actor,
  { newcomer, ...command }: RegisterWorker,
): Promise<Result<{ readonly personId: PersonId }, WorkerRefusal | 'key-reused'>> {
  allow(mayRegisterWorker(actor));
  const { password, ...person } = newcomer ?? { password: null };
  // Before the transaction, and no part of the remembered command: hashing is slow on purpose.
  const passwordHash = password === null ? null : await hashPassword(password);
  const remembered = newcomer ? { ...command, person } : command;
  try {
    return await once(actor, 'workers.register-worker', remembered, async (tx) => {
      if (command.termsVersion !== currentTerms) return refused('old-terms');
      if (!isOfAge(command.birthDate, tokyoDateOf(tx.now))) return refused('under-age');
      if (actor.personId && (await findWorker(tx, actor.personId))) return refused('already-worker');
      const personId =
        newcomer && passwordHash !== null && actor.personId === null
          ? await enterPerson(tx, actor, newcomer, passwordHash)
          : actor.personId;
      if (personId === null) throw new NotAllowed();

      await insertWorker(tx, personId, workerFactsOf(command), command.termsVersion);
      await grantRole(tx, personId, 'worker', null);
      await recordAudit(tx, asNewcomer(actor, personId), {
        action: 'worker.registered',
        subject: ['person', personId],
        detail: { kind: command.kind, termsVersion: command.termsVersion },
      });
      return done({ personId });
    });
  } catch (error) {
    const refusal = takenByAnother(error);
    if (refusal) return refused(refusal);
    throw error;
  }
}
