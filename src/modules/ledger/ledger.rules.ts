import type { Brand } from '../../kernel/brand.ts';
import type {
  BatchId,
  ContractId,
  DepositId,
  MilestoneId,
  PayoutId,
  PersonId,
  RefundId,
} from '../../kernel/ids.ts';
import { addYen, type Yen, yen } from '../../kernel/yen.ts';

/** A ledger account's name, unique in its region. Positive entries are credits; bank alone is held negative. */
export type AccountCode = Brand<string, 'AccountCode'>;

export const transferKinds = [
  'deposit',
  'unmatched',
  'match_suspense',
  'release',
  'refund',
  'sent',
  'settled',
  'returned',
  'came_back',
  'fee_sweep',
  'reversal',
] as const;
export type TransferKind = (typeof transferKinds)[number];

export interface Line {
  readonly account: AccountCode;
  readonly amount: Yen;
}

/** What postTransfer takes: lines that sum to zero, and the key under which they have their one effect. */
export interface Posting {
  readonly key: string;
  readonly kind: TransferKind;
  /** What a person reads beside it: the deposit's reference, the batch. */
  readonly reference: string;
  readonly lines: readonly Line[];
  /** The key of the transfer that this one settles, returns or reverses. */
  readonly names: string | null;
}

export const bank = 'bank' as AccountCode;
export const fee = 'fee' as AccountCode;
export const feeTax = 'fee_tax' as AccountCode;
export const inTransit = 'in_transit' as AccountCode;
export const escrowOf = (id: MilestoneId): AccountCode => `escrow:${id}` as AccountCode;
export const payableOf = (id: PersonId): AccountCode => `payable:${id}` as AccountCode;
/** What a client gets back: of a contract, or of a deposit that was never matched. */
export const refundableOf = (id: ContractId | DepositId): AccountCode => `refundable:${id}` as AccountCode;
export const suspenseOf = (id: DepositId): AccountCode => `suspense:${id}` as AccountCode;

/** The consumption tax inside a tax-included fee, at 10 %, rounded down. */
export function taxInside(amount: Yen): Yen {
  return yen((amount * 10n) / 110n);
}

/** The exact sum arrived for one milestone. */
export function depositPosting(of: {
  depositId: DepositId;
  milestoneId: MilestoneId;
  amount: Yen;
  reference: string;
}): Posting {
  return posting(
    'deposit',
    `deposit:${of.depositId}`,
    of.reference,
    move(bank, escrowOf(of.milestoneId), of.amount),
  );
}

/** Money arrived that fits no deposit notice. */
export function unmatchedPosting(of: { depositId: DepositId; amount: Yen; reference: string }): Posting {
  return posting(
    'unmatched',
    `unmatched:${of.depositId}`,
    of.reference,
    move(bank, suspenseOf(of.depositId), of.amount),
  );
}

/** Suspended money turns out to be a milestone's deposit; what is more than that stays in suspense. */
export function matchSuspensePosting(of: {
  depositId: DepositId;
  milestoneId: MilestoneId;
  amount: Yen;
  reference: string;
}): Posting {
  const lines = move(suspenseOf(of.depositId), escrowOf(of.milestoneId), of.amount);
  return posting('match_suspense', `match:${of.depositId}:${of.milestoneId}`, of.reference, lines);
}

/**
 * Acceptance: the whole escrow of a milestone becomes the worker's pay and the fees. Each fee is tax-included;
 * its tax is rounded down on its own, as each stands on an invoice of its own.
 * @throws RangeError when payout and fees are not the deposit
 */
export function releasePosting(of: {
  milestoneId: MilestoneId;
  workerId: PersonId;
  deposit: Yen;
  payout: Yen;
  clientFee: Yen;
  workerFee: Yen;
  reference: string;
}): Posting {
  if (of.deposit !== of.payout + of.clientFee + of.workerFee) {
    throw new RangeError('A release hands out exactly what was deposited');
  }
  const tax = addYen(taxInside(of.clientFee), taxInside(of.workerFee));
  const lines = [
    { account: escrowOf(of.milestoneId), amount: yen(-of.deposit) },
    { account: payableOf(of.workerId), amount: of.payout },
    { account: fee, amount: yen(of.clientFee + of.workerFee - tax) },
    { account: feeTax, amount: tax },
  ];
  return posting(
    'release',
    `release:${of.milestoneId}`,
    of.reference,
    lines.filter((line) => line.amount !== 0n),
  );
}

/** The whole of a milestone's escrow, or what the worker's part of a split left, goes back to the client. */
export function refundPosting(of: {
  milestoneId: MilestoneId;
  contractId: ContractId;
  amount: Yen;
  reference: string;
}): Posting {
  const lines = move(escrowOf(of.milestoneId), refundableOf(of.contractId), of.amount);
  return posting('refund', `refund:${of.milestoneId}`, of.reference, lines);
}

/** Suspended money goes back to whoever sent it. */
export function refundSuspensePosting(of: { depositId: DepositId; amount: Yen; reference: string }): Posting {
  const lines = move(suspenseOf(of.depositId), refundableOf(of.depositId), of.amount);
  return posting('refund', `refund:${of.depositId}`, of.reference, lines);
}

/** A deposit that is divided: what the worker gets of it, and the rest for the client. Both are posted, or neither. */
export function splitPostings(of: {
  milestoneId: MilestoneId;
  contractId: ContractId;
  workerId: PersonId;
  deposit: Yen;
  payout: Yen;
  reference: string;
}): readonly Posting[] {
  const rest = yen(of.deposit - of.payout);
  const none = yen(0n);
  const release = releasePosting({ ...of, deposit: of.payout, clientFee: none, workerFee: none });
  const refund = refundPosting({ ...of, amount: rest });
  return [release, refund].filter(
    (part) => part.lines.every((line) => line.amount !== 0n) && part.lines.length > 0,
  );
}

interface SentLine {
  readonly batchId: BatchId;
  /** What the line pays. */
  readonly orderId: PayoutId | RefundId;
  /** On which account it is owed: a worker's pay, or what a client gets back. */
  readonly owedOn: AccountCode;
  readonly amount: Yen;
  readonly reference: string;
}

/** The key of a payment's way through one batch; one that came back is sent again by another batch. */
const wayKey = (way: string, of: Pick<SentLine, 'batchId' | 'orderId'>) =>
  `${way}:${of.batchId}:${of.orderId}`;

/** One line of a batch was handed to the bank. */
export function sentPosting(of: SentLine): Posting {
  return posting('sent', wayKey('sent', of), of.reference, move(of.owedOn, inTransit, of.amount));
}

/** The bank paid that line. */
export function settledPosting(of: Omit<SentLine, 'owedOn'>): Posting {
  const lines = move(inTransit, bank, of.amount);
  return posting('settled', wayKey('settled', of), of.reference, lines, wayKey('sent', of));
}

/** The bank could not pay that line: it is owed as before. */
export function returnedPosting(of: SentLine): Posting {
  const lines = move(inTransit, of.owedOn, of.amount);
  return posting('returned', wayKey('returned', of), of.reference, lines, wayKey('sent', of));
}

/** The bank had paid that line and gave it back later: it is owed as before, and the money is in the bank again. */
export function cameBackPosting(of: SentLine): Posting {
  const lines = move(bank, of.owedOn, of.amount);
  return posting('came_back', wayKey('came_back', of), of.reference, lines, wayKey('settled', of));
}

/** The holder takes its fees to an account of its own. `key` is the sweep's own. */
export function feeSweepPosting(of: { key: string; fee: Yen; feeTax: Yen; reference: string }): Posting {
  const lines = [
    { account: bank, amount: addYen(of.fee, of.feeTax) },
    { account: fee, amount: yen(-of.fee) },
    { account: feeTax, amount: yen(-of.feeTax) },
  ];
  return posting(
    'fee_sweep',
    `fee_sweep:${of.key}`,
    of.reference,
    lines.filter((line) => line.amount !== 0n),
  );
}

/** The only correction: the same lines with their signs turned, once, naming the original. */
export function reversalPosting(original: Posting, reference: string): Posting {
  const lines = original.lines.map(({ account, amount }) => ({ account, amount: yen(-amount) }));
  return posting('reversal', `reversal:${original.key}`, reference, lines, original.key);
}

/** Debits one account and credits another. */
function move(from: AccountCode, to: AccountCode, amount: Yen): readonly Line[] {
  return [
    { account: from, amount: yen(-amount) },
    { account: to, amount },
  ];
}

function posting(
  kind: TransferKind,
  key: string,
  reference: string,
  lines: readonly Line[],
  names: string | null = null,
): Posting {
  return { key, kind, reference, lines, names };
}
