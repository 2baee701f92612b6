import type { InquiryId, PersonId } from '../../kernel/ids.ts';
import { normalisePhone, type PhoneNumber } from '../../kernel/phone.ts';
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

/** Where somebody can be reached. */
type Reach =
  | { readonly by: 'mail'; readonly address: string }
  | { readonly by: 'phone'; readonly number: PhoneNumber };

/** The telephone numbers and addresses for mail in what somebody wrote, whatever stands around them: 「0183-73-2111（夜）」. */
export function reachesIn(typed: string): readonly Reach[] {
  const plain = typed.normalize('NFKC');
  const mails = plain.match(
    /[a-z0-9!#$%&*+/=?^_{|}~-][a-z0-9.!#$%&*+/=?^_{|}~-]*@[a-z0-9-]+(?:\.[a-z0-9-]+)+/gi,
  );
  const runs = plain.match(/[+(]?\d[\d\s().‐‑–—−ー-]{7,}\d/g) ?? [];
  const numbers = runs
    .flatMap((run) => (normalisePhone(run) ? [run] : run.split(/\s/)))
    .map((written) => normalisePhone(written))
    .filter((number) => number !== null);
  return [
    ...numbers.map((number) => ({ by: 'phone', number }) as const),
    ...(mails ?? []).map((address) => ({ by: 'mail', address }) as const),
  ];
}

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

/** Business days within which the programme's people answer; a promise of the region, not of the law. */
export const answerDays = { inquiry: 3, report: 2 } as const;
/** Nothing is late before as many days of the calendar. */
export const fewestDays = 2;
