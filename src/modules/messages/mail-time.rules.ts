import {
  addDays,
  type ClockTime,
  daysBetween,
  instantOf,
  tokyoDateOf,
  tokyoTimeOf,
} from '../../kernel/tokyo-date.ts';
import type { Telling } from './notification.rules.ts';
import { actByOf, type ChosenTopic, topicOf, unhurried } from './topic.rules.ts';

/** How a person is written to about a topic. */
export const mailWays = ['daily', 'atOnce', 'none'] as const;
export type MailWay = (typeof mailWays)[number];

/** What a person chose, in their region; who chose nothing has `usualChoice`. */
export interface MailChoice {
  readonly ways: Readonly<Record<ChosenTopic, MailWay>>;
  /** When no mail comes, by the clock in Tokyo, over midnight where it begins later than it ends; null: at any hour. */
  readonly quiet: { readonly from: ClockTime; readonly until: ClockTime } | null;
  /** When the mail of the day comes; never inside the quiet hours. */
  readonly digestAt: ClockTime;
}

export const usualChoice: MailChoice = {
  ways: { contract: 'daily', talk: 'daily', job: 'daily', suitable: 'daily', region: 'daily' },
  quiet: { from: '21:00', until: '07:00' },
  digestAt: '07:30',
};

/** So near that nobody waits for the mail of the day, in days. */
const urgentWithin = 2;

export type MailPlan = { readonly how: 'none' } | { readonly how: 'alone' | 'digest'; readonly at: Date };

/** When and how a person is written to about something they are told now. */
export function mailPlan(telling: Telling, choice: MailChoice, now: Date): MailPlan {
  const topic = topicOf(telling.kind);
  if (topic === 'account') return { how: 'alone', at: now };
  const actBy = actByOf(telling);
  const urgent = actBy !== null && daysBetween(tokyoDateOf(now), actBy) <= urgentWithin;
  const way = choice.ways[topic];
  const times = mailTimes(now, choice);
  if (urgent || (way === 'atOnce' && !unhurried.includes(topic))) return { how: 'alone', at: times.alone };
  return way === 'none' ? { how: 'none' } : { how: 'digest', at: times.digest };
}

/** The first instant from `now` on at which a mail may come. */
export function afterQuiet(now: Date, { quiet }: Pick<MailChoice, 'quiet'>): Date {
  if (!quiet || !isWithin(tokyoTimeOf(now), quiet)) return now;
  const today = tokyoDateOf(now);
  const ends = instantOf(today, quiet.until);
  return ends > now ? ends : instantOf(addDays(today, 1), quiet.until);
}

/** The next mail of the day, later than `now`. */
export function nextDigest(now: Date, choice: Pick<MailChoice, 'digestAt' | 'quiet'>): Date {
  const today = tokyoDateOf(now);
  const at = instantOf(today, choice.digestAt);
  return afterQuiet(at > now ? at : instantOf(addDays(today, 1), choice.digestAt), choice);
}

/** When a mail of each kind may come, from `now` on. */
export function mailTimes(now: Date, choice: MailChoice): Readonly<Record<'alone' | 'digest', Date>> {
  return { alone: afterQuiet(now, choice), digest: nextDigest(now, choice) };
}

/** From `from` on, and up to but without `until`. */
export function isWithin(time: ClockTime, { from, until }: NonNullable<MailChoice['quiet']>): boolean {
  return from <= until ? from <= time && time < until : time >= from || time < until;
}
