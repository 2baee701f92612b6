import { expect, test } from 'vitest';
import { availabilitySentence, partsOfDay, weekDays } from './availability.rules.ts';
import { type WeekTime, weekTimes } from './worker.rules.ts';

const workdays = ['mon', 'tue', 'wed', 'thu', 'fri'] as const;
const at = (days: readonly string[], ...parts: readonly string[]) =>
  days.flatMap((day) => parts.map((part) => `${day}${part}` as WeekTime));
const year = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

test('the week has every day and every part of it', () => {
  expect([...weekTimes]).toEqual(at(weekDays, ...partsOfDay));
});

test.each([
  [
    { hoursPerWeek: 8, weekTimes: at(workdays, 'Morning'), months: [1, 2, 3, 12] },
    '冬（12〜3月）の平日午前、週8時間まで',
    'Weekday mornings in winter (Dec–Mar), up to 8 hours a week',
  ],
  [
    { hoursPerWeek: 1, weekTimes: [...weekTimes], months: year },
    'いつでも、週1時間まで',
    'At any time, up to 1 hour a week',
  ],
  [
    {
      hoursPerWeek: 20,
      weekTimes: [...at(workdays, 'Morning', 'Afternoon'), ...at(['sat', 'sun'], 'Night')],
      months: year,
    },
    '平日午前・午後と土日夜、週20時間まで',
    'Weekday mornings and afternoons and weekend nights, up to 20 hours a week',
  ],
  [
    { hoursPerWeek: 12, weekTimes: at(['mon', 'thu'], 'Evening'), months: [5, 6, 7, 10] },
    '5〜7月と10月の月・木曜夕方、週12時間まで',
    'Mon and Thu evenings in May–Jul and in Oct, up to 12 hours a week',
  ],
  [
    { hoursPerWeek: 40, weekTimes: at(['sat', 'sun'], ...partsOfDay), months: [11, 12, 1] },
    '11〜1月の土日、週40時間まで',
    'Weekends in Nov–Jan, up to 40 hours a week',
  ],
  [
    { hoursPerWeek: 10, weekTimes: at(weekDays, 'Night'), months: [6, 7, 8] },
    '夏（6〜8月）の毎日夜、週10時間まで',
    'Nights every day in summer (Jun–Aug), up to 10 hours a week',
  ],
  [
    { hoursPerWeek: 5, weekTimes: at(['wed'], ...partsOfDay), months: [2, 12] },
    '2月と12月の水曜、週5時間まで',
    'Wed in Feb and in Dec, up to 5 hours a week',
  ],
])('%#', (availability, ja, en) => {
  expect(availabilitySentence(availability, 'ja')).toBe(ja);
  expect(availabilitySentence(availability, 'en')).toBe(en);
});
