import { everyMonth, monthsBack } from '../../kernel/months.ts';
import { allow } from '../../kernel/result.ts';
import { tokyoDateOf, writeDate } from '../../kernel/tokyo-date.ts';
import { yen } from '../../kernel/yen.ts';
import { regionFigures } from '../../modules/contracts/index.ts';
import { mayManageMembers } from '../../modules/identity/membership.access.ts';
import { type RegionMonth, regionMonths } from '../../modules/settlement/index.ts';
import type { Lang } from '../../platform/i18n.ts';
import { reading } from '../../platform/transaction.ts';
import { chartMonths, monthChart } from '../chart.ts';
import { page } from '../page.tsx';
import { href, type Visit } from '../visit.ts';
import { Figures } from './figures.view.tsx';
import { monthTexts } from './month.texts.ts';
import { RegionMonths } from './month.view.tsx';

const nothing = { orders: 0, ordered: yen(0n), paid: yen(0n), earners: 0 };

/** The month in figures for the officer, with the lists behind them; it prints as it stands. */
export async function monthPage(visit: Visit): Promise<Response> {
  allow(mayManageMembers(visit.actor));
  const t = monthTexts[visit.lang];
  const { today, figures, months } = await reading(visit.region.id, async (tx) => {
    const today = tokyoDateOf(tx.now);
    const months = await regionMonths(tx, monthsBack(today, chartMonths));
    return { today, figures: await regionFigures(tx, today), months: everyMonth(months, today, nothing) };
  });
  const lists = [
    ['/members?who=worker', t.workers],
    ['/organizations', t.companies],
    ['/jobs', t.jobs],
    ['/ledger', t.money],
  ] as const;
  const body = (
    <>
      <h1>{t.title}</h1>
      <p class="lead">{t.lead(writeDate(today, visit.lang))}</p>
      <Figures
        lang={visit.lang}
        today={today}
        figures={figures}
        lists={{
          people: href(visit, '/members?who=worker'),
          companies: href(visit, '/organizations'),
          jobs: href(visit, '/jobs'),
        }}
      />
      <RegionMonths lang={visit.lang} months={months} drawing={await drawMonths(visit.lang, months)} />
      <h2>{t.lists}</h2>
      <ul class="bullets">
        {lists.map(([path, label]) => (
          <li key={path}>
            <a href={href(visit, path)}>{label}</a>
          </li>
        ))}
      </ul>
      <p class="small">{t.print}</p>
    </>
  );
  return page(visit, { title: t.title, body });
}

/** What workers were paid, how many of them, and what was ordered: each in its own measure. */
function drawMonths(lang: Lang, months: readonly RegionMonth[]) {
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
