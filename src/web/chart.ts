import { type LocalDate, partsOf } from '../kernel/tokyo-date.ts';
import { writeYen, type Yen, yen } from '../kernel/yen.ts';
import { type Drawing, drawChart, type SeriesLook } from '../platform/chart.ts';
import type { Lang } from '../platform/i18n.ts';

/** One measure by month; bars of one panel stand on each other. */
export interface MonthPanel {
  readonly title: string;
  readonly series: readonly {
    readonly look: SeriesLook;
    readonly values: readonly (Yen | number | null)[];
  }[];
  readonly unit: 'yen' | 'count';
}

/** As far back as a chart of months looks: a year, so that each month stands beside that of the year before it ends. */
export const chartMonths = 12;

/** As many months have room for a figure on each of them, on a telephone. */
const mostLabelled = 6;

/** Null where there are fewer than two months: a single bar says nothing that its figure does not. */
export async function monthChart(
  lang: Lang,
  months: readonly LocalDate[],
  panels: readonly MonthPanel[],
): Promise<Drawing | null> {
  if (months.length < 2) return null;
  const isCrowded = months.length > mostLabelled;
  return drawChart({
    marks: months.map((month, at) =>
      isCrowded && (months.length - 1 - at) % 2 === 1 ? '' : shortMonth(month, lang),
    ),
    panels: panels.map(({ title, series, unit }) => {
      const totals = months.map((_, at) => sumOf(series.map(({ values }) => values[at] ?? null)));
      const labelled = isCrowded ? telling(totals) : totals.map((_, at) => at);
      const write = (amount: number) =>
        unit === 'yen' ? shortYen(yen(BigInt(amount)), lang) : String(amount);
      return {
        title,
        series: series.map(({ look, values }) => ({
          look,
          values: values.map((value) => (value === null ? null : Number(value))),
        })),
        labels: totals.map((total, at) => (total > 0 && labelled.includes(at) ? write(total) : '')),
      };
    }),
  });
}

function sumOf(values: readonly (Yen | number | null)[]): number {
  return values.reduce<number>((sum, value) => sum + Number(value ?? 0), 0);
}

/** The largest and the newest that is something; of two neighbours the larger, whose figures would touch. */
function telling(totals: readonly number[]): number[] {
  const largest = totals.indexOf(Math.max(...totals));
  const newest = totals.findLastIndex((total) => total > 0);
  return Math.abs(largest - newest) === 1 ? [largest] : [largest, newest];
}

function shortMonth(month: LocalDate, lang: Lang): string {
  const { month: number } = partsOf(month);
  if (lang === 'ja') return `${number}月`;
  return new Date(month).toLocaleString('en', { month: 'short', timeZone: 'UTC' });
}

/** As a chart has room for: 31,200 yen are 3.1万 in Japanese, and ¥31.2k in English. */
export function shortYen(amount: Yen, lang: Lang): string {
  const units = lang === 'ja' ? japaneseUnits : englishUnits;
  const unit = units.find(({ from }) => amount >= from);
  if (!unit) return writeYen(amount);
  const tenths = Number((amount * 10n) / unit.of) / 10;
  return `${lang === 'ja' ? '' : '¥'}${tenths >= 100 ? Math.floor(tenths) : tenths}${unit.name}`;
}

const japaneseUnits = [
  { from: 100_000_000n, of: 100_000_000n, name: '億' },
  { from: 10_000n, of: 10_000n, name: '万' },
] as const;
const englishUnits = [
  { from: 1_000_000n, of: 1_000_000n, name: 'M' },
  { from: 10_000n, of: 1_000n, name: 'k' },
] as const;
