import { hasRole } from '../../kernel/actor.ts';
import { everyMonth, monthsBack } from '../../kernel/months.ts';
import { allow, NotFound } from '../../kernel/result.ts';
import { tokyoDateOf } from '../../kernel/tokyo-date.ts';
import { yen } from '../../kernel/yen.ts';
import { settingsOn } from '../../modules/regions/index.ts';
import { type IncomeMonth, incomeMonths } from '../../modules/settlement/index.ts';
import { maySeePayoutsOf } from '../../modules/settlement/settlement.access.ts';
import type { Lang } from '../../platform/i18n.ts';
import { reading } from '../../platform/transaction.ts';
import { chartMonths, monthChart } from '../chart.ts';
import { page } from '../page.tsx';
import type { Visit } from '../visit.ts';
import { incomeTexts } from './income.texts.ts';
import { MyIncomeView } from './my-income.view.tsx';

const nothing = { received: yen(0n), coming: yen(0n), earned: yen(0n), orders: 0, perHour: null };

/** What a worker earned month by month, and what an hour of it brought. */
export async function myIncome(visit: Visit): Promise<Response> {
  const { personId } = visit.actor;
  if (!personId) throw new NotFound();
  allow(hasRole(visit.actor, 'worker') && maySeePayoutsOf(visit.actor, personId));
  const { today, months, reference } = await reading(visit.region.id, async (tx) => {
    const today = tokyoDateOf(tx.now);
    const months = await incomeMonths(tx, personId, monthsBack(today, chartMonths));
    const { referenceHourlyWage: reference } = await settingsOn(tx, today);
    return { today, months: everyMonth(months, today, nothing), reference };
  });
  const drawing = await drawIncome(visit.lang, months);
  const body = (
    <MyIncomeView place={visit} today={today} months={months} drawing={drawing} reference={reference} />
  );
  return page(visit, { title: incomeTexts[visit.lang].title, body });
}

/** What came and what will, and below it what an hour of it brought. */
function drawIncome(lang: Lang, months: readonly IncomeMonth[]) {
  const { panels } = incomeTexts[lang];
  return monthChart(
    lang,
    months.map(({ month }) => month),
    [
      {
        title: panels.income,
        series: [
          { look: 'solid', values: months.map(({ received }) => received) },
          { look: 'hatched', values: months.map(({ coming }) => coming) },
        ],
        unit: 'yen',
      },
      {
        title: panels.perHour,
        series: [{ look: 'line', values: months.map(({ perHour }) => perHour) }],
        unit: 'yen',
      },
    ],
  );
}
