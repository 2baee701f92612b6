import { afterEach, expect, test, vi } from 'vitest';
import { localDate } from '../kernel/tokyo-date.ts';
import { calendarFile, type Deadline } from './calendar-file.ts';
import { parseIcs } from './ics.examples.ts';

const since = new Date('2026-11-01T00:00:00Z');
const deadline: Deadline = {
  uid: 'delivery-1',
  summary: '納品の期限：髙﨑さんの①、𠮷田㈱',
  day: localDate('2026-12-03'),
  time: null,
  path: '/r/yuinosato/contracts/c_1',
  changedAt: new Date('2026-11-20T01:00:30Z'),
};
const eventsOf = (...deadlines: Deadline[]) => parseIcs(calendarFile('期限', since, deadlines)).parts;
afterEach(() => vi.unstubAllEnvs());

test('a whole day is that day wherever the server stands, and is no appointment', () => {
  for (const zone of ['UTC', 'Asia/Tokyo', 'America/New_York']) {
    vi.stubEnv('TZ', zone);
    const [event] = eventsOf(deadline);
    expect(Object.fromEntries(event?.lines ?? [])).toMatchObject({
      UID: 'delivery-1@localhost',
      'DTSTART;VALUE=DATE': '20261203',
      DTSTAMP: '20261120T010030Z',
      'LAST-MODIFIED': '20261120T010030Z',
      SUMMARY: '納品の期限：髙﨑さんの①、𠮷田㈱',
      TRANSP: 'TRANSPARENT',
      'URL;VALUE=URI': 'http://localhost:3000/r/yuinosato/contracts/c_1',
    });
    expect(event?.parts).toEqual([]);
  }
});

test('a deadline at 18:00 in Tokyo is that instant', () => {
  const [event] = eventsOf({ ...deadline, time: '18:00' });
  expect(event?.lines.get('DTSTART')).toBe('20261203T090000Z');
});

test('the sequence grows with a change and with nothing else', () => {
  const sequence = (changedAt: Date | null, day = deadline.day) =>
    Number(eventsOf({ ...deadline, changedAt, day })[0]?.lines.get('SEQUENCE'));
  const first = sequence(deadline.changedAt);
  expect(sequence(deadline.changedAt)).toBe(first);
  expect(sequence(new Date('2026-11-21T00:00:00Z'), localDate('2026-12-01'))).toBeGreaterThan(first);
  expect(sequence(null)).toBe(0);
  expect(eventsOf({ ...deadline, changedAt: null })[0]?.lines.get('DTSTAMP')).toBe('20261101T000000Z');
});

test('what people type ends no line and begins no component', () => {
  const summary = 'あ\r\nEND:VEVENT\r\nBEGIN:VALARM, ; \\ \u0007'.padEnd(300, '長');
  const events = eventsOf({ ...deadline, summary });
  expect(events).toHaveLength(1);
  expect(events[0]?.lines.get('SUMMARY')).toMatch(/^あ END:VEVENT BEGIN:VALARM, ; \\ {2}長+$/);
});

test('a calendar without deadlines is a calendar', () => {
  expect(eventsOf()).toEqual([]);
});
