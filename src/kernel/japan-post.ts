import { toZengin } from './kana.ts';
import type { AccountType } from './zengin-file.ts';

/** An account of Japan Post Bank as other banks address it. */
export interface JapanPostAccount {
  readonly bankCode: typeof japanPostBankCode;
  readonly branchCode: string;
  /** The branch's digits as they are read, in Zengin characters: 408 is ﾖﾝｾﾞﾛﾊﾁ. */
  readonly branchName: string;
  readonly accountType: AccountType;
  readonly accountNumber: string;
}

export type JapanPostRefusal = 'symbol' | 'number' | 'check-digit';

export const japanPostBankCode = '9900';

/**
 * From 記号・番号, as they stand in the passbook, to branch and account (the bank's own rule). The single digit between
 * the two (再発行番号) says nothing about the account and may be left out or typed with the 記号: 00160-0-100001.
 */
export function japanPostAccount(
  symbol: string,
  number: string,
  { savings = false }: { readonly savings?: boolean } = {},
):
  | { readonly ok: true; readonly account: JapanPostAccount }
  | { readonly ok: false; readonly reason: JapanPostRefusal } {
  const kigo = digitsOf(symbol).replace(/^(\d{5})\d$/, '$1');
  const bango = digitsOf(number);
  if (!/^[01]\d{3}0$/.test(kigo)) return { ok: false, reason: 'symbol' };
  if (!(kigo.startsWith('1') ? /^\d{1,7}1$/ : /^\d{1,6}$/).test(bango))
    return { ok: false, reason: 'number' };
  if (kigo.charAt(3) !== checkDigit(kigo, bango)) return { ok: false, reason: 'check-digit' };

  return { ok: true, account: convertJapanPost(kigo, bango, { savings }) };
}

/** The bank's own conversion of digits that are already proven; it would convert a mistyped number as well. */
export function convertJapanPost(
  kigo: string,
  bango: string,
  { savings }: { readonly savings: boolean },
): JapanPostAccount {
  const ordinary = kigo.startsWith('1');
  const branchCode = kigo.slice(1, 3) + (ordinary ? '8' : '9');
  return {
    bankCode: japanPostBankCode,
    branchCode,
    branchName: branchNameOf(branchCode),
    accountType: ordinary ? (savings ? '4' : '1') : '2',
    accountNumber: (ordinary ? bango.slice(0, -1) : bango).padStart(7, '0'),
  };
}

function digitsOf(text: string): string {
  return text.normalize('NFKC').replaceAll(/[\s‐‑–—−ー-]/g, '');
}

/** The fourth digit of the 記号, from all other digits in groups of three (weights 1, 3, 2 with the digit sum of twice). */
function checkDigit(kigo: string, bango: string): string {
  const digits = [...`${kigo.slice(0, 3)}0${kigo.slice(4)}${bango.padStart(8, '0')}`].map(Number);
  const sum = digits.reduce((total, digit, i) => total + weighted(digit, i), 0);
  return String(sum % 10);
}

function weighted(digit: number, place: number): number {
  if (place % 3 === 0) return digit;
  if (place % 3 === 1) return 3 * digit;
  return digit < 5 ? 2 * digit : 2 * digit - 9;
}

function branchNameOf(branchCode: string): string {
  const read = [...branchCode].map((digit) => readings[Number(digit)] ?? '').join('');
  const converted = toZengin(read, 'bank-name');
  return converted.ok ? converted.text : '';
}

const readings = ['ゼロ', 'イチ', 'ニ', 'サン', 'ヨン', 'ゴ', 'ロク', 'ナナ', 'ハチ', 'キユウ'];
