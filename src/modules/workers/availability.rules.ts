import { type Device, type WeekTime, weekTimes } from './worker.rules.ts';

/** The days and the parts of a day, in the order in which a week is read. */
export const weekDays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type WeekDay = (typeof weekDays)[number];
export const partsOfDay = ['Morning', 'Afternoon', 'Evening', 'Night'] as const;
export type PartOfDay = (typeof partsOfDay)[number];

export interface Availability {
  readonly hoursPerWeek: number;
  readonly weekTimes: readonly WeekTime[];
  /** 1 to 12. */
  readonly months: readonly number[];
  readonly devices: readonly Device[];
}

const workdays = weekDays.slice(0, 5);
const weekend = weekDays.slice(5);

/** Names of a year's quiet and busy parts, as farms count them. */
const seasons = [
  { ja: '冬', en: 'in winter', months: [12, 1, 2, 3] },
  { ja: '春', en: 'in spring', months: [3, 4, 5] },
  { ja: '夏', en: 'in summer', months: [6, 7, 8] },
  { ja: '秋', en: 'in autumn', months: [9, 10, 11] },
] as const;

const words = {
  ja: {
    days: { mon: '月', tue: '火', wed: '水', thu: '木', fri: '金', sat: '土', sun: '日' },
    parts: { Morning: '午前', Afternoon: '午後', Evening: '夕方', Night: '夜' },
  },
  en: {
    days: { mon: 'Mon', tue: 'Tue', wed: 'Wed', thu: 'Thu', fri: 'Fri', sat: 'Sat', sun: 'Sun' },
    parts: { Morning: 'mornings', Afternoon: 'afternoons', Evening: 'evenings', Night: 'nights' },
  },
} as const;
const monthsEn = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** 「冬（12〜3月）の平日午前、週8時間まで」, "Weekday mornings in winter (Dec–Mar), up to 8 hours a week". */
export function availabilitySentence(
  { hoursPerWeek, weekTimes: times, months }: Pick<Availability, 'hoursPerWeek' | 'weekTimes' | 'months'>,
  lang: 'ja' | 'en',
): string {
  const week = weekInWords(times, lang);
  const year = yearInWords(months, lang);
  if (lang === 'ja') return `${year === '' ? '' : `${year}の`}${week}、週${hoursPerWeek}時間まで`;
  const begun = `${week}${year === '' ? '' : ` ${year}`}`;
  const sentence = `${begun}, up to ${hoursPerWeek} ${hoursPerWeek === 1 ? 'hour' : 'hours'} a week`;
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** 「平日午前」, "weekday mornings"; '' for no time in particular. */
export function weekInWords(times: readonly WeekTime[], lang: 'ja' | 'en'): string {
  return lang === 'ja' ? weekJa(times) : weekEn(times);
}

/** 「冬（12〜3月）」, "in winter (Dec–Mar)"; '' for all the year. */
export function yearInWords(months: readonly number[], lang: 'ja' | 'en'): string {
  return lang === 'ja' ? yearJa(months) : yearEn(months);
}

interface DaysAtParts {
  readonly days: readonly WeekDay[];
  readonly parts: readonly PartOfDay[];
}

/** Parts of a day that have the same days stand together, so that the sentence stays short. */
function grouped(times: readonly WeekTime[]): DaysAtParts[] {
  const groups = new Map<string, DaysAtParts>();
  for (const part of partsOfDay) {
    const days = weekDays.filter((day) => times.includes(`${day}${part}`));
    if (days.length === 0) continue;
    const name = days.join();
    groups.set(name, { days, parts: [...(groups.get(name)?.parts ?? []), part] });
  }
  return [...groups.values()];
}

function same(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && others.every((one) => some.includes(one));
}

function weekJa(times: readonly WeekTime[]): string {
  if (times.length === weekTimes.length) return 'いつでも';
  return grouped(times)
    .map(({ days, parts }) => `${daysJa(days)}${partsJa(parts)}`)
    .join('と');
}

function daysJa(days: readonly WeekDay[]): string {
  if (same(days, weekDays)) return '毎日';
  if (same(days, workdays)) return '平日';
  if (same(days, weekend)) return '土日';
  return `${days.map((day) => words.ja.days[day]).join('・')}曜`;
}

function partsJa(parts: readonly PartOfDay[]): string {
  return parts.length === partsOfDay.length ? '' : parts.map((part) => words.ja.parts[part]).join('・');
}

function weekEn(times: readonly WeekTime[]): string {
  if (times.length === weekTimes.length) return 'at any time';
  return listed(
    grouped(times).map(({ days, parts }) => {
      const all = parts.length === partsOfDay.length;
      const when = all ? '' : listed(parts.map((part) => words.en.parts[part]));
      if (same(days, weekDays)) return all ? 'every day' : `${when} every day`;
      if (same(days, workdays)) return all ? 'weekdays' : `weekday ${when}`;
      if (same(days, weekend)) return all ? 'weekends' : `weekend ${when}`;
      return [listed(days.map((day) => words.en.days[day])), when].filter(Boolean).join(' ');
    }),
  );
}

/** "a", "a and b", "a, b and c". */
function listed(things: readonly string[]): string {
  return things.length < 2 ? (things[0] ?? '') : `${things.slice(0, -1).join(', ')} and ${things.at(-1)}`;
}

/** Months that follow each other, December before January: [12, 1, 2, 6] becomes [[12, 1, 2], [6]]. */
function runs(months: readonly number[]): number[][] {
  const next = (month: number) => (month % 12) + 1;
  const before = (month: number) => ((month + 10) % 12) + 1;
  const first = months.filter((month) => !months.includes(before(month))).sort((a, b) => a - b);
  return first
    .map((begin) => {
      const run = [begin];
      while (months.includes(next(run.at(-1) as number))) run.push(next(run.at(-1) as number));
      return run;
    })
    .sort((a, b) => Number((b[0] ?? 0) > (b.at(-1) ?? 0)) - Number((a[0] ?? 0) > (a.at(-1) ?? 0)));
}

/** The season that a run of two months or more lies in. */
function seasonOf(run: readonly number[]) {
  return run.length < 2
    ? undefined
    : seasons.find((season) => run.every((month) => (season.months as readonly number[]).includes(month)));
}

function yearJa(months: readonly number[]): string {
  if (months.length === 12) return '';
  return runs(months)
    .map((run) => {
      const [from, to] = [run[0], run.at(-1)];
      const span = from === to ? `${from}月` : `${from}〜${to}月`;
      const season = seasonOf(run);
      return season ? `${season.ja}（${span}）` : span;
    })
    .join('と');
}

function yearEn(months: readonly number[]): string {
  if (months.length === 12) return '';
  const name = (month: number | undefined) => monthsEn[(month ?? 1) - 1] ?? '';
  return listed(
    runs(months).map((run) => {
      const [from, to] = [name(run[0]), name(run.at(-1))];
      const span = from === to ? from : `${from}–${to}`;
      const season = seasonOf(run);
      return season ? `${season.en} (${span})` : `in ${span}`;
    }),
  );
}
