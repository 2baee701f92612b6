import { type LocalDate, partsOf } from '../../kernel/tokyo-date.ts';
import { writeYen } from '../../kernel/yen.ts';
import type { RegionFigures } from '../../modules/contracts/index.ts';
import type { Lang } from '../../platform/i18n.ts';
import { regionTexts } from './region.texts.ts';

interface Props {
  readonly lang: Lang;
  readonly today: LocalDate;
  readonly figures: RegionFigures;
}

/** Large and calm; where there is nothing yet, the small words say what is to come. */
export function Figures({ lang, today, figures }: Props) {
  const t = regionTexts[lang];
  const { peopleAtWork, orders, ordered, companies, openJobs, openByPhone } = figures;
  const names = t.figures(partsOf(today).month);
  return (
    <dl class="figures">
      <Figure
        name={names.people}
        value={t.peopleCount(peopleAtWork)}
        note={peopleAtWork > 0 ? t.peopleNote : t.peopleNone}
      />
      <Figure
        name={names.orders}
        value={writeYen(ordered)}
        note={orders > 0 ? t.ordersNote(orders) : t.ordersNone}
      />
      <Figure
        name={names.companies}
        value={t.companyCount(companies)}
        note={companies > 0 ? t.companiesNote : t.companiesNone}
      />
      <Figure
        name={names.jobs}
        value={t.jobCount(openJobs)}
        note={openJobs > 0 ? t.jobsNote(openByPhone) : t.jobsNone}
      />
    </dl>
  );
}

function Figure(props: { readonly name: string; readonly value: string; readonly note: string }) {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd class="figure num">{props.value}</dd>
      <dd>{props.note}</dd>
    </div>
  );
}
