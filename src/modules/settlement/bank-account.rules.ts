import type { BankAccountId, PersonId, RegionId } from '../../kernel/ids.ts';
import { comparableHolder } from '../../kernel/kana.ts';
import type { ProofRefusal } from '../identity/password.rules.ts';

/** 1 普通, 2 当座, 4 貯蓄: what a bulk transfer can address and a person can have. */
export const accountTypes = ['1', '2', '4'] as const;
export type BankAccountType = (typeof accountTypes)[number];

/** What everybody who pays out may read; the number and the holder are sealed. */
export interface BankAccount {
  readonly id: BankAccountId;
  readonly personId: PersonId;
  readonly bankCode: string;
  readonly branchCode: string;
  readonly accountType: BankAccountType;
  readonly sealed: Uint8Array;
  /** The last two digits of the number, so that its owner knows which one it is. */
  readonly lastDigits: string;
  readonly usableFrom: Date;
}

/** What a sealed account holds. The names are in Zengin characters, as they were when it was registered. */
export interface AccountSecret {
  readonly number: string;
  readonly holder: string;
  readonly bankName: string;
  readonly branchName: string;
}

/** Whose secret it is, and the facts that it is bound to: a stolen row opens nowhere else, and pays into no other branch. */
export function sealOf(
  regionId: RegionId,
  account: {
    readonly kind: 'payout' | 'refund';
    readonly id: string;
    readonly ownerId: string;
    readonly bankCode: string;
    readonly branchCode: string;
    readonly accountType: string;
  },
) {
  const { kind, id, ownerId, bankCode, branchCode, accountType } = account;
  return {
    purpose: kind === 'payout' ? 'bank-account' : 'refund-account',
    owner: ownerId,
    bound: [String(regionId), id, bankCode, branchCode, accountType],
  } as const;
}

/** Whose account it has to be. */
export interface PayeeName {
  readonly kind: 'individual' | 'company';
  readonly familyKana: string;
  readonly givenKana: string;
  readonly companyKana: string | null;
}

export type BankAccountRefusal = ProofRefusal | 'unknown-bank' | 'unknown-branch' | 'holder-differs';

/** Pay goes into an account of the one who earned it, and of nobody else (no payment to third parties). */
export function isAccountOf(holder: string, payee: PayeeName): boolean {
  const wanted = payee.kind === 'company' ? payee.companyKana : `${payee.familyKana} ${payee.givenKana}`;
  const [one, other] = [holder, wanted ?? ''].map(payee.kind === 'company' ? holderKey : comparableHolder);
  return one !== null && one !== '' && one === other;
}

/** A holder's name as companies are compared; null when no bank file could carry it. */
export function holderKey(name: string): string | null {
  const comparable = comparableHolder(name);
  return comparable === null ? null : withoutLegalForm(comparable);
}

/** From when a new account is paid: at once where there was none, else after the hold, so that its owner can object. */
export function usableFrom(now: Date, isFirst: boolean, holdHours: number): Date {
  return isFirst ? now : new Date(now.getTime() + holdHours * 3_600_000);
}

/** Company names as banks shorten them: ｶ)ﾋﾄﾘ and カブシキガイシャヒトリ are one company. */
function withoutLegalForm(name: string): string {
  return name.replace(legalFormAtStart, '').replace(legalFormAtEnd, '');
}

const written =
  'ｶﾌﾞｼｷｶﾞｲｼﾔ|ﾕｳｹﾞﾝｶﾞｲｼﾔ|ｺﾞｳﾄﾞｳｶﾞｲｼﾔ|ｺﾞｳｼｶﾞｲｼﾔ|ｺﾞｳﾒｲｶﾞｲｼﾔ|(ｲﾂﾊﾟﾝ|ｺｳｴｷ)(ｼﾔ|ｻﾞｲ)ﾀﾞﾝﾎｳｼﾞﾝ|' +
  'ﾄｸﾃｲﾋｴｲﾘｶﾂﾄﾞｳﾎｳｼﾞﾝ|ｼﾔｶｲﾌｸｼﾎｳｼﾞﾝ|ｲﾘﾖｳﾎｳｼﾞﾝ|ﾉｳｼﾞｸﾐｱｲﾎｳｼﾞﾝ';
const short = 'ｶ|ﾕ|ﾄﾞ|ｼ|ﾒ|ｼﾔ|ｻﾞｲ|ﾄｸﾋ|ﾌｸ|ｲ|ﾉｳ';
const legalFormAtStart = new RegExp(`^(${written}|(${short})\\))`);
const legalFormAtEnd = new RegExp(`(${written}|\\((${short})\\)?)$`);
