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

/** Null where there are fewer than two months: a single bar says nothing that its figure does not. */
export async function monthChart(
  lang: Lang,
  months: readonly LocalDate[],
  panels: readonly MonthPanel[],
): Promise<Drawing | null> {
  if (months.length < 2) return null;
  return drawChart({
    marks: months.map((month) => shortMonth(month, lang)),
    panels: panels.map(({ title, series, unit }) => {
      const totals = months.map((_, at) => sumOf(series.map(({ values }) => values[at] ?? null)));
      const write = (amount: number) =>
        unit === 'yen' ? shortYen(yen(BigInt(amount)), lang) : String(amount);
      return {
        title,
        series: series.map(({ look, values }) => ({
          look,
          values: values.map((value) => (value === null ? null : Number(value))),
        })),
        labels: totals.map((total) => (total > 0 ? write(total) : '')),
      };
    }),
  });
}

function sumOf(values: readonly (Yen | number | null)[]): number {
  return values.reduce<number>((sum, value) => sum + Number(value ?? 0), 0);
}

function shortMonth(month: LocalDate, lang: Lang): string {
  const { month: number } = partsOf(month);
  if (lang === 'ja') return `${number}月`;
  return new Date(month).toLocaleString('en', { month: 'short', timeZone: 'UTC' });
}

/** As a chart has room for, rounded half up: 31,250 yen are 3.1万 in Japanese, and ¥31.3k in English. */
export function shortYen(amount: Yen, lang: Lang): string {
  if (amount < 10_000n) return writeYen(amount);
  for (const { of, name, upTo } of lang === 'ja' ? japaneseUnits : englishUnits) {
    const step = 20n * amount >= 1_999n * of ? of : of / 10n; // from a hundred on, no tenths
    const shown = ((2n * amount + step) / (2n * step)) * step;
    const figure = (Number((10n * shown) / of) / 10).toFixed(step === of ? 0 : 1);
    if (!upTo || shown < upTo) return `${lang === 'ja' ? '' : '¥'}${figure}${name}`;
  }
  return writeYen(amount);
}

/** Smallest first; what rounds up to the next one is written in that. */
const japaneseUnits = [
  { of: 10_000n, name: '万', upTo: 100_000_000n },
  { of: 100_000_000n, name: '億', upTo: null },
] as const;
const englishUnits = [
  { of: 1_000n, name: 'k', upTo: 1_000_000n },
  { of: 1_000_000n, name: 'M', upTo: null },
] as const;
