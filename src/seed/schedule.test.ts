import { expect, test } from 'vitest';
import { isOpen } from '../kernel/business-days.ts';
import { localDate, tokyoDateOf } from '../kernel/tokyo-date.ts';
import { calendarsWith } from '../modules/regions/index.ts';
import type { Posting } from './postings.ts';
import { firstOfHalf, scheduleOf } from './schedule.ts';

const calendars = calendarsWith({ added: [], removed: [] });
const today = localDate('2026-11-22');
const order = {
  proposals: [
    ['hitomi', '平日の夜に進めます。'],
    ['𠮷川', '数の確かめまでします。'],
  ],
  worksFor: 7,
  story: {
    talk: [
      ['client', '写真を送りました。'],
      ['worker', '受け取りました。'],
    ],
    delivery: { note: 'できました。' },
  },
} as unknown as Posting;

test('offices act on open days, in the order in which an order goes', () => {
  for (const posted of ['2026-05-03', '2026-08-11', '2026-09-21', '2026-10-10'].map(localDate)) {
    const schedule = scheduleOf(order, `髙﨑-${posted}`, posted, today, calendars);
    const { draft, check, propose, select, agree, payIn, talk, deliver } = schedule;
    for (const [moment] of [draft, check, select, payIn, talk])
      expect(isOpen(calendars.bank, tokyoDateOf(moment as Date)), `${posted} ${moment}`).toBe(true);
    const all = [draft, check, propose, select, agree, payIn, deliver].map(([moment]) =>
      (moment as Date).getTime(),
    );
    expect(all).toEqual(all.toSorted((a, b) => a - b));
  }
});

test('what was written before today is open today, also after a long weekend', () => {
  for (const day of ['2026-11-21', '2026-11-22', '2026-11-24', '2027-01-04'].map(localDate)) {
    const yesterday = localDate(new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10));
    const [checked] = scheduleOf(order, 'new', yesterday, day, calendars).check;
    expect(tokyoDateOf(checked as Date) < day, day).toBe(true);
  }
});

test('what still waits for its answer was delivered in this half of the month', () => {
  const [delivered] = scheduleOf(order, 'waits', localDate('2026-10-19'), today, calendars).deliver;
  expect(tokyoDateOf(delivered as Date) >= firstOfHalf(today)).toBe(true);
  expect(firstOfHalf(localDate('2026-11-15'))).toBe('2026-11-01');
});

test('the same name has the same moments at every run', () => {
  const twice = [1, 2].map(() => scheduleOf(order, 'same', localDate('2026-07-07'), today, calendars));
  expect(twice[0]).toEqual(twice[1]);
  expect(scheduleOf(order, 'other', localDate('2026-07-07'), today, calendars)).not.toEqual(twice[0]);
});
