import { addOpenDays, type Calendar, prevOpen } from '../../kernel/business-days.ts';
import { addDays, type LocalDate } from '../../kernel/tokyo-date.ts';
import type { Yen } from '../../kernel/yen.ts';
import { answerDays } from '../messages/inquiry.rules.ts';

/** What waits for somebody as a side of an order, in the order in which it presses when the days are the same. */
export const ownActions = [
  'return-account',
  'register-account',
  'accept',
  'answer-dispute',
  'answer-ending',
  'answer-refund',
  'answer-amendment',
  'answer-offer',
  'pay-missing',
  'pay-in',
  'redeliver',
  'deliver',
  'tell-progress',
  'correct-posting',
  'submit-draft',
  'answer-question',
  'choose-worker',
  'refund-account',
  'read-talk',
  'read-proposal-talk',
  'review',
] as const;
export type OwnAction = (typeof ownActions)[number];

/** What waits for those who have a duty in the region; each is one line, however many there are of it. */
export const dutyActions = [
  'look-at-unplanned',
  'renew-batch',
  'look-at-held',
  'settle-batch',
  'approve-batch',
  'await-approval',
  'export-batch',
  'send-batch',
  'approve-sweep',
  'transfer-fees',
  'plan-batch',
  'find-deposits',
  'clear-suspense',
  'decide-mistake',
  'confirm-settlement',
  'await-confirmation',
  'carry-out-terms',
  'propose-terms',
  'look-at-quiet',
  'check-organizations',
  'check-postings',
  'call-back',
  'answer-reports',
  'answer-inquiries',
  'resend-mail',
] as const;
export type DutyAction = (typeof dutyActions)[number];

/** One thing that somebody is to do. */
export interface OwnItem {
  readonly what: OwnAction;
  /** What it is done on: a contract, a posting, a room; null where the action has a page of its own. */
  readonly subject: string | null;
  readonly milestone: string | null;
  /** Of the order; with that of its part, where it has several and one of them is meant. */
  readonly title: string;
  /** The other side. */
  readonly who: string;
  readonly amount: Yen | null;
  /** The last day for it; null where none is set. */
  readonly dueOn: LocalDate | null;
}

export interface DutyItem {
  readonly what: DutyAction;
  readonly count: number;
  /** The batch or the deposit, where there is one alone. */
  readonly subject?: string | null;
  /** Of the first of them. */
  readonly dueOn: LocalDate | null;
  readonly amount: Yen | null;
}

/** Business days within which the programme's people answer; a promise of the region, not of the law. */
const dutyDays = {
  'check-organizations': 3,
  'check-postings': 2,
  'call-back': 2,
  'answer-reports': answerDays.report,
  'answer-inquiries': answerDays.inquiry,
  'confirm-settlement': 2,
  'decide-mistake': 1,
} as const satisfies Partial<Record<DutyAction, number>>;

/** Days of the calendar after which money that nobody asked for has gone back. */
const suspenseDays = 30;

/** The last day for what began to wait on that one; the programme's people work on the operator's business days. */
export function dutyDue(what: DutyAction, waitsSince: LocalDate, operator: Calendar): LocalDate {
  if (what === 'clear-suspense') return prevOpen(operator, addDays(waitsSince, suspenseDays));
  const days = dutyDays[what as keyof typeof dutyDays];
  return days ? addOpenDays(operator, waitsSince, days) : waitsSince;
}

interface Ordered {
  readonly what: OwnAction | DutyAction;
  readonly dueOn: LocalDate | null;
}

/** What is due first stands first; what has no day follows, unless nothing else can happen before it. */
export function inOrder<Item extends Ordered>(items: readonly Item[]): Item[] {
  const rank = ({ what }: Ordered) => [...ownActions, ...dutyActions].indexOf(what);
  const day = ({ what, dueOn }: Ordered) => (first.has(what) ? '' : (dueOn ?? '9999'));
  return items.toSorted((a, b) => day(a).localeCompare(day(b)) || rank(a) - rank(b));
}

/** Without an account nothing is paid, whatever else is done. */
const first: ReadonlySet<string> = new Set(['return-account', 'register-account']);
