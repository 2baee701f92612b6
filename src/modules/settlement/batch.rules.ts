import type { BankAccountId, BatchId, PayoutId, PersonId } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/tokyo-date.ts';
import { addYen, type Yen, yen } from '../../kernel/yen.ts';
import type { Originator } from '../../kernel/zengin-file.ts';

export const batchStates = ['locked', 'approved', 'exported', 'sent', 'settled', 'cancelled'] as const;
export type BatchState = (typeof batchStates)[number];

const nextStates: Record<BatchState, readonly BatchState[]> = {
  locked: ['approved', 'cancelled'],
  approved: ['exported', 'cancelled'],
  // Cancelled only when two persons declare that the file was not given to the bank.
  exported: ['sent', 'cancelled'],
  sent: ['settled'],
  settled: [],
  cancelled: [],
};

export function batchCanBecome(batch: Pick<Batch, 'state'>, state: BatchState): boolean {
  return nextStates[batch.state].includes(state);
}

/** Who pays, from which account, in which form their bank wants the file: frozen with the lines. */
export interface FrozenOriginator extends Originator {
  readonly lineEnd: 'crlf' | 'none';
}

export interface Batch {
  readonly id: BatchId;
  readonly state: BatchState;
  /** The bank day on which the bank pays (取組日). */
  readonly payOn: LocalDate;
  readonly count: number;
  readonly total: Yen;
  readonly largest: Yen;
  /** Over the frozen list: what the approvers were shown is what the file is made of. */
  readonly listSha256: string;
  readonly originator: FrozenOriginator;
  readonly lockedBy: PersonId;
  readonly lockedAt: Date;
  readonly fileSha256: string | null;
  readonly exportedAt: Date | null;
  readonly sentAt: Date | null;
}

export type LineState = 'live' | 'settled' | 'returned' | 'cancelled';

export interface FrozenLine {
  /** From 1, in the order of the file; also its customer code there, so that a returned payment is found again. */
  readonly lineNo: number;
  readonly payoutId: PayoutId;
  readonly workerId: PersonId;
  readonly amount: Yen;
  readonly bankAccountId: BankAccountId;
}

export interface PayoutLine extends FrozenLine {
  readonly state: LineState;
}

/** Why the bank gave a payment back; all but the last mean that the account has to be registered anew. */
export const returnReasons = ['no-such-account', 'holder-differs', 'account-closed', 'bank-trouble'] as const;
export type ReturnReason = (typeof returnReasons)[number];

export type BatchRefusal =
  | 'no-bank-day'
  | 'pay-day-passed'
  | 'pay-day-too-far'
  | 'bank-file-not-set'
  | 'nothing-to-pay'
  | 'list-changed'
  | 'not-locked'
  | 'locked-it'
  | 'already-approved'
  | 'pays-approver'
  | 'of-the-client'
  | 'not-of-holder'
  | 'not-approved'
  | 'already-sent'
  | 'batch-cancelled'
  | 'file-differs'
  | 'file-not-writable'
  | 'not-exported'
  | 'not-sent'
  | 'pay-day-not-reached'
  | 'line-not-live'
  | 'already-declared'
  | 'upload-not-denied'
  | 'declared-not-uploaded';

/** Why a planned payout is not in the batch; each is something that a person can mend. */
export const leftOutReasons = [
  'no-account',
  'account-held',
  'account-returned',
  'payee-limit',
  'batch-limit',
] as const;
export type LeftOutReason = (typeof leftOutReasons)[number];

export interface Candidate {
  readonly payoutId: PayoutId;
  readonly workerId: PersonId;
  readonly amount: Yen;
  readonly account: {
    readonly id: BankAccountId;
    readonly usableFrom: Date;
    /** The bank gave a payment to it back. */
    readonly returned: boolean;
  } | null;
}

export interface LeftOut {
  readonly payoutId: PayoutId;
  readonly why: LeftOutReason;
}

export interface BatchLimits {
  readonly payeeLimit: Yen;
  readonly batchLimit: Yen;
}

/** The most lines of one batch, so that one transaction can carry it. */
export const mostLines = 5_000;

/**
 * The lines of a batch, in the order given. A payee's sum and the batch's total stay within their limits; a payout is
 * never split for that, and what is left out says why.
 */
export function chooseLines(
  candidates: readonly Candidate[],
  { payeeLimit, batchLimit }: BatchLimits,
  now: Date,
): { readonly lines: readonly FrozenLine[]; readonly leftOut: readonly LeftOut[] } {
  const lines: FrozenLine[] = [];
  const leftOut: LeftOut[] = [];
  const paid = new Map<PersonId, bigint>();
  let total = 0n;
  for (const { payoutId, workerId, amount, account } of candidates) {
    const ofPayee = (paid.get(workerId) ?? 0n) + amount;
    const fits = total + amount <= batchLimit && lines.length < mostLines;
    const why = faultOf(account, now) ?? (ofPayee > payeeLimit ? 'payee-limit' : fits ? null : 'batch-limit');
    if (why !== null || account === null) {
      leftOut.push({ payoutId, why: why ?? 'no-account' });
      continue;
    }
    paid.set(workerId, ofPayee);
    total += amount;
    lines.push({ lineNo: lines.length + 1, payoutId, workerId, amount, bankAccountId: account.id });
  }
  return { lines, leftOut };
}

function faultOf(account: Candidate['account'], now: Date): LeftOutReason | null {
  if (account === null) return 'no-account';
  if (account.returned) return 'account-returned';
  return account.usableFrom > now ? 'account-held' : null;
}

/** Count, sum and largest of a list: what the approvers compare with the paper. */
export function figuresOf(lines: readonly Pick<FrozenLine, 'amount'>[]) {
  return {
    count: lines.length,
    total: addYen(...lines.map((line) => line.amount)),
    largest: lines.reduce<Yen>((most, { amount }) => (amount > most ? amount : most), yen(0n)),
  };
}

/** One order for all who post to many workers' accounts at once, so that two of them never wait for each other. */
export function inAccountOrder<Line extends Pick<FrozenLine, 'workerId' | 'lineNo'>>(
  lines: readonly Line[],
): readonly Line[] {
  return lines.toSorted((a, b) =>
    a.workerId < b.workerId ? -1 : a.workerId > b.workerId ? 1 : a.lineNo - b.lineNo,
  );
}

/** The frozen list as text of one form only, for its hash. Accounts never change, so that their ids say enough. */
export function listText(
  batch: Pick<Batch, 'id' | 'payOn' | 'originator'>,
  lines: readonly FrozenLine[],
): string {
  const { code, name, bankCode, branchCode, accountType, accountNumber, bankName, branchName, lineEnd } =
    batch.originator;
  const head = [
    'payout-list/1',
    batch.id,
    batch.payOn,
    code,
    name,
    bankCode,
    bankName,
    branchCode,
    branchName,
    accountType,
    accountNumber,
    lineEnd,
  ];
  const body = lines.map((line) => [
    line.lineNo,
    line.payoutId,
    line.workerId,
    line.bankAccountId,
    line.amount,
  ]);
  return [head, ...body].map((cells) => `${JSON.stringify(cells.map(String))}\n`).join('');
}

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
  if (facts.isOfClient) return 'of-the-client';
  return facts.isOfHolder ? null : 'not-of-holder';
}

/** Two persons approve, and two declare that an exported file was not uploaded. */
export const personsNeeded = 2;

/** Bank days before the payment on which a batch may be made at the earliest: what is due later may still change. */
export const mostBankDaysAhead = 10;

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
