import type { Actor } from '../../kernel/actor.ts';
import { done, NotAllowed, type Result, refused } from '../../kernel/result.ts';
import { newId } from '../../platform/random.ts';
import type { Tx } from '../../platform/transaction.ts';
import { recordAudit } from '../audit/index.ts';
import { findHandlers, type MembersOf } from './find-handlers.ts';
import type { ReportForm } from './report.forms.ts';
import { insertReport } from './report.rows.ts';
import type { ReportRefusal, ReportSubject } from './report.rules.ts';
import { tell } from './tell-person.ts';

/** Writes a report inside the command of who knows the thing, and has asked whether this person may see it. */
export async function fileReport(
  tx: Tx,
  actor: Actor,
  subject: ReportSubject,
  { reason, text }: ReportForm,
  membersOf: MembersOf,
): Promise<Result<{ readonly reportId: string }, ReportRefusal>> {
  if (!actor.personId) throw new NotAllowed();
  const reportId = newId('report');
  if (!(await insertReport(tx, reportId, actor.personId, subject, { reason, text }))) {
    return refused('already-reported');
  }
  await recordAudit(tx, actor, {
    action: 'report.filed',
    subject: ['report', reportId],
    state: 'open',
    detail: { kind: subject.kind, id: subject.id, reason },
  });
  for (const person of await findHandlers(tx, { ...subject, reportedBy: actor.personId }, membersOf))
    await tell(tx, person, 'report-filed', { reportId }, reportId);
  return done({ reportId });
}
