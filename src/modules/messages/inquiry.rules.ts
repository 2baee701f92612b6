import type { InquiryId, PersonId } from '../../kernel/ids.ts';

export type InquiryState = 'open' | 'answered';

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
