import type { Actor } from '../../kernel/actor.ts';
import type { ReportId } from '../../kernel/ids.ts';
import { allow, allowToSee, done, NotFound, refused } from '../../kernel/result.ts';
import { type Command, once } from '../../platform/once.ts';
import { recordAudit } from '../audit/index.ts';
import { mayAnswerReport, maySeeReport } from './report.access.ts';
import { lockReport, markAnswered } from './report.rows.ts';
import { tell } from './tell-person.ts';

export type AnswerReport = Command & { readonly reportId: ReportId; readonly answer: string };

/** Says to the reporter what became of it; only they and the programme's people ever read the answer. */
export function answerReport(actor: Actor, command: AnswerReport) {
  return once(actor, 'messages.answer-report', command, async (tx) => {
    const report = await lockReport(tx, command.reportId);
    allowToSee(maySeeReport(actor, report));
    allow(mayAnswerReport(actor, report));
    if (!actor.personId) throw new NotFound();
    if (report.state !== 'open') return refused('already-answered');

    await markAnswered(tx, report, actor.personId, command.answer);
    await recordAudit(tx, actor, {
      action: 'report.answered',
      subject: ['report', report.id],
      state: 'answered',
    });
    const facts = { reportId: report.id, title: report.title };
    await tell(tx, report.reportedBy, 'report-answered', facts, report.id);
    return done(null);
  });
}
