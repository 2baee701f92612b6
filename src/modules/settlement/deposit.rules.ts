import type { DepositId, MilestoneId } from '../../kernel/ids.ts';
import { daysBetween, type LocalDate } from '../../kernel/tokyo-date.ts';
import { addYen, type Yen } from '../../kernel/yen.ts';

export const depositStates = [
  'announced',
  'received',
  'matched',
  'in_suspense',
  'refunded',
  'mistaken',
] as const;
export type DepositState = (typeof depositStates)[number];

export interface Deposit {
  readonly id: DepositId;
  readonly state: DepositState;
  readonly milestoneId: MilestoneId | null;
  readonly reference: string | null;
  readonly amount: Yen;
  /** As the statement shows it; null before the money came. */
  readonly payerName: string | null;
}

/** A line of the bank's statement, as the operator records it. */
export interface BankLine {
  /** The statement's own number of the line, or date and number: it is recorded once. */
  readonly bankLine: string;
  readonly receivedOn: LocalDate;
  readonly amount: Yen;
  /** As the statement shows it, in kana. */
  readonly payerName: string;
}

/** Why money waits in suspense instead of funding a milestone. */
export const suspenseReasons = [
  'no-reference',
  'unknown-reference',
  'amount-differs',
  'already-paid',
  'not-expected',
  'order-ended',
] as const;
export type SuspenseReason = (typeof suspenseReasons)[number];

export type DepositRefusal = 'line-recorded' | 'received-in-future';

export type SuspenseRefusal =
  | 'not-in-suspense'
  | 'not-awaited'
  | 'too-little'
  | 'other-payer'
  | 'sum-differs'
  | 'payer-not-said'
  | 'partly-used'
  | 'called-mistake'
  | 'not-called-mistake'
  | 'called-it'
  | 'nobody-else'
  | 'not-of-holder'
  | 'sits-for-payer';

/** Days after which waiting money is nobody's routine any more (funds law: prompt hand-over). */
export const longestSuspense = 30;

/** What stands on the statement as a reference, and what was read in it; null where it is none of ours. */
export interface WrittenReference {
  readonly read: string | null;
  /** Empty where the payer gave none. */
  readonly written: string;
}

/** What the reference on the line led to; null where there is no such deposit. */
export interface Announced {
  readonly deposit: Deposit;
  readonly contractState: string;
  readonly milestoneState: string;
}

export function statesOf(of: {
  readonly deposit: Deposit;
  readonly contract: { readonly state: string };
  readonly milestone: { readonly state: string };
}): Announced {
  return { deposit: of.deposit, contractState: of.contract.state, milestoneState: of.milestone.state };
}

/**
 * Null when the money funds its milestone: the exact amount for an announced reference of an agreed contract.
 * Nothing is guessed: one yen more or less waits for a person.
 */
export function suspenseReason(
  written: string,
  announced: Announced | null,
  amount: Yen,
): SuspenseReason | null {
  if (announced === null && written === '') return 'no-reference';
  if (announced === null) return 'unknown-reference';
  const { deposit, contractState, milestoneState } = announced;
  if (deposit.state === 'matched') return 'already-paid';
  if (!['offered', 'agreed', 'active'].includes(contractState)) return 'order-ended';
  if (deposit.state !== 'announced' || milestoneState !== 'planned') return 'not-expected';
  if (contractState !== 'agreed' && contractState !== 'active') return 'not-expected';
  return deposit.amount === amount ? null : 'amount-differs';
}

/** What waits of one line of the statement, and who sent it as accounts' holders are compared. */
export interface Waiting {
  readonly rest: Yen;
  readonly payerKey: string;
}

/**
 * Null when suspended money may fund an announced deposit that an operator chose. Of one line there is enough for all of
 * it, and the rest goes on waiting; several lines are of one payer, and together exactly what was asked for.
 */
export function matchRefusal(
  lines: readonly Waiting[],
  { deposit, contractState, milestoneState }: Announced,
): SuspenseRefusal | null {
  const found = suspenseReason('', { deposit, contractState, milestoneState }, deposit.amount);
  if (found !== null) return 'not-awaited';
  const sum = addYen(...lines.map(({ rest }) => rest));
  if (lines.length === 1) return deposit.amount <= sum ? null : 'too-little';
  const [first] = lines;
  if (!first?.payerKey || lines.some(({ payerKey }) => payerKey !== first.payerKey)) return 'other-payer';
  return deposit.amount === sum ? null : 'sum-differs';
}

/** Days by which money came after the last day that was agreed for it; 0 when it came in time. */
export function daysLate(receivedOn: LocalDate, payBy: LocalDate | null): number {
  return payBy === null ? 0 : Math.max(0, daysBetween(payBy, receivedOn));
}

/** Crockford's base 32: no I, L, O or U, so that nothing is mistaken when it is read out or typed. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** `YN`, five characters from the random end of the deposit's id, and one that checks them: YN7G2KQ4. */
export function referenceOf(id: DepositId): string {
  const random = Number.parseInt(id.slice(-7), 16);
  const digits = [4, 3, 2, 1, 0].map((place) => Math.floor(random / 32 ** place) % 32);
  return `YN${[...digits, checkOf(digits)].map((digit) => alphabet[digit]).join('')}`;
}

/**
 * The reference in what a bank statement shows: half- or full-width, with spaces or hyphens, before or after a name.
 * Null when there is none whose check character fits.
 */
export function readReference(typed: string): string | null {
  const plain = typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s‐‑–—−ー-]/g, '');
  for (const [, written = ''] of plain.matchAll(/YN(?=([0-9A-Z]{6}))/g)) {
    const digits = [...written.replaceAll('O', '0').replaceAll(/[IL]/g, '1')].map((c) => alphabet.indexOf(c));
    const [check, ...rest] = digits.toReversed();
    if (!digits.includes(-1) && check === checkOf(rest.toReversed())) {
      return `YN${digits.map((digit) => alphabet[digit]).join('')}`;
    }
  }
  return null;
}

/** A polynomial over the field of 32 elements: one wrong character or two exchanged ones never fit. */
function checkOf(digits: readonly number[]): number {
  return digits.reduce((sum, digit) => doubled(sum ^ digit), 1);
}

/** Multiplied by x, modulo x⁵ + x² + 1. */
function doubled(value: number): number {
  return value & 16 ? (value << 1) ^ 37 : value << 1;
}
