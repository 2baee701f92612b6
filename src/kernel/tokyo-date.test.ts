import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  addDays,
  addMonths,
  type ClockTime,
  daysBetween,
  daysOfFiscalYear,
  fiscalYearOf,
  instantOf,
  type LocalDate,
  lastDayOfMonth,
  localDate,
  parseLocalDate,
  tokyoDateOf,
  tokyoTimeOf,
  wareki,
  weekdayOf,
  writeDate,
  writeInstant,
} from './tokyo-date.ts';

const anyDate = fc
  .integer({ min: 0, max: daysBetween(localDate('1873-01-01'), localDate('2999-12-31')) })
  .map((days) => addDays(localDate('1873-01-01'), days));

describe('localDate', () => {
  it('takes an existing day', () => {
    expect(localDate('2026-11-20')).toBe('2026-11-20');
    expect(localDate('2028-02-29')).toBe('2028-02-29');
  });

  it.each([
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-11-31',
    '2026-1-2',
    '2026/11/20',
    '',
    '0000-01-01',
    '2026-11-20T00:00',
  ])('refuses %j', (text) => {
    expect(() => localDate(text)).toThrow(/Not a date/);
  });
});

describe('parseLocalDate', () => {
  it.each([
    '2026-11-20',
    '2026/11/20',
    '２０２６／１１／２０',
    '２０２６ー１１ー２０',
    '2026.11.20',
    '2026年11月20日',
    '2026年11月20日（金）',
    '2026年11月20日(金曜日)',
    ' 2026 年 11 月 20 日 ',
    '令和8年11月20日',
    '令和８年１１月２０日',
    '㋿8年11月20日',
    'R8.11.20',
    'r8.11.20',
    'Ｒ８．１１．２０',
    'R08/11/20',
  ])('reads %j', (text) => {
    expect(parseLocalDate(text)).toBe('2026-11-20');
  });

  it.each([
    ['平成31年4月30日', '2019-04-30'],
    ['令和元年5月1日', '2019-05-01'],
    ['R1.5.1', '2019-05-01'],
    ['昭和64年1月7日', '1989-01-07'],
    ['S39.10.10', '1964-10-10'],
    ['大正15年12月24日', '1926-12-24'],
    ['明治45年7月29日', '1912-07-29'],
    ['2026-1-2', '2026-01-02'],
  ])('reads %j as %s', (text, date) => {
    expect(parseLocalDate(text)).toBe(date);
  });

  it.each([
    '昭和64年1月8日',
    '平成31年5月1日',
    '令和元年4月30日',
    '令和0年5月1日',
    '明治5年1月1日',
    '2026-02-29',
    '2026年11月20日（土）',
    '8/11/20',
    '26-11-20',
    '20261120',
    '2026-11',
    'tomorrow',
    '',
  ])('refuses %j', (text) => {
    expect(parseLocalDate(text)).toBeNull();
  });

  test('what is written can be read back', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        expect(parseLocalDate(date)).toBe(date);
        expect(parseLocalDate(wareki(date))).toBe(date);
        expect(parseLocalDate(writeDate(date, 'ja'))).toBe(date);
      }),
    );
  });
});

describe('instants', () => {
  it('changes the day at midnight in Tokyo', () => {
    expect(tokyoDateOf(new Date('2026-11-20T14:59:59.999Z'))).toBe('2026-11-20');
    expect(tokyoDateOf(new Date('2026-11-20T15:00:00Z'))).toBe('2026-11-21');
    expect(tokyoDateOf(new Date('2026-12-31T15:00:00Z'))).toBe('2027-01-01');
  });

  it('finds the instant of a time of day', () => {
    expect(instantOf(localDate('2026-11-20'), '18:00').toISOString()).toBe('2026-11-20T09:00:00.000Z');
    expect(instantOf(localDate('2026-11-20'), '00:00').toISOString()).toBe('2026-11-19T15:00:00.000Z');
  });

  it.each(['24:00', '7:00', '12:60', '1200', ''])('refuses the time %j', (time) => {
    expect(() => instantOf(localDate('2026-11-20'), time as ClockTime)).toThrow(/Not a time of day/);
  });

  test('a day and a time lead to an instant and back', () => {
    fc.assert(
      fc.property(anyDate, fc.nat(23), fc.nat(59), (date, hour, minute) => {
        const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}` as ClockTime;
        expect(tokyoDateOf(instantOf(date, time))).toBe(date);
        expect(tokyoTimeOf(instantOf(date, time))).toBe(time);
      }),
    );
  });
});

describe('arithmetic', () => {
  it('adds days across months and years', () => {
    expect(addDays(localDate('2026-11-20'), 59)).toBe('2027-01-18');
    expect(addDays(localDate('2028-02-28'), 1)).toBe('2028-02-29');
    expect(addDays(localDate('2027-01-01'), -1)).toBe('2026-12-31');
  });

  it('adds months, staying within the month', () => {
    expect(addMonths(localDate('2026-11-20'), 1)).toBe('2026-12-20');
    expect(addMonths(localDate('2026-11-20'), 6)).toBe('2027-05-20');
    expect(addMonths(localDate('2027-01-31'), 1)).toBe('2027-02-28');
    expect(addMonths(localDate('2028-01-31'), 1)).toBe('2028-02-29');
    expect(addMonths(localDate('2026-03-31'), -1)).toBe('2026-02-28');
    expect(addMonths(localDate('2027-02-28'), 1)).toBe('2027-03-28');
    expect(addMonths(localDate('2026-11-30'), 2)).toBe('2027-01-30');
  });

  it('knows the last day of a month', () => {
    expect(lastDayOfMonth(localDate('2026-11-20'))).toBe('2026-11-30');
    expect(lastDayOfMonth(localDate('2028-02-01'))).toBe('2028-02-29');
  });

  test('adding days is the inverse of counting them', () => {
    fc.assert(
      fc.property(anyDate, anyDate, (one, other) => {
        expect(addDays(one, daysBetween(one, other))).toBe(other);
        expect(daysBetween(one, other)).toBe(-daysBetween(other, one) || 0);
        expect(one < other).toBe(daysBetween(one, other) > 0);
      }),
    );
  });
});

describe('Japanese years', () => {
  it.each([
    ['2026-03-31', 2025],
    ['2026-04-01', 2026],
    ['2026-11-20', 2026],
    ['2027-03-31', 2026],
  ])('%s is in fiscal year %i', (date, year) => {
    expect(fiscalYearOf(localDate(date))).toBe(year);
  });

  it('knows the days of a fiscal year', () => {
    expect(daysOfFiscalYear(2026)).toEqual({ from: '2026-04-01', to: '2027-03-31' });
  });

  it.each([
    ['2019-04-30', '平成31年4月30日'],
    ['2019-05-01', '令和元年5月1日'],
    ['2026-11-20', '令和8年11月20日'],
    ['1989-01-07', '昭和64年1月7日'],
    ['1989-01-08', '平成元年1月8日'],
    ['1926-12-24', '大正15年12月24日'],
    ['1926-12-25', '昭和元年12月25日'],
  ])('%s is %s', (date, text) => {
    expect(wareki(localDate(date))).toBe(text);
  });
});

describe('writing', () => {
  const date: LocalDate = localDate('2026-11-20');

  it('writes the day with its weekday', () => {
    expect(weekdayOf(date)).toBe(5);
    expect(writeDate(date, 'ja')).toBe('2026年11月20日（金）');
    expect(writeDate(date, 'en')).toBe('Fri, 20 Nov 2026');
    expect(writeDate(localDate('2027-01-03'), 'ja')).toBe('2027年1月3日（日）');
  });

  it('writes an instant by the clock in Tokyo', () => {
    expect(writeInstant(new Date('2026-11-20T09:00:00Z'), 'ja')).toBe('2026年11月20日（金）18:00');
    expect(writeInstant(new Date('2026-11-20T16:05:00Z'), 'en')).toBe('Sat, 21 Nov 2026, 01:05');
  });
});
