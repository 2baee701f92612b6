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

/** As people dial it at home, digits only: 0183732111. */
export function domesticPhone(phone: PhoneNumber): string {
  return `0${phone.slice(3)}`;
}

/** Only mobile numbers receive short messages; a freephone or a desk phone in a town hall does not. */
export function receivesSms(phone: PhoneNumber): boolean {
  return /^\+81[6-9]0[1-9]/.test(phone);
}
