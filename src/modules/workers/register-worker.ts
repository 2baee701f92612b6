import type { Actor } from '../../kernel/actor.ts';
import { allow, done, NotAllowed, refused } from '../../kernel/result.ts';
import { tokyoDateOf } from '../../kernel/tokyo-date.ts';
import { type Command, once } from '../../platform/once.ts';
import { deleteDraft } from '../accounts/index.ts';
import { recordAudit } from '../audit/index.ts';
import { grantRole, updateLegalName } from '../identity/index.ts';
import { mayRegisterWorker } from './worker.access.ts';
import { type WorkerForm, workerFactsOf } from './worker.forms.ts';
import { findWorker, insertWorker, saveCircumstances } from './worker.rows.ts';
import { currentTerms, isOfAge } from './worker.rules.ts';

export type RegisterWorker = WorkerForm & Command;

/**
 * Someone with an account works from home in this region from now on: their legal name, what they said of their life,
 * and their consent to the terms with its version and time.
 */
export function registerWorker(actor: Actor, command: RegisterWorker) {
  return once(actor, 'workers.register-worker', command, async (tx) => {
    allow(mayRegisterWorker(actor));
    const { personId } = actor;
    if (personId === null) throw new NotAllowed();
    if (command.termsVersion !== currentTerms) return refused('old-terms');
    if (!isOfAge(command.birthDate, tokyoDateOf(tx.now))) return refused('under-age');
    if (await findWorker(tx, personId)) return refused('already-worker');

    await updateLegalName(tx, personId, command, command.phone);
    await insertWorker(tx, personId, workerFactsOf(command), command.termsVersion);
    await saveCircumstances(tx, personId, command);
    await grantRole(tx, personId, 'worker', null);
    await deleteDraft(tx, personId, 'worker');
    await recordAudit(tx, actor, {
      action: 'worker.registered',
      subject: ['person', personId],
      detail: { kind: command.kind, termsVersion: command.termsVersion },
    });
    return done({ personId });
  });
}
