import { everyMonth, monthsBack } from '../../kernel/months.ts';
import type { LocalDate } from '../../kernel/tokyo-date.ts';
import { yen } from '../../kernel/yen.ts';
import { type RegionMonth, regionMonths } from '../../modules/settlement/index.ts';
import type { Lang } from '../../platform/i18n.ts';
import type { Tx } from '../../platform/transaction.ts';
import { chartMonths, monthChart } from '../chart.ts';
import { monthTexts } from './month.texts.ts';

const nothing = { orders: 0, ordered: yen(0n), paid: yen(0n), earners: 0 };

/** The last twelve months of the region, from the first in which there was something. */
export async function readRegionMonths(tx: Tx, today: LocalDate): Promise<RegionMonth[]> {
  return everyMonth(await regionMonths(tx, monthsBack(today, chartMonths)), today, nothing);
}

/** What workers were paid, how many of them, and what was ordered: each in its own measure. */
export function drawRegionMonths(lang: Lang, months: readonly RegionMonth[]) {
  const { columns } = monthTexts[lang];
  const panel = (name: 'paid' | 'earners' | 'orders', look: 'solid' | 'line' | 'outline') => ({
    title: columns[name],
    series: [{ look, values: months.map((each) => each[name]) }],
    unit: name === 'paid' ? ('yen' as const) : ('count' as const),
  });
  return monthChart(
    lang,
    months.map(({ month }) => month),
    [panel('paid', 'solid'), panel('earners', 'line'), panel('orders', 'outline')],
  );
}
