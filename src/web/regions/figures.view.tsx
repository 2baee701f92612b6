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

/** Large and calm. What is nothing yet is not shown as a figure: a town that begins says so in words. */
export function Figures({ lang, today, figures }: Props) {
  const t = regionTexts[lang];
  const { peopleAtWork, orders, ordered, companies, openJobs, openByPhone } = figures;
  const names = t.figures(partsOf(today).month);
  const known = [
    {
      count: peopleAtWork,
      name: names.people,
      value: t.peopleCount(peopleAtWork),
      note: t.peopleNote,
    },
    {
      count: orders,
      name: names.orders,
      value: writeYen(ordered),
      note: t.ordersNote(orders),
    },
    {
      count: companies,
      name: names.companies,
      value: t.companyCount(companies),
      note: t.companiesNote,
    },
    {
      count: openJobs,
      name: names.jobs,
      value: t.jobCount(openJobs),
      note: t.jobsNote(openByPhone),
    },
  ].filter(({ count }) => count > 0);
  if (known.length === 0) return <p class="beginning">{t.beginning}</p>;
  return (
    <dl class="figures">
      {known.map(({ name, value, note }) => (
        <Figure key={name} name={name} value={value} note={note} />
      ))}
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
