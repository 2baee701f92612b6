import { type Actor, hasRole, seatAt } from '../../kernel/actor.ts';
import type { Report } from './report.rules.ts';

/** The programme's people who look after it. */
export function mayListReports(actor: Actor): boolean {
  return hasRole(actor, 'csp', 'officer');
}

/** Never about oneself or one's own organisation: they would learn who reported it. */
export function mayHandleReport(actor: Actor, report: Report): boolean {
  return (
    mayListReports(actor) &&
    actor.personId !== report.aboutPerson &&
    (report.aboutOrganization === null || seatAt(actor, report.aboutOrganization) === null)
  );
}

/** Who reported it follows what became of it. */
export function maySeeReport(actor: Actor, report: Report): boolean {
  return actor.personId === report.reportedBy || mayHandleReport(actor, report);
}

export function mayAnswerReport(actor: Actor, report: Report): boolean {
  return mayHandleReport(actor, report) && actor.personId !== report.reportedBy;
}

/** Everybody who has an account and may see the thing itself. */
export function mayReport(actor: Actor): boolean {
  return actor.personId !== null;
}
