import { kanjiAsDigits } from './kanji-number.ts';
import { type Yen, yen } from './yen.ts';

/** One amount may be this much and no more: beyond it a zero too many is likelier than an order. */
export const largestAmount: Yen = yen(100_000_000n);

export type TypedYenRefusal = 'empty' | 'not-a-number' | 'not-whole' | 'not-positive' | 'too-large';
export type TypedYen =
  | { readonly ok: true; readonly yen: Yen }
  | { readonly ok: false; readonly reason: TypedYenRefusal };

/** What people write behind a number though the page has it there already. */
const units = /(?<=[0-9])(?:日間?|人|名|%|時間|円|回)$/;

/** The digits of a number as people type it (４６％, 十, 1,000人); as typed, plainly, where it is no whole number. */
export function typedDigits(text: string): string {
  const typed = text.slice(0, 100).normalize('NFKC').replaceAll(/[,\s]/g, '');
  return kanjiAsDigits(typed).replace(units, '');
}

/**
 * An amount as people type it: 12000, １２，０００円, ¥12,000, 1万2千, 三百万. Never by `Number`, which takes 1e3 and loses the
 * last digits of large numbers.
 */
export function parseTypedYen(text: string, largest: Yen = largestAmount): TypedYen {
  const plain = kanjiAsDigits(text.slice(0, 100).normalize('NFKC').trim());
  const written = plain
    .replace(/^[¥\\]\s*/, '')
    .replace(/\s*円$/, '')
    .replaceAll(/(?<=\d)[、\s](?=\d)/g, ',');
  if (written === '') return { ok: false, reason: plain === '' ? 'empty' : 'not-a-number' };
  if (/^[-‐‑–—−ー▲△]\s*[¥\\]?\s*[\d,]+(\.\d+)?$/.test(written)) return { ok: false, reason: 'not-positive' };
  if (/^[\d,]*\d\.\d+$/.test(written)) return { ok: false, reason: 'not-whole' };
  const amount = plainAmount(written) ?? amountInMyriads(written);
  if (amount === null) return { ok: false, reason: 'not-a-number' };
  if (amount <= 0n) return { ok: false, reason: 'not-positive' };
  return amount > largest ? { ok: false, reason: 'too-large' } : { ok: true, yen: yen(amount) };
}

/** 12000 or 12,000; commas only where thousands end, since 1,00 may have been meant as anything. */
function plainAmount(text: string): bigint | null {
  return /^(\d+|\d{1,3}(,\d{3})+)$/.test(text) ? BigInt(text.replaceAll(',', '')) : null;
}

/** 1万2千, 3千円, 1億: as amounts are spoken. */
function amountInMyriads(text: string): bigint | null {
  const parts = /^(?:([\d,]+)億)?(?:([\d,]+)万)?(?:(\d)千)?([\d,]+)?$/.exec(text);
  if (!parts || !/[億万千]/.test(text)) return null;
  const amounts = parts.slice(1).map((part) => (part === undefined ? 0n : plainAmount(part)));
  const [oku, man, sen, rest] = amounts;
  if (oku == null || man == null || sen == null || rest == null) return null;
  // A smaller unit that reaches into the larger one (1万20000) is a slip of the finger.
  if (man >= 10_000n || rest >= (parts[3] ? 1_000n : 10_000n)) return null;
  return oku * 100_000_000n + man * 10_000n + sen * 1_000n + rest;
}
