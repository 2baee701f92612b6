import { addYen, writeYen } from '../../kernel/yen.ts';
import type { RegionMonth } from '../../modules/settlement/index.ts';
import type { Drawing } from '../../platform/chart.ts';
import type { Lang } from '../../platform/i18n.ts';
import { chartTexts } from '../parts/chart.texts.ts';
import { ChartFigure, MonthTable } from '../parts/chart.view.tsx';
import { monthTexts } from './month.texts.ts';

interface Props {
  readonly lang: Lang;
  /** Oldest first, the present one last. */
  readonly months: readonly RegionMonth[];
  readonly drawing: Drawing | null;
}

/** The months of the region in a row, for who answers for the programme. */
export function RegionMonths({ lang, months, drawing }: Props) {
  const t = monthTexts[lang];
  if (months.length === 0) return null;
  return (
    <section>
      <h2>{t.months}</h2>
      <ChartFigure lang={lang} name="months" drawing={drawing} finding={findingOf(lang, months)}>
        <MonthTable
          lang={lang}
          name={t.months}
          months={months.map(({ month }) => month)}
          columns={[
            {
              label: t.columns.paid,
              cells: months.map(({ paid }) => writeYen(paid)),
              total: writeYen(addYen(...months.map(({ paid }) => paid))),
            },
            { label: t.columns.earners, cells: months.map(({ earners }) => t.people(earners)) },
            {
              label: t.columns.orders,
              cells: months.map(({ orders }) => t.count(orders)),
              total: t.count(months.reduce((sum, { orders }) => sum + orders, 0)),
            },
            {
              label: t.columns.ordered,
              cells: months.map(({ ordered }) => writeYen(ordered)),
              total: writeYen(addYen(...months.map(({ ordered }) => ordered))),
            },
          ]}
        />
      </ChartFigure>
    </section>
  );
}

function findingOf(lang: Lang, months: readonly RegionMonth[]): string {
  const t = monthTexts[lang];
  const [before, now] = [months.at(-2), months.at(-1)];
  const facts = ({ month, paid, earners, orders }: RegionMonth) =>
    [chartTexts[lang].shortName(month), writeYen(paid), earners, orders] as const;
  return [now ? t.finding(...facts(now)) : '', before ? t.earlier(...facts(before)) : ''].join(
    lang === 'ja' ? '' : ' ',
  );
}
