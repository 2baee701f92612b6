import type { Actor } from '../../kernel/actor.ts';
import { addOpenDays } from '../../kernel/business-days.ts';
import { allow, done } from '../../kernel/result.ts';
import { tokyoDateOf } from '../../kernel/tokyo-date.ts';
import { type Command, once } from '../../platform/once.ts';
import { holdersOf } from '../identity/index.ts';
import { calendarsWith, settingsOn } from '../regions/index.ts';
import { type AwaitedAnswer, openSince } from './answer.rows.ts';
import { findHandlers, type MembersOf } from './find-handlers.ts';
import { answerDays } from './inquiry.rules.ts';
import { mayRemindOfAnswer } from './message.access.ts';
import { noteReminder } from './reminder.rows.ts';
import { lockReport } from './report.rows.ts';
import { tell } from './tell-person.ts';

export type RemindOfAnswer = Command & AwaitedAnswer;

/** Once, after the last day on which a question or a report should have been answered. */
export function remindOfAnswer(actor: Actor, command: RemindOfAnswer, membersOf: MembersOf) {
  return once(actor, 'messages.remind-of-answer', command, async (tx) => {
    allow(mayRemindOfAnswer(actor));
    const { what, id } = command;
    const since = await openSince(tx, command);
    if (!since) return done({ told: 0 });
    const today = tokyoDateOf(tx.now);
    const { operator } = calendarsWith((await settingsOn(tx, today)).closingDays);
    const lastDay = addOpenDays(operator, tokyoDateOf(since), answerDays[what]);
    if (today <= lastDay) return done({ told: 0 });
    const persons =
      command.what === 'inquiry'
        ? await holdersOf(tx, ['csp', 'officer'])
        : await findHandlers(tx, await lockReport(tx, command.id), membersOf);
    // Where nobody could hear of it, it is looked at again when somebody can.
    if (persons.length === 0 || !(await noteReminder(tx, { what, id, step: 'late' })))
      return done({ told: 0 });

    const key = `late:${id}`;
    for (const person of persons) {
      if (command.what === 'inquiry') await tell(tx, person, 'inquiry-late', { inquiryId: command.id }, key);
      else await tell(tx, person, 'report-late', { reportId: command.id }, key);
    }
    return done({ told: persons.length });
  });
}
