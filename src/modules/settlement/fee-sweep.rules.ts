import type { FeeSweepId, PersonId } from '../../kernel/ids.ts';
import type { Yen } from '../../kernel/yen.ts';

export interface FeeSweep {
  readonly id: FeeSweepId;
  readonly state: 'proposed' | 'confirmed' | 'withdrawn';
  readonly fee: Yen;
  readonly feeTax: Yen;
  readonly proposedBy: PersonId;
}

export type SweepRefusal =
  | 'no-fees'
  | 'sweep-open'
  | 'balance-changed'
  | 'sweep-decided'
  | 'proposed-it'
  | 'not-of-holder';

/** What stands on the two accounts of fees. */
export interface Fees {
  readonly fee: Yen;
  readonly feeTax: Yen;
}

/** What the database proves once more. Only the whole balance that was proposed is taken, or nothing. */
export function confirmRefusal(
  sweep: FeeSweep,
  now: Fees,
  by: { readonly personId: PersonId; readonly isOfHolder: boolean },
): SweepRefusal | null {
  if (sweep.state !== 'proposed') return 'sweep-decided';
  if (sweep.proposedBy === by.personId) return 'proposed-it';
  if (!by.isOfHolder) return 'not-of-holder';
  return sweep.fee === now.fee && sweep.feeTax === now.feeTax ? null : 'balance-changed';
}
