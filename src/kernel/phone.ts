import { areaCodeLength } from './area-codes.ts';
import type { Brand } from './brand.ts';

/** A Japanese phone number as it is kept, E.164: `+81` and the number without its first 0. */
export type PhoneNumber = Brand<string, 'PhoneNumber'>;

/** Reads any usual way of writing: hyphens or none, brackets, full width, +81. Null when no such number can exist. */
export function normalisePhone(text: string): PhoneNumber | null {
  const typed = text.normalize('NFKC').replaceAll(/[\s().‐‑–—−ー-]/g, '');
  const domestic = typed.replace(/^(?:\+|010)?81(?=0?[1-9])0?/, '0');
  return domesticNumber.test(domestic) ? (`+81${domestic.slice(1)}` as PhoneNumber) : null;
}

/** Mobile (060 is being added), IP phone and 0800 have eleven digits, all others ten. */
const domesticNumber = /^0(?:[5-9]0[1-9]\d{7}|800\d{7}|(?![5-9]0)[1-9]\d{8})$/;

/** As people write it at home: 0183-73-2111, 090-1234-5678. */
export function domesticPhone(phone: PhoneNumber): string {
  const digits = phone.slice(3);
  const first = digits.length === 10 ? (digits.startsWith('800') ? 3 : 2) : areaLength(digits);
  const last = digits.length === 9 && isShortGrouped(digits) ? 3 : 4;
  return `0${digits.slice(0, first)}-${digits.slice(first, -last)}-${digits.slice(-last)}`;
}

function areaLength(digits: string): number {
  return isShortGrouped(digits) ? 3 : areaCodeLength(digits);
}

/** 0120, 0570 and 0990 are written in threes: 0120-123-456. */
function isShortGrouped(digits: string): boolean {
  return /^(120|570|990)/.test(digits);
}

/** Only mobile numbers receive short messages; a freephone or a desk phone in a town hall does not. */
export function receivesSms(phone: PhoneNumber): boolean {
  return /^\+81[6-9]0[1-9]/.test(phone);
}
