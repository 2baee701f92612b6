import { type Actor, subjectOf } from '../../kernel/actor.ts';
import { allow, done, NotAllowed } from '../../kernel/result.ts';
import { type Command, once } from '../../platform/once.ts';
import { recordAudit } from '../audit/index.ts';
import { mayPropose } from './job.access.ts';
import type { TasteForm } from './job.forms.ts';
import { forgetNotForMe } from './not-for-me.rows.ts';

export type ResetTaste = TasteForm & Command;

/** A worker sees a kind of work, or what needs a skill, as often as before; single postings stay out of their sight. */
export function resetTaste(actor: Actor, command: ResetTaste) {
  return once(actor, 'jobs.reset-taste', command, async (tx) => {
    allow(mayPropose(actor));
    const personId = subjectOf(actor);
    if (!personId) throw new NotAllowed();

    const { category, skill } = command;
    const forgotten = await forgetNotForMe(tx, personId, { category, skill });
    await recordAudit(tx, actor, {
      action: 'taste.reset',
      subject: ['person', personId],
      detail: { category, skill, forgotten },
    });
    return done(null);
  });
}
