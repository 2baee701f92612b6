import type { OrganizationId } from '../../kernel/ids.ts';
import { everyMonth, monthsBack } from '../../kernel/months.ts';
import type { LocalDate } from '../../kernel/tokyo-date.ts';
import { yen } from '../../kernel/yen.ts';
import { type OrderMonth, orderMonths } from '../../modules/contracts/index.ts';
import type { Lang } from '../../platform/i18n.ts';
import type { Tx } from '../../platform/transaction.ts';
import { chartMonths, monthChart } from '../chart.ts';
import { orderMonthsTexts } from './order-months.texts.ts';

const nothing = { orders: 0, running: 0, finishedReward: yen(0n), runningReward: yen(0n) };

/** The last twelve months of a client, from the first in which it ordered something. */
export async function readOrderMonths(
  tx: Tx,
  organizations: readonly OrganizationId[],
  today: LocalDate,
): Promise<OrderMonth[]> {
  return everyMonth(await orderMonths(tx, organizations, monthsBack(today, chartMonths)), today, nothing);
}

/** The amounts, what still runs on top of what is finished, and below them the number. */
export function drawOrderMonths(lang: Lang, months: readonly OrderMonth[]) {
  const { panels } = orderMonthsTexts[lang];
  return monthChart(
    lang,
    months.map(({ month }) => month),
    [
      {
        title: panels.reward,
        series: [
          { look: 'solid', values: months.map(({ finishedReward }) => finishedReward) },
          { look: 'hatched', values: months.map(({ runningReward }) => runningReward) },
        ],
        unit: 'yen',
      },
      {
        title: panels.orders,
        series: [
          { look: 'solid', values: months.map(({ orders, running }) => orders - running) },
          { look: 'hatched', values: months.map(({ running }) => running) },
        ],
        unit: 'count',
      },
    ],
  );
}
