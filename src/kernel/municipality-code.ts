import type { Brand } from './brand.ts';

/** 全国地方公共団体コード with its check digit: 6 digits, a string because most begin with 0. */
export type MunicipalityCode = Brand<string, 'MunicipalityCode'>;

/** Reads 6 digits with a right check digit, or the 5 of JIS data, to which it adds one. Null for anything else. */
export function parseMunicipalityCode(text: string): MunicipalityCode | null {
  const digits = text.normalize('NFKC').trim();
  if (!/^\d{5,6}$/.test(digits)) return null;
  const prefecture = Number(digits.slice(0, 2));
  if (prefecture < 1 || prefecture > 47) return null;
  const code = digits.slice(0, 5) + municipalityCheckDigit(digits.slice(0, 5));
  return digits.length === 5 || digits === code ? (code as MunicipalityCode) : null;
}

/** The last digit of 11 − (Σ mod 11), with weights 6 to 2: a remainder of 0 gives 1, and one of 1 gives 0. */
export function municipalityCheckDigit(fiveDigits: string): string {
  const sum = [...fiveDigits].reduce((total, digit, i) => total + Number(digit) * (6 - i), 0);
  return String((11 - (sum % 11)) % 10);
}

/** 01 to 47. */
export function prefectureCodeOf(code: MunicipalityCode): string {
  return code.slice(0, 2);
}
