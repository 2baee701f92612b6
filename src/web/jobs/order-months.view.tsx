import { addYen, writeYen } from '../../kernel/yen.ts';
import type { OrderMonth } from '../../modules/contracts/index.ts';
import type { Drawing } from '../../platform/chart.ts';
import type { Lang } from '../../platform/i18n.ts';
import { chartTexts } from '../parts/chart.texts.ts';
import { ChartFigure, MonthTable } from '../parts/chart.view.tsx';
import { orderMonthsTexts } from './order-months.texts.ts';

interface Props {
  readonly lang: Lang;
  /** Oldest first, the present one last. */
  readonly months: readonly OrderMonth[];
  readonly drawing: Drawing | null;
}

/** What a client ordered month by month, and how much of it still runs. */
export function OrderMonths({ lang, months, drawing }: Props) {
  const t = orderMonthsTexts[lang];
  if (months.length === 0) return null;
  const money = (name: 'finishedReward' | 'runningReward') => months.map((each) => writeYen(each[name]));
  const count = (name: 'orders' | 'running') => months.map((each) => t.count(each[name]));
  return (
    <section>
      <h2>{t.title}</h2>
      <ChartFigure
        lang={lang}
        name="orders"
        drawing={drawing}
        finding={findingOf(lang, months)}
        legend={[
          ['solid', t.looks.solid],
          ['hatched', t.looks.hatched],
        ]}
      >
        <MonthTable
          lang={lang}
          name={t.title}
          months={months.map(({ month }) => month)}
          columns={[
            { label: t.columns.orders, cells: count('orders') },
            { label: t.columns.running, cells: count('running') },
            { label: t.columns.finished, cells: money('finishedReward') },
            { label: t.columns.open, cells: money('runningReward') },
          ]}
        />
        <p class="small">{t.how}</p>
      </ChartFigure>
    </section>
  );
}

function findingOf(lang: Lang, months: readonly OrderMonth[]): string {
  const t = orderMonthsTexts[lang];
  const now = months.at(-1);
  if (!now) return '';
  const running = months.reduce((sum, each) => sum + each.running, 0);
  const reward = writeYen(addYen(now.finishedReward, now.runningReward));
  const sentences = [
    t.finding(chartTexts[lang].shortName(now.month), now.orders, reward),
    t.running(running),
  ];
  return sentences.filter(Boolean).join(lang === 'ja' ? '' : ' ');
}
