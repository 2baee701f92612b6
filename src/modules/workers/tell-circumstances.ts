import { type Actor, subjectOf } from '../../kernel/actor.ts';
import { allow, done, NotAllowed } from '../../kernel/result.ts';
import { type Command, once } from '../../platform/once.ts';
import { recordAudit } from '../audit/index.ts';
import { mayChangeWorker } from './worker.access.ts';
import type { CircumstancesForm } from './worker.forms.ts';
import { lockWorker, saveCircumstances } from './worker.rows.ts';

export type TellCircumstances = CircumstancesForm & Command;

/** When and how one can work. The audit knows that something was said, never what. */
export function tellCircumstances(actor: Actor, command: TellCircumstances) {
  return once(actor, 'workers.tell-circumstances', command, async (tx) => {
    const personId = subjectOf(actor);
    if (!personId) throw new NotAllowed();
    const worker = await lockWorker(tx, personId);
    allow(mayChangeWorker(actor, worker.personId));

    await saveCircumstances(tx, personId, command);
    await recordAudit(tx, actor, {
      action: 'circumstances.told',
      subject: ['person', personId],
      detail: { showsAvailability: command.showsAvailability },
    });
    return done({ personId });
  });
}
