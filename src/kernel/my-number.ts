/** Where a My Number stands in a text, in UTF-16 units as `slice` counts them. */
export interface MyNumberPlace {
  readonly index: number;
  readonly length: number;
}

/**
 * Finds what may be a My Number (個人番号), which this product must never keep: twelve digits in one piece or as
 * 4-4-4, full-width too, whose check digit fits. One in eleven other twelve-digit numbers is found as well.
 */
export function findMyNumbers(text: string): readonly MyNumberPlace[] {
  return [...halfWidth(text).matchAll(twelveDigits)]
    .filter((match) => checkDigitFits(match[0].replaceAll(/\D/g, '')))
    .map((match) => ({ index: match.index, length: match[0].length }));
}

export function holdsMyNumber(text: string): boolean {
  return findMyNumbers(text).length > 0;
}

/** The text with every digit of what may be a My Number hidden. */
export function maskMyNumbers(text: string): string {
  let masked = text;
  for (const { index, length } of findMyNumbers(text)) {
    masked = masked.slice(0, index) + '＊'.repeat(length) + masked.slice(index + length);
  }
  return masked;
}

/** Not a part of a longer number, of which a corporate number with its 13 digits is the usual one. */
const twelveDigits = /(?<!\d)\d{12}(?!\d)|(?<!\d[- ]?)\d{4}([- ])\d{4}\1\d{4}(?![- ]?\d)/g;

/** One unit for one, so that places stay where they are. */
function halfWidth(text: string): string {
  return text
    .replaceAll(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replaceAll(/[‐‑–—−－ー]/g, '-')
    .replaceAll('　', ' ');
}

/** Σ Pn·Qn mod 11 over the first eleven from the right, Q = 2 to 7 and again 2 to 6 (番号法総務省令 Art. 5). */
function checkDigitFits(digits: string): boolean {
  const sum = [...digits.slice(0, 11)]
    .reverse()
    .reduce((total, digit, i) => total + Number(digit) * (i < 6 ? i + 2 : i - 4), 0);
  const rest = sum % 11;
  return Number(digits[11]) === (rest <= 1 ? 0 : 11 - rest);
}
