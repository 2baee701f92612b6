import { addOpenDays, type Calendar } from '../../kernel/business-days.ts';
import type {
  BankAccountId,
  BatchId,
  ContractId,
  DepositId,
  OrganizationId,
  PayoutId,
  PersonId,
  RefundAccountId,
  RefundId,
} from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/tokyo-date.ts';
import { addYen, type Yen, yen } from '../../kernel/yen.ts';
import type { Originator } from '../../kernel/zengin-file.ts';
import { type AccountCode, payableOf, refundableOf } from '../ledger/ledger.rules.ts';

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
  /** The last day on which the bank takes the file, and the bank day before, on which those who are awaited are warned. */
  readonly handInBy: LocalDate;
  readonly warnOn: LocalDate;
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

/** How far a payout or a refund has come. */
export type OrderState = 'planned' | 'batched' | 'settled' | 'returned';

export type LineState = 'live' | 'settled' | 'returned' | 'cancelled';

/** What a line pays: a worker's pay, or what goes back to who paid it in. */
export type LineKind = 'payout' | 'refund';
export type OrderId = PayoutId | RefundId;
/** A worker, an organisation, or whoever sent one deposit that nobody knows more of. */
export type PayeeId = PersonId | OrganizationId | DepositId;

interface Order {
  readonly kind: LineKind;
  readonly orderId: OrderId;
  readonly payeeId: PayeeId;
  readonly amount: Yen;
}

export interface FrozenLine extends Order {
  /** From 1, in the order of the file; also its customer code there, so that a returned payment is found again. */
  readonly lineNo: number;
  readonly accountId: BankAccountId | RefundAccountId;
}

export interface PayoutLine extends FrozenLine {
  readonly state: LineState;
  /** Whose account in the ledger owes it: the worker's, the contract's or the suspended deposit's. */
  readonly owedTo: PersonId | ContractId | DepositId;
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
  | 'outlier-not-typed'
  | 'not-locked'
  | 'locked-it'
  | 'already-approved'
  | 'pays-approver'
  | 'of-the-client'
  | 'refunds-own'
  | 'entered-account'
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
  | 'line-not-settled'
  | 'before-pay-day'
  | 'returned-in-future'
  | 'bank-line-recorded'
  | 'already-declared'
  | 'upload-not-denied'
  | 'declared-not-uploaded'
  | 'declared-before-sending'
  | 'declaration-withdrawn'
  | 'not-declared'
  | 'sent-stays';

/** Why a planned payout is not in the batch; each is something that a person can mend. */
export const leftOutReasons = [
  'on-hold',
  'no-account',
  'account-held',
  'account-returned',
  'account-awaited',
  'above-limit',
  'payee-limit',
  'batch-limit',
] as const;
export type LeftOutReason = (typeof leftOutReasons)[number];

export interface Candidate extends Order {
  readonly account: {
    readonly id: BankAccountId | RefundAccountId;
    readonly usableFrom: Date;
    /** The bank gave a payment to it back. */
    readonly returned: boolean;
  } | null;
  /** This very payment came back, and not only another one to the same account. */
  readonly cameBack: boolean;
  /** Somebody doubts it: no batch takes it until it is released. */
  readonly held: boolean;
}

export interface LeftOut {
  readonly orderId: OrderId;
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
 * never split for that, and what is left out says why. What alone is above a payee's limit goes into a batch of its own.
 */
export function chooseLines(
  candidates: readonly Candidate[],
  { payeeLimit, batchLimit }: BatchLimits,
  now: Date,
): { readonly lines: readonly FrozenLine[]; readonly leftOut: readonly LeftOut[] } {
  const lines: FrozenLine[] = [];
  const leftOut: LeftOut[] = [];
  const paid = new Map<PayeeId, bigint>();
  let total = 0n;
  for (const candidate of candidates) {
    const { kind, orderId, payeeId, amount, account } = candidate;
    const ofPayee = (paid.get(payeeId) ?? 0n) + amount;
    const fits = total + amount <= batchLimit && lines.length < mostLines;
    const tooMuch = amount > payeeLimit ? 'above-limit' : ofPayee > payeeLimit ? 'payee-limit' : null;
    const why = faultOf(candidate, now) ?? tooMuch ?? (fits ? null : 'batch-limit');
    if (why !== null || account === null) {
      leftOut.push({ orderId, why: why ?? 'no-account' });
      continue;
    }
    paid.set(payeeId, ofPayee);
    total += amount;
    lines.push({ lineNo: lines.length + 1, kind, orderId, payeeId, amount, accountId: account.id });
  }
  return { lines, leftOut };
}

function faultOf({ account, cameBack, held }: Candidate, now: Date): LeftOutReason | null {
  if (held) return 'on-hold';
  if (account === null) return 'no-account';
  if (account.returned) return cameBack ? 'account-returned' : 'account-awaited';
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
export function inAccountOrder<Line extends Pick<PayoutLine, 'owedTo' | 'lineNo'>>(
  lines: readonly Line[],
): readonly Line[] {
  return lines.toSorted((a, b) => (a.owedTo < b.owedTo ? -1 : a.owedTo > b.owedTo ? 1 : a.lineNo - b.lineNo));
}

/** On which account of the ledger a line is owed. */
function owedOn({ kind, owedTo }: Pick<PayoutLine, 'kind' | 'owedTo'>): AccountCode {
  return kind === 'payout' ? payableOf(owedTo as PersonId) : refundableOf(owedTo as ContractId | DepositId);
}

/**
 * The frozen list as text of one form only, for its hash. Accounts never change, so that their ids say enough. The first
 * form has no kinds of lines, and stays that of every list without refunds.
 */
export function listText(
  batch: Pick<Batch, 'id' | 'payOn' | 'originator'>,
  lines: readonly FrozenLine[],
): string {
  const { code, name, bankCode, branchCode, accountType, accountNumber, bankName, branchName, lineEnd } =
    batch.originator;
  const withRefunds = lines.some(({ kind }) => kind === 'refund');
  const head = [
    withRefunds ? 'payout-list/2' : 'payout-list/1',
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
  const body = lines.map(({ lineNo, kind, orderId, payeeId, accountId, amount }) =>
    withRefunds
      ? [lineNo, kind, orderId, payeeId, accountId, amount]
      : [lineNo, orderId, payeeId, accountId, amount],
  );
  return [head, ...body].map((cells) => `${JSON.stringify(cells.map(String))}\n`).join('');
}

/** A line as the ledger's postings about it name it. */
export function wayOf(batch: Pick<Batch, 'id'>, line: PayoutLine) {
  return {
    batchId: batch.id,
    orderId: line.orderId,
    owedOn: owedOn(line),
    amount: line.amount,
    reference: `batch:${batch.id}/${line.lineNo}`,
  };
}

/** Bank days before the payment on which a batch may be made at the earliest: what is due later may still change. */
export const mostBankDaysAhead = 10;

/** By when the bank wants the file, and when to warn of it. */
export function cutoffOf(
  payOn: LocalDate,
  bank: Calendar,
  cutoffDays: number,
): Pick<Batch, 'handInBy' | 'warnOn'> {
  const handInBy = addOpenDays(bank, payOn, -cutoffDays);
  return { handInBy, warnOn: addOpenDays(bank, handInBy, -1) };
}
