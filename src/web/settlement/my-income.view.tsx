import { firstOfMonth } from '../../kernel/months.ts';
import type { LocalDate } from '../../kernel/tokyo-date.ts';
import { writeYen, yen } from '../../kernel/yen.ts';
import type { IncomeMonth } from '../../modules/settlement/index.ts';
import type { Drawing } from '../../platform/chart.ts';
import type { Lang } from '../../platform/i18n.ts';
import { type Reference, ReferenceNote } from '../jobs/usual.view.tsx';
import { ChartFigure, MonthTable } from '../parts/chart.view.tsx';
import { href, type Place } from '../visit.ts';
import { incomeTexts } from './income.texts.ts';
import { incomeFinding } from './income-finding.view.tsx';

interface Props {
  readonly place: Place;
  readonly today: LocalDate;
  /** Oldest first; the last may lie ahead, where something will be paid. */
  readonly months: readonly IncomeMonth[];
  readonly drawing: Drawing | null;
  readonly reference: Reference | null;
}

export function MyIncomeView({ place, today, months, drawing, reference }: Props) {
  const t = incomeTexts[place.lang];
  return (
    <>
      <h1>{t.title}</h1>
      <p class="lead">{t.lead}</p>
      {months.length === 0 ? (
        <>
          <p class="empty">{t.none}</p>
          <p class="ways">
            <a class="btn line" href={href(place, '/jobs')}>
              {t.toJobs}
            </a>
          </p>
        </>
      ) : (
        <ChartFigure
          lang={place.lang}
          name="income"
          drawing={drawing}
          finding={incomeFinding(place.lang, months, firstOfMonth(today))}
          legend={[
            ['solid', t.looks.solid],
            ['hatched', t.looks.hatched],
          ]}
        >
          <IncomeTable lang={place.lang} months={months} />
          <p class="small">{t.how}</p>
          {reference ? <ReferenceNote place={place} reference={reference} /> : null}
        </ChartFigure>
      )}
      <p>
        <a href={href(place, '/my-payouts')}>{t.toPayouts}</a>
      </p>
    </>
  );
}

function IncomeTable({ lang, months }: { readonly lang: Lang; readonly months: readonly IncomeMonth[] }) {
  const t = incomeTexts[lang];
  const each = ({ earned, orders }: IncomeMonth) =>
    orders === 0 ? '—' : writeYen(yen(earned / BigInt(orders)));
  const taken = months.map(({ earned, received, coming }) => yen(earned - received - coming));
  return (
    <MonthTable
      lang={lang}
      name={t.title}
      months={months.map(({ month }) => month)}
      columns={[
        { label: t.columns.received, cells: months.map(({ received }) => writeYen(received)) },
        { label: t.columns.coming, cells: months.map(({ coming }) => writeYen(coming)) },
        ...(taken.some((amount) => amount > 0n)
          ? [{ label: t.columns.taken, cells: taken.map((amount) => writeYen(amount)) }]
          : []),
        { label: t.columns.orders, cells: months.map(({ orders }) => t.count(orders)) },
        { label: t.columns.each, cells: months.map(each) },
        {
          label: t.columns.perHour,
          cells: months.map(({ perHour }) => (perHour === null ? '—' : writeYen(perHour))),
        },
      ]}
    />
  );
}
