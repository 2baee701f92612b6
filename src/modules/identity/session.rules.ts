import type { RegionRole } from '../../kernel/actor.ts';
import { isStaff } from './person.rules.ts';

const minute = 60_000;

/** A session ends after this, however busy it is. */
export const sessionLength = 12 * 60 * minute;

/** Who works for the programme is signed out after this long without a request. */
export const staffIdleLimit = 30 * minute;

/** How exactly the last request is remembered: a row is not written at every click. */
export const seenEvery = minute;

export interface SessionTimes {
  readonly lastSeenAt: Date;
  readonly expiresAt: Date;
}

export function isLive(
  { lastSeenAt, expiresAt }: SessionTimes,
  roles: readonly RegionRole[],
  now: Date,
): boolean {
  if (now >= expiresAt) return false;
  return !isStaff(roles) || now.getTime() - lastSeenAt.getTime() <= staffIdleLimit;
}

export function isWorthNoting({ lastSeenAt }: Pick<SessionTimes, 'lastSeenAt'>, now: Date): boolean {
  return now.getTime() - lastSeenAt.getTime() >= seenEvery;
}

/** Failures are counted over this time. */
export const failureWindow = 15 * minute;

/** One account takes few; one address many, because a whole town hall is one address. */
export const failuresAllowed = { account: 5, address: 100 } as const;

/** Reset mails within an hour: enough for who mistypes, too few to fill somebody's letter box. */
export const resetsAllowed = { account: 3, address: 60 } as const;
export const resetWindow = 60 * minute;

/** Registrations within an hour: a whole class may sit behind one address. */
export const registrationsAllowed = { address: 60 } as const;
export const registrationWindow = 60 * minute;

/** A reset link opens once, within this. */
export const resetLength = 60 * minute;

/** What was typed into "login name or e-mail", as both are kept. */
export function normalisedLogin(typed: string): string {
  return typed.normalize('NFKC').trim().toLowerCase();
}
