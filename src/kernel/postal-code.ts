import type { Brand } from './brand.ts';

/** 郵便番号 as it is kept: seven digits. */
export type PostalCode = Brand<string, 'PostalCode'>;

/** Reads it with or without 〒 and hyphen, full width too. Null when there are not seven digits. */
export function normalisePostalCode(text: string): PostalCode | null {
  const digits = text.normalize('NFKC').replaceAll(/[\s〒‐‑–—−ー-]/g, '');
  return /^\d{7}$/.test(digits) ? (digits as PostalCode) : null;
}

/** 012-0844 */
export function writePostalCode(code: PostalCode): string {
  return `${code.slice(0, 3)}-${code.slice(3)}`;
}
