import type { Yen } from '../../kernel/yen.ts';
import type { TransferKind } from '../ledger/ledger.rules.ts';

/** The kinds of accounts, in the order in which money goes through them. */
export const accountKinds = [
  'bank',
  'suspense',
  'escrow',
  'payable',
  'refundable',
  'in_transit',
  'fee',
  'fee_tax',
] as const;
export type AccountKind = (typeof accountKinds)[number];

/** What a row of the journal is, told apart as a bookkeeper does. */
export const entryKinds = [
  'deposit',
  'unmatched',
  'match_suspense',
  'acceptance',
  'split_pay',
  'split_refund',
  'refund',
  'suspense_refund',
  'pay_sent',
  'refund_sent',
  'pay_settled',
  'refund_settled',
  'pay_returned',
  'refund_returned',
  'pay_came_back',
  'refund_came_back',
  'fee_sweep',
  'reversal',
] as const;
export type EntryKind = (typeof entryKinds)[number];

/** What of a transfer's surroundings says which kind it is. */
export interface Surroundings {
  readonly transfer: TransferKind;
  /** How its milestone ended, where it ended without an acceptance. */
  readonly end: 'refunded' | 'split' | null;
  /** Whether it moves what goes back to who paid it in. */
  readonly isRefund: boolean;
  /** Whether it is of money that waited in suspense, and of no milestone. */
  readonly isSuspended: boolean;
}

export function entryKindOf({ transfer, end, isRefund, isSuspended }: Surroundings): EntryKind {
  switch (transfer) {
    case 'release':
      return end === 'split' ? 'split_pay' : 'acceptance';
    case 'refund':
      if (isSuspended) return 'suspense_refund';
      return end === 'split' ? 'split_refund' : 'refund';
    case 'sent':
    case 'settled':
    case 'returned':
    case 'came_back':
      return `${isRefund ? 'refund' : 'pay'}_${transfer}`;
    default:
      return transfer;
  }
}

export interface JournalLine {
  readonly account: string;
  readonly kind: AccountKind;
  readonly amount: Yen;
}

/** Positive entries are credits: the left side of a page of the journal holds the negative ones, without their sign. */
export function sidesOf(lines: readonly JournalLine[]) {
  const side = (isOf: (amount: bigint) => boolean) =>
    lines
      .filter(({ amount }) => isOf(amount))
      .map((line) => ({ ...line, amount: (line.amount < 0n ? -line.amount : line.amount) as Yen }));
  return { debits: side((amount) => amount < 0n), credits: side((amount) => amount > 0n) };
}

/** As people say how much is on it: the bank's side is the other one. */
export function balanceShown(kind: AccountKind, balance: Yen): Yen {
  return (kind === 'bank' ? -balance : balance) as Yen;
}

/** As many as one page shows, and as many as one file holds. */
export const journalLength = 200;
export const mostExported = 20_000;

export type JournalRefusal = 'too-many-entries';
