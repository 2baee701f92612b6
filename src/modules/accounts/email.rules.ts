import type { ProofRefusal } from '../identity/password.rules.ts';

const hour = 3_600_000;

/** The link to a new address opens within this. */
export const confirmLength = 24 * hour;

/** Who reads the old address can stop a change within this; until then the old one stays in use. */
export const objectionLength = 72 * hour;

/** Confirmation mails within an hour: enough for who mistypes, too few to fill somebody's letter box. */
export const confirmationsAllowed = { account: 3 } as const;
export const confirmationWindow = hour;

/** 'taken': somebody else had confirmed the same address meanwhile. */
export type EmailChangeState = 'open' | 'used' | 'objected' | 'replaced' | 'lapsed' | 'taken';

export type EmailRefusal =
  | ProofRefusal
  | 'same-email'
  | 'too-many-mails'
  | 'nothing-waits'
  | 'link-not-valid'
  | 'email-taken';
export type PasswordRefusal = ProofRefusal | 'same-password' | 'easy-password';

/** With an address to object from, a new one waits until nobody has objected. */
export function usableFrom(now: Date, hasOld: boolean): Date {
  return hasOld ? new Date(now.getTime() + objectionLength) : now;
}

/** What time has made of an open change. */
export function fateOf(
  change: { readonly confirmedAt: Date | null; readonly confirmUntil: Date; readonly usableFrom: Date },
  now: Date,
): 'use' | 'lapse' | 'wait' {
  if (change.confirmedAt === null) return change.confirmUntil <= now ? 'lapse' : 'wait';
  return change.usableFrom <= now ? 'use' : 'wait';
}
