import type { FeeSweepId, PersonId } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/tokyo-date.ts';
import type { Yen } from '../../kernel/yen.ts';

/** `confirmed` is how it ended in earlier years: the fees left the books with the second person's word. */
export type SweepState = 'proposed' | 'approved' | 'transferred' | 'withdrawn' | 'confirmed';

export interface FeeSweep {
  readonly id: FeeSweepId;
  readonly state: SweepState;
  readonly fee: Yen;
  readonly feeTax: Yen;
  readonly proposedBy: PersonId;
  /** The day in Tokyo on which the second person agreed. */
  readonly approvedOn: LocalDate | null;
}

export type SweepRefusal =
  | 'no-fees'
  | 'sweep-open'
  | 'balance-changed'
  | 'sweep-decided'
  | 'proposed-it'
  | 'not-of-holder'
  | 'not-approved'
  | 'transferred-in-future'
  | 'before-approval'
  | 'bank-line-recorded';

/** What stands on the two accounts of fees. */
export interface Fees {
  readonly fee: Yen;
  readonly feeTax: Yen;
}

/** What the database proves once more. Only the whole balance that was proposed is taken, or nothing. */
export function approvalRefusal(
  sweep: FeeSweep,
  now: Fees,
  by: { readonly personId: PersonId; readonly isOfHolder: boolean },
): SweepRefusal | null {
  if (sweep.state !== 'proposed') return 'sweep-decided';
  if (sweep.proposedBy === by.personId) return 'proposed-it';
  if (!by.isOfHolder) return 'not-of-holder';
  return sweep.fee === now.fee && sweep.feeTax === now.feeTax ? null : 'balance-changed';
}

/** Fees go on coming in while the bank works: what was approved has to be there, and may be less than there is. */
export function transferRefusal(
  sweep: FeeSweep,
  now: Fees,
  { transferredOn, today }: { readonly transferredOn: LocalDate; readonly today: LocalDate },
): SweepRefusal | null {
  if (sweep.state === 'proposed') return 'not-approved';
  if (sweep.state !== 'approved' || sweep.approvedOn === null) return 'sweep-decided';
  if (transferredOn > today) return 'transferred-in-future';
  if (transferredOn < sweep.approvedOn) return 'before-approval';
  return sweep.fee <= now.fee && sweep.feeTax <= now.feeTax ? null : 'balance-changed';
}

/** Until the bank has made the transfer. */
export function isOpenSweep({ state }: Pick<FeeSweep, 'state'>): boolean {
  return state === 'proposed' || state === 'approved';
}
