import type { PersonId } from '../../kernel/ids.ts';
import type { StaffRole } from './person.rules.ts';

/** Duties of the programme without whose holders something stands still. An officer there always is. */
export const watchedDuties = [
  'operator',
  'paymentApprover',
  'csp',
  'mediator',
] as const satisfies StaffRole[];
export type WatchedDuty = (typeof watchedDuties)[number];

/** Who holds each duty and may act now. */
export type DutyHolders = Readonly<Record<WatchedDuty, readonly PersonId[]>>;

/** Two persons approve a payment, and none of them may have gathered it. */
const approversNeeded = 2;

/** The duties for which people are missing, the ones through which money moves first. */
export function unheldDuties(holders: DutyHolders): WatchedDuty[] {
  return watchedDuties.filter((duty) =>
    duty === 'paymentApprover' ? !canApprove(holders) : holders[duty].length === 0,
  );
}

/** Who gathers the payments may be any of the operators, so that one who leaves enough others is enough. */
function canApprove({ operator, paymentApprover }: DutyHolders): boolean {
  const besides = (gatherer: PersonId | null) =>
    paymentApprover.filter((person) => person !== gatherer).length;
  const gatherers = operator.length === 0 ? [null] : operator;
  return gatherers.some((gatherer) => besides(gatherer) >= approversNeeded);
}

/** The duties that are held now and would not be once this person gives up all but these roles. */
export function leftBehind(
  holders: DutyHolders,
  personId: PersonId,
  keeps: readonly StaffRole[] = [],
): WatchedDuty[] {
  const stay = (duty: WatchedDuty) =>
    holders[duty].filter((holder) => holder !== personId || (keeps as readonly string[]).includes(duty));
  const after: DutyHolders = {
    operator: stay('operator'),
    paymentApprover: stay('paymentApprover'),
    csp: stay('csp'),
    mediator: stay('mediator'),
  };
  const unheld = unheldDuties(holders);
  return unheldDuties(after).filter((duty) => !unheld.includes(duty));
}
