import { firstOfMonth } from '../../kernel/months.ts';
import type { LocalDate } from '../../kernel/tokyo-date.ts';
import { writeYen, yen } from '../../kernel/yen.ts';
import type { IncomeMonth } from '../../modules/settlement/index.ts';
import type { Drawing } from '../../platform/chart.ts';
import type { Lang } from '../../platform/i18n.ts';
import { type Reference, ReferenceNote } from '../jobs/usual.view.tsx';
import { chartTexts } from '../parts/chart.texts.ts';
import { ChartFigure, MonthTable } from '../parts/chart.view.tsx';
import { href, type Place } from '../visit.ts';
import { incomeTexts } from './income.texts.ts';

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
          finding={findingOf(place.lang, months, firstOfMonth(today))}
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
  const each = ({ received, coming, orders }: IncomeMonth) =>
    orders === 0 ? '—' : writeYen(yen((received + coming) / BigInt(orders)));
  return (
    <MonthTable
      lang={lang}
      name={t.title}
      months={months.map(({ month }) => month)}
      columns={[
        { label: t.columns.received, cells: months.map(({ received }) => writeYen(received)) },
        { label: t.columns.coming, cells: months.map(({ coming }) => writeYen(coming)) },
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

/** Of the newest month that brought something, beside the one before it; before the first, what will come. */
function findingOf(lang: Lang, months: readonly IncomeMonth[], present: LocalDate): string {
  const t = incomeTexts[lang];
  const { shortName } = chartTexts[lang];
  const [before, newest] = months.filter(({ received }) => received > 0n).slice(-2);
  const now = newest ?? before;
  const next = months.find(({ month, coming }) => coming > 0n && month >= present);
  const sentences = [
    now ? t.received(shortName(now.month), writeYen(now.received)) : '',
    now?.perHour ? hourly(lang, now, newest ? before : undefined) : '',
    next ? t.coming(shortName(next.month), writeYen(next.coming)) : '',
  ];
  return sentences.filter(Boolean).join(lang === 'ja' ? '' : ' ');
}

function hourly(lang: Lang, { perHour }: IncomeMonth, before: IncomeMonth | undefined): string {
  const t = incomeTexts[lang];
  const now = writeYen(perHour ?? yen(0n));
  if (!before?.perHour || perHour === null) return t.perHour(now);
  const words = perHour > before.perHour ? t.more : t.less;
  return words(now, chartTexts[lang].shortName(before.month), writeYen(before.perHour));
}
