import type { InquiryId, PersonId } from '../../kernel/ids.ts';
import { addDays, type LocalDate, tokyoDateOf } from '../../kernel/tokyo-date.ts';

type InquiryState = 'open' | 'answered';

/** What somebody asked, signed in or not. */
export interface Inquiry {
  readonly id: InquiryId;
  readonly state: InquiryState;
  readonly name: string;
  /** How they can be reached, in their own words. */
  readonly reach: string;
  readonly message: string;
  readonly sentAt: Date;
  /** What they were told, written down by who told it; null while open. */
  readonly answer: string | null;
  readonly answeredBy: PersonId | null;
  readonly answeredAt: Date | null;
}

export type InquiryRefusal = 'too-many-inquiries' | 'already-answered';

/** From one address within an hour: a whole class may sit behind one, and a program shall not fill the queue. */
export const inquiriesAllowed = { address: 20 } as const;
export const inquiryWindow = 60 * 60_000;

/**
 * An answered question stays for a year: for who is asked the same next season, and for who asks back. It names somebody
 * and how to reach them, so that it is then forgotten, as an application is that was not chosen.
 */
const keptDays = 365;

export function isOver({ state, answeredAt }: Pick<Inquiry, 'state' | 'answeredAt'>, now: Date): boolean {
  return state === 'answered' && answeredAt !== null && answeredAt <= answeredBefore(now);
}

/** What was answered at this time or before is forgotten now. */
export function answeredBefore(now: Date): Date {
  return new Date(now.getTime() - keptDays * 86_400_000);
}

/** The day on which an answered question is forgotten. */
export function clearedOn(answeredAt: Date): LocalDate {
  return addDays(tokyoDateOf(answeredAt), keptDays);
}
