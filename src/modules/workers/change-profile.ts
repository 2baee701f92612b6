import { type Actor, subjectOf } from '../../kernel/actor.ts';
import { allow, done, NotAllowed } from '../../kernel/result.ts';
import { type Command, once } from '../../platform/once.ts';
import { recordAudit } from '../audit/index.ts';
import { mayChangeWorker } from './worker.access.ts';
import type { ProfileForm } from './worker.forms.ts';
import { lockWorker, updateWorker } from './worker.rows.ts';

export type ChangeProfile = ProfileForm & Command;

/** One's own address and introduction. */
export function changeProfile(actor: Actor, command: ChangeProfile) {
  return once(actor, 'workers.change-profile', command, async (tx) => {
    const personId = subjectOf(actor);
    if (!personId) throw new NotAllowed();
    const worker = await lockWorker(tx, personId);
    allow(mayChangeWorker(actor, worker.personId));

    await updateWorker(tx, personId, command);
    await recordAudit(tx, actor, { action: 'profile.changed', subject: ['person', personId] });
    return done({ personId });
  });
}
