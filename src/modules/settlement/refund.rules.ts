import { addOpenDays, type Calendar } from '../../kernel/business-days.ts';
import type {
  ContractId,
  DepositId,
  MilestoneId,
  OrganizationId,
  RefundAccountId,
  RefundId,
} from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/tokyo-date.ts';
import type { Yen } from '../../kernel/yen.ts';
import type { ProofRefusal } from '../identity/password.rules.ts';
import { type BankAccountType, holderKey } from './bank-account.rules.ts';
import { cutoffOf } from './batch.rules.ts';

export type RefundState = 'planned' | 'batched' | 'settled' | 'returned';

export interface Refund {
  readonly id: RefundId;
  /** What a milestone's end left of its deposit; null for money that waited in suspense. */
  readonly milestoneId: MilestoneId | null;
  /** Of that milestone. */
  readonly contractId: ContractId | null;
  readonly depositId: DepositId | null;
  /** null for a payer of whom nobody knows more than the name on the statement. */
  readonly organizationId: OrganizationId | null;
  readonly payerId: OrganizationId | DepositId;
  readonly payerName: string;
  readonly payerKey: string;
  readonly state: RefundState;
  readonly amount: Yen;
  readonly payOn: LocalDate;
}

/** Where a refund goes, as everybody who looks after money may read it. */
export interface RefundAccount {
  readonly id: RefundAccountId;
  readonly organizationId: OrganizationId | null;
  readonly depositId: DepositId | null;
  readonly payerKey: string;
  readonly bankCode: string;
  readonly branchCode: string;
  readonly accountType: BankAccountType;
  readonly sealed: Uint8Array;
  readonly lastDigits: string;
  readonly usableFrom: Date;
  /** From which writing of the payer an operator took it. */
  readonly reason: string | null;
}

export type RefundAccountRefusal =
  | ProofRefusal
  | 'unknown-bank'
  | 'unknown-branch'
  | 'payer-differs'
  | 'reason-missing'
  | 'refund-under-way';

/**
 * What of a payer's name on the statement an account's holder has to be: without the deposit's reference, spaces and the
 * legal form, which banks shorten each in their own way. Kanji stays, and then equals no account.
 */
export function payerKeyOf(payerName: string): string {
  const name = payerName.normalize('NFKC').replaceAll(/(?<![A-Z0-9])YN[\s-]*[0-9A-Z]{6}(?![0-9A-Z])/gi, ' ');
  return holderKey(name) ?? name.replaceAll(/\s/g, '');
}

/** Money goes back into an account of who paid it, and of nobody else. */
export function isAccountOfPayer(holder: string, payerKey: string): boolean {
  const key = holderKey(holder);
  return key !== null && key !== '' && key === payerKey;
}

/** Whether a name on the statement is the organisation's own, or one under which its deposits came before. */
export function isPayerOf(
  payerName: string,
  { organizationKana, names }: { readonly organizationKana: string; readonly names: readonly string[] },
): boolean {
  const key = payerKeyOf(payerName);
  return key !== '' && [organizationKana, ...names].some((name) => payerKeyOf(name) === key);
}

/** The first bank day after today for which the bank can still be handed the file of its batch. */
export function refundDay(today: LocalDate, bank: Calendar, cutoffDays: number): LocalDate {
  let day = addOpenDays(bank, today, 1);
  while (cutoffOf(day, bank, cutoffDays).handInBy < today) day = addOpenDays(bank, day, 1);
  return day;
}
