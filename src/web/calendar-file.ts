import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';
import { type ClockTime, instantOf, type LocalDate } from '../kernel/tokyo-date.ts';
import { config } from '../platform/config.ts';

/** One day that counts, as a calendar shows it. */
export interface Deadline {
  /** The same as long as it is the same deadline, whatever day it is moved to. */
  readonly uid: string;
  readonly summary: string;
  readonly day: LocalDate;
  /** In Tokyo; null where the whole day is left. */
  readonly time: ClockTime | null;
  /** Of the page that it leads to. */
  readonly path: string;
  /** When something about it last changed; null where nobody knows. */
  readonly changedAt: Date | null;
}

/**
 * The days as iCalendar (RFC 5545). Times stand there in UTC, so that every calendar shows them in the zone of its reader.
 * @param since when the calendar began, for what nobody knows a change of
 */
export function calendarFile(name: string, since: Date, deadlines: readonly Deadline[]): string {
  const { baseUrl } = config();
  const host = new URL(baseUrl).hostname;
  const calendar = ical({
    name: plain(name),
    prodId: { company: 'Yuinowa', product: 'Yuinowa' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: 3_600,
  });
  for (const { uid, summary, day, time, path, changedAt } of deadlines)
    calendar.createEvent({
      id: `${uid}@${host}`,
      summary: plain(summary),
      // A whole day is written as the day that its instant has in UTC.
      start: time ? instantOf(day, time) : new Date(`${day}T00:00:00Z`),
      allDay: time === null,
      url: `${baseUrl}${path}`,
      stamp: changedAt ?? since,
      sequence: changedAt ? minutesUntil(changedAt) : 0,
      ...(changedAt ? { lastModified: changedAt } : {}),
      // A deadline keeps nobody from being free.
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  return `${calendar.toString()}\r\n`;
}

/** Grows with every change and only then, which is what a calendar asks of a sequence. */
function minutesUntil(changedAt: Date): number {
  return Math.max(0, Math.floor((changedAt.getTime() - Date.UTC(2026, 0, 1)) / 60_000));
}

/** On one line, without what a calendar cannot hold. */
function plain(text: string): string {
  return text.toWellFormed().replaceAll(/\p{Cc}+/gu, ' ');
}
