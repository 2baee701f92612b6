import type { Brand } from './brand.ts';

/**
 * A business day in Japan, `YYYY-MM-DD`, years 1873 to 9999. Two of them compare with `<` and `>` as they are.
 * The zone is fixed: Asia/Tokyo has no summer time, so that a date needs no time-zone table.
 */
export type LocalDate = Brand<string, 'LocalDate'>;

/** 0 is Sunday, as on a Japanese calendar sheet. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

/** Clock time in Tokyo, 24 hours, `HH:MM`. */
export type ClockTime = `${number}:${number}`;

const dayInMs = 86_400_000;
const tokyoOffsetInMs = 9 * 3_600_000;

/** Trusts nobody: throws unless the text is an existing day written `YYYY-MM-DD`. For what people type, see `parseLocalDate`. */
export function localDate(text: string): LocalDate {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  const date = dateFrom(Number(year), Number(month), Number(day));
  if (!date) throw new Error(`Not a date: ${JSON.stringify(text)}`);
  return date;
}

/**
 * Reads a date as people in Japan type it: 2026-11-20, 2026/11/20, 2026年11月20日（金）, 令和8年11月20日, R8.11.20,
 * full-width characters too. Null when there is no such day, also when the era had ended or the weekday is another.
 */
export function parseLocalDate(text: string): LocalDate | null {
  const plain = text
    .normalize('NFKC')
    .replaceAll(/\s/g, '')
    .replaceAll(/[‐‑–—−ー]/g, '-')
    .toUpperCase();
  const [, era, year, month, day, weekday] = typedDate.exec(plain) ?? [];
  if (!year || !month || !day) return null;
  const number = year === '元' ? 1 : Number(year);
  const date = era
    ? dateInEra(era, number, Number(month), Number(day))
    : westernDate(year, Number(month), Number(day));
  if (!date || (weekday && weekday !== weekdaysJa[weekdayOf(date)])) return null;
  return date;
}

const typedDate =
  /^(明治|大正|昭和|平成|令和|[MTSHR])?(\d{1,4}|元)(?:[-/.]|年)(\d{1,2})(?:[-/.]|月)(\d{1,2})日?(?:\(([日月火水木金土])曜?日?\))?$/;

/** First and last day of each era. Only for reading: what is written comes from `Intl`. 明治 from the Gregorian calendar on. */
const eras: Record<string, { offset: number; from: string; to: string }> = {
  M: { offset: 1867, from: '1873-01-01', to: '1912-07-29' },
  T: { offset: 1911, from: '1912-07-30', to: '1926-12-24' },
  S: { offset: 1925, from: '1926-12-25', to: '1989-01-07' },
  H: { offset: 1988, from: '1989-01-08', to: '2019-04-30' },
  R: { offset: 2018, from: '2019-05-01', to: '9999-12-31' },
};
const eraLetters: Record<string, string> = { 明治: 'M', 大正: 'T', 昭和: 'S', 平成: 'H', 令和: 'R' };

function dateInEra(name: string, year: number, month: number, day: number): LocalDate | null {
  const era = eras[eraLetters[name] ?? name];
  if (!era) return null;
  const date = dateFrom(era.offset + year, month, day);
  return date && date >= era.from && date <= era.to ? date : null;
}

/** A year needs its four digits, or 8/11/20 would be read as a day in the first century. */
function westernDate(year: string, month: number, day: number): LocalDate | null {
  return year.length === 4 ? dateFrom(Number(year), month, day) : null;
}

function dateFrom(year: number, month: number, day: number): LocalDate | null {
  if (!(year >= 1873 && year <= 9999)) return null;
  const at = new Date(Date.UTC(year, month - 1, day));
  const exists = at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
  return exists ? (at.toISOString().slice(0, 10) as LocalDate) : null;
}

/** The day that the calendar in Tokyo shows at this instant. */
export function tokyoDateOf(instant: Date): LocalDate {
  return localDate(inTokyo(instant).slice(0, 10));
}

/** The clock in Tokyo at this instant, `HH:MM`. */
export function tokyoTimeOf(instant: Date): ClockTime {
  return inTokyo(instant).slice(11, 16) as ClockTime;
}

function inTokyo(instant: Date): string {
  return new Date(instant.getTime() + tokyoOffsetInMs).toISOString();
}

/** The instant at which clocks in Tokyo show this day and time (00:00 to 23:59). */
export function instantOf(date: LocalDate, time: ClockTime): Date {
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) throw new Error(`Not a time of day: ${JSON.stringify(time)}`);
  return new Date(`${date}T${time}:00+09:00`);
}

export function addDays(date: LocalDate, days: number): LocalDate {
  const moved = new Date(dayAsMs(date) + days * dayInMs);
  return localDate(moved.toISOString().slice(0, 10));
}

/** The same day of another month; the month's last day where that one has fewer days (31 January + 1 → 28 February). */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const { year, month, day } = partsOf(date);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = lastDayOfMonth(localDate(first.toISOString().slice(0, 10)));
  return day >= partsOf(last).day ? last : localDate(`${last.slice(0, 8)}${String(day).padStart(2, '0')}`);
}

/** Days from the first to the second: 0 on the same day, negative when the second is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return (dayAsMs(to) - dayAsMs(from)) / dayInMs;
}

export function lastDayOfMonth(date: LocalDate): LocalDate {
  const { year, month } = partsOf(date);
  return localDate(new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10));
}

export function weekdayOf(date: LocalDate): Weekday {
  return new Date(dayAsMs(date)).getUTCDay() as Weekday;
}

/** 年度: 1 April to 31 March, named by the year in which it starts. */
export function fiscalYearOf(date: LocalDate): number {
  const { year, month } = partsOf(date);
  return month >= 4 ? year : year - 1;
}

/** First and last day of a 年度. */
export function daysOfFiscalYear(fiscalYear: number): { from: LocalDate; to: LocalDate } {
  return { from: localDate(`${fiscalYear}-04-01`), to: localDate(`${fiscalYear + 1}-03-31`) };
}

export function partsOf(date: LocalDate): { year: number; month: number; day: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

/** 和暦, the first year as 元年: 令和8年11月20日. */
export function wareki(date: LocalDate): string {
  return japaneseCalendar.format(dayAsMs(date));
}

const japaneseCalendar = new Intl.DateTimeFormat('ja-JP-u-ca-japanese', {
  timeZone: 'UTC',
  era: 'long',
  year: 'numeric',
  month: 'long',
  day: 'numeric',
});

/** As it stands on a page: 2026年11月20日（金）, or Fri, 20 Nov 2026. */
export function writeDate(date: LocalDate, language: 'ja' | 'en'): string {
  const { year, month, day } = partsOf(date);
  const weekday = weekdayOf(date);
  if (language === 'ja') return `${year}年${month}月${day}日（${weekdaysJa[weekday]}）`;
  return `${weekdaysEn[weekday]}, ${day} ${monthsEn[month - 1]} ${year}`;
}

/** Day and clock time in Tokyo: 2026年11月20日（金）18:00, or Fri, 20 Nov 2026, 18:00. */
export function writeInstant(instant: Date, language: 'ja' | 'en'): string {
  const date = writeDate(tokyoDateOf(instant), language);
  return language === 'ja' ? `${date}${tokyoTimeOf(instant)}` : `${date}, ${tokyoTimeOf(instant)}`;
}

const weekdaysJa = ['日', '月', '火', '水', '木', '金', '土'];
const weekdaysEn = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const monthsEn = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A day as a number, only for counting days: never an instant that anybody lives through. */
function dayAsMs(date: LocalDate): number {
  return Date.parse(`${date}T00:00:00Z`);
}
