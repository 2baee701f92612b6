import { addYen, writeYen } from '../../kernel/yen.ts';
import type { Drawing } from '../../platform/chart.ts';
import type { Lang } from '../../platform/i18n.ts';
import { chartTexts } from '../parts/chart.texts.ts';
import { ChartFigure, MonthTable } from '../parts/chart.view.tsx';
import { flowTexts } from './flow.texts.ts';
import type { HeldMonth } from './flow.tsx';

interface Props {
  readonly lang: Lang;
  /** Oldest first, the present one last. */
  readonly months: readonly HeldMonth[];
  readonly drawing: Drawing | null;
}

const columns = ['paidIn', 'released', 'fees', 'paidOut', 'paidBack', 'feesOut', 'held'] as const;

/** What came, what went, and what was still held at the end of each month. */
export function FlowOfMoney({ lang, months, drawing }: Props) {
  const t = flowTexts[lang];
  const now = months.at(-1);
  if (!now) return null;
  const out = addYen(now.paidOut, now.paidBack, now.feesOut);
  const amounts = [now.paidIn, out, now.held].map((amount) => writeYen(amount));
  const [paidIn = '', wentOut = '', held = ''] = amounts;
  return (
    <section>
      <h2>{t.title}</h2>
      <ChartFigure
        lang={lang}
        name="flow"
        isWide
        drawing={drawing}
        finding={t.finding(chartTexts[lang].shortName(now.month), paidIn, wentOut, held)}
        legend={[
          ['solid', t.looks.solid],
          ['hatched', t.looks.hatched],
          ['outline', t.looks.outline],
        ]}
      >
        <MonthTable
          lang={lang}
          name={t.title}
          months={months.map(({ month }) => month)}
          columns={columns.map((name) => ({
            label: t.columns[name],
            cells: months.map((each) => writeYen(each[name])),
          }))}
        />
        <p class="small">{t.how}</p>
      </ChartFigure>
    </section>
  );
}
