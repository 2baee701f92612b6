import { workCategories } from '../../kernel/work-categories.ts';
import { writeYen } from '../../kernel/yen.ts';
import type { PriceRange, WorkGroup } from '../../modules/contracts/price-guide.rules.ts';
import { href, type Place } from '../visit.ts';
import { usualTexts } from './usual.texts.ts';
import { ReferenceNote, type Usual } from './usual.view.tsx';

interface Props {
  readonly place: Place;
  readonly usual: Usual;
  readonly mayDraft: boolean;
}

type Row = PriceRange & { readonly name: string; readonly standsFor: readonly string[] };

export function PricesView({ place, usual, mayDraft }: Props) {
  const t = usualTexts[place.lang].page;
  const { own, wider } = rowsOf(place, usual);
  return (
    <>
      <h1>{t.title}</h1>
      <p class="lead">{t.lead}</p>
      {own.length + wider.length === 0 ? <p class="empty">{t.none}</p> : null}
      {own.length > 0 ? <Prices place={place} name={t.table} rows={own} /> : null}
      {wider.length > 0 ? (
        <section>
          <h2>{t.wider}</h2>
          <p>{t.widerLead}</p>
          <Prices place={place} name={t.wider} rows={wider} />
        </section>
      ) : null}
      {usual.reference ? <ReferenceNote place={place} reference={usual.reference} /> : null}
      <section>
        <h2>{t.how}</h2>
        <ul class="bullets">
          {t.rules.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
      </section>
      <p class="ways">
        <a class="btn line" href={href(place, mayDraft ? '/jobs/new' : '/jobs')}>
          {mayDraft ? t.toNew : t.toJobs}
        </a>
      </p>
    </>
  );
}

/** The kinds that have enough by themselves, and each group once, with the kinds that it stands for. */
function rowsOf(place: Place, { guides }: Usual): { readonly own: Row[]; readonly wider: Row[] } {
  const own: Row[] = [];
  const groups = new Map<WorkGroup, Row>();
  for (const category of workCategories) {
    const guide = guides.get(category.code);
    const name = category[place.lang];
    if (!guide) continue;
    if (guide.of === 'category') own.push({ ...guide, name, standsFor: [] });
    else {
      const standsFor = [...(groups.get(guide.of)?.standsFor ?? []), name];
      groups.set(guide.of, { ...guide, name: usualTexts[place.lang].groups[guide.of], standsFor });
    }
  }
  return { own, wider: [...groups.values()] };
}

function Prices(props: { readonly place: Place; readonly name: string; readonly rows: readonly Row[] }) {
  const { place, name, rows } = props;
  const t = usualTexts[place.lang].page;
  return (
    <table class="book" aria-label={name}>
      <thead>
        <tr>
          <th scope="col">{t.kind}</th>
          <th scope="col" class="yen">
            {t.perHour}
          </th>
          <th scope="col" class="yen">
            {t.middle}
          </th>
          <th scope="col" class="yen">
            {t.orders}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.name}>
            <th scope="row">
              {row.name}
              {row.standsFor.length > 0 ? <span class="small block">{row.standsFor.join('／')}</span> : null}
            </th>
            <td class="yen" data-label={t.perHour}>
              {t.amounts(writeYen(row.low), writeYen(row.high))}
            </td>
            <td class="yen" data-label={t.middle}>
              {writeYen(row.middle)}
            </td>
            <td class="yen" data-label={t.orders}>
              {t.count(row.orders)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
