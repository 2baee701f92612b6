import type { PersonId } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/tokyo-date.ts';
import type { Yen } from '../../kernel/yen.ts';
import { type Batch, type BatchRefusal, figuresOf } from './batch.rules.ts';

/** What the database proves once more when the approval is written (reliability: separation of duties per person). */
export interface ApprovalFacts {
  readonly batch: Pick<Batch, 'state' | 'lockedBy' | 'listSha256' | 'payOn'>;
  readonly today: LocalDate;
  /** The hash that stood on the page when the approver decided. */
  readonly shownHash: string;
  readonly approver: PersonId;
  readonly approvedBy: readonly PersonId[];
  readonly isPaid: boolean;
  readonly isOfClient: boolean;
  /** The batch refunds their own organisation. */
  readonly isRefunded: boolean;
  /** They entered an account that it refunds to. */
  readonly enteredAccount: boolean;
  readonly isOfHolder: boolean;
}

/** Null when this person may approve this list. */
export function approvalRefusal(facts: ApprovalFacts): BatchRefusal | null {
  const { batch, approver } = facts;
  if (batch.state !== 'locked') return 'not-locked';
  if (batch.payOn < facts.today) return 'pay-day-passed';
  if (batch.listSha256 !== facts.shownHash) return 'list-changed';
  if (batch.lockedBy === approver) return 'locked-it';
  if (facts.approvedBy.includes(approver)) return 'already-approved';
  if (facts.isPaid) return 'pays-approver';
  if (facts.isRefunded) return 'refunds-own';
  if (facts.isOfClient) return 'of-the-client';
  if (facts.enteredAccount) return 'entered-account';
  return facts.isOfHolder ? null : 'not-of-holder';
}

/** From which size on approvers type an amount: settings of the region. */
export interface TypedFrom {
  readonly typedFrom: Yen;
  readonly typedTimes: number;
  readonly payeeLimit: Yen;
}

/** A line whose amount each approver types, and why. */
export interface Outlier {
  readonly lineNo: number;
  /** Above a payee's limit, far above what this payee was paid before, or the largest and above the threshold. */
  readonly why: 'above-limit' | 'above-usual' | 'largest';
  /** The limit, the largest that was paid before, or the threshold. */
  readonly than: Yen;
}

/** Lines whose amount an approver types, so that a zero too many does not pass two pairs of eyes. */
export function outliersOf(
  lines: readonly { readonly lineNo: number; readonly amount: Yen; readonly largestBefore: Yen | null }[],
  { typedFrom, typedTimes, payeeLimit }: TypedFrom,
): Outlier[] {
  const { largest } = figuresOf(lines);
  return lines.flatMap(({ lineNo, amount, largestBefore }): Outlier[] => {
    if (amount > payeeLimit) return [{ lineNo, why: 'above-limit', than: payeeLimit }];
    if (largestBefore !== null && amount > largestBefore * BigInt(typedTimes)) {
      return [{ lineNo, why: 'above-usual', than: largestBefore }];
    }
    return amount === largest && amount > typedFrom ? [{ lineNo, why: 'largest', than: typedFrom }] : [];
  });
}

/** Two persons approve, and two declare that an exported file was not uploaded. */
export const personsNeeded = 2;

/** Its day has passed before the bank could get its file: it pays nothing any more, and is cancelled and made anew. */
export function isMissed({ state, payOn }: Pick<Batch, 'state' | 'payOn'>, today: LocalDate): boolean {
  return (state === 'locked' || state === 'approved') && payOn < today;
}

/**
 * Why no file may leave now; null for an approved batch, and for one that was exported and not yet sent. Once somebody
 * has declared that the bank never got it, no second file could make that untrue.
 * @param declared how many have declared it
 */
export function exportRefusal(
  batch: Pick<Batch, 'state' | 'payOn'>,
  today: LocalDate,
  declared: number,
): BatchRefusal | null {
  if (batch.state === 'locked') return 'not-approved';
  if (batch.state === 'cancelled') return 'batch-cancelled';
  if (batch.state !== 'approved' && batch.state !== 'exported') return 'already-sent';
  if (declared > 0) return 'declared-not-uploaded';
  return batch.payOn < today ? 'pay-day-passed' : null;
}
