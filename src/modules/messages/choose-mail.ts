import type { Actor } from '../../kernel/actor.ts';
import { allow, done, NotAllowed } from '../../kernel/result.ts';
import { type Command, once } from '../../platform/once.ts';
import { recordAudit } from '../audit/index.ts';
import { mailTimes } from './mail-time.rules.ts';
import { mayReadNotices } from './message.access.ts';
import { moveWaiting } from './notice-mail.rows.ts';
import { choiceOf, type PreferenceForm } from './preference.forms.ts';
import { saveMailChoice } from './preference.rows.ts';

export type ChooseMail = Command & PreferenceForm;

/** About what, and when, this person is written to. What waits already comes at the new times. */
export function chooseMail(actor: Actor, command: ChooseMail) {
  return once(actor, 'messages.choose-mail', command, async (tx) => {
    allow(mayReadNotices(actor));
    const { personId } = actor;
    if (!personId) throw new NotAllowed();
    const { key: _, ...typed } = command;
    const choice = choiceOf(typed);
    await saveMailChoice(tx, personId, choice);
    await moveWaiting(tx, personId, mailTimes(tx.now, choice));
    await recordAudit(tx, actor, { action: 'mail.chosen', subject: ['person', personId], detail: typed });
    return done(null);
  });
}
