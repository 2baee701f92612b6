import type { Brand } from './brand.ts';

/** 法人番号: 13 digits, the first of which checks the other twelve and is never 0. */
export type CorporateNumber = Brand<string, 'CorporateNumber'>;

/** Reads it as people type it (full-width, spaces, hyphens). Null when the shape or the check digit is wrong. */
export function parseCorporateNumber(text: string): CorporateNumber | null {
  const digits = thirteenDigits(text);
  return digits && checkDigitFits(digits) ? (digits as CorporateNumber) : null;
}

/** The digits alone, whatever their check digit says; null when they are not thirteen or begin with 0. */
export function thirteenDigits(text: string): string | null {
  const digits = text.normalize('NFKC').replaceAll(/[\s‐‑–—−ー-]/g, '');
  return /^[1-9]\d{12}$/.test(digits) ? digits : null;
}

/** @param digits thirteen digits */
export function checkDigitFits(digits: string): boolean {
  return digits[0] === corporateCheckDigit(digits.slice(1));
}

/** 9 − (Σ Pn·Qn mod 9), counted from the right with Q = 1, 2, 1, 2, … (法人番号の指定等に関する省令 Art. 2). */
export function corporateCheckDigit(twelveDigits: string): string {
  const sum = [...twelveDigits]
    .reverse()
    .reduce((total, digit, i) => total + Number(digit) * (i % 2 === 0 ? 1 : 2), 0);
  return String(9 - (sum % 9));
}
