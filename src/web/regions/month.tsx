import { allow } from '../../kernel/result.ts';
import { tokyoDateOf, writeDate } from '../../kernel/tokyo-date.ts';
import { regionFigures } from '../../modules/contracts/index.ts';
import { mayManageMembers } from '../../modules/identity/membership.access.ts';
import { reading } from '../../platform/transaction.ts';
import { page } from '../page.tsx';
import { href, type Place, type Visit } from '../visit.ts';
import { Figures } from './figures.view.tsx';
import { monthTexts } from './month.texts.ts';
import { RegionMonths } from './month.view.tsx';
import { drawRegionMonths, readRegionMonths } from './region-months.tsx';

/** The month in figures for the officer, with the lists behind them; it prints as it stands. */
export async function monthPage(visit: Visit): Promise<Response> {
  allow(mayManageMembers(visit.actor));
  const t = monthTexts[visit.lang];
  const { today, figures, months } = await reading(visit.region.id, async (tx) => {
    const today = tokyoDateOf(tx.now);
    const figures = await regionFigures(tx, today);
    return { today, figures, months: await readRegionMonths(tx, today) };
  });
  const body = (
    <>
      <p class="on-paper">{t.paperHead(nameOfSection(visit), writeDate(today, visit.lang))}</p>
      <h1>{t.title}</h1>
      <p class="lead">{t.lead(writeDate(today, visit.lang))}</p>
      <Figures lang={visit.lang} today={today} figures={figures} />
      <RegionMonths lang={visit.lang} months={months} drawing={await drawRegionMonths(visit.lang, months)} />
      <Lists place={visit} />
      <p class="small no-print">{t.print}</p>
    </>
  );
  return page(visit, { title: t.title, body });
}

/** The town and its section in charge, for who reads it on paper. */
function nameOfSection({ lang, region }: Place): string {
  const { nameJa, nameEn, sectionJa, sectionEn } = region;
  return lang === 'ja' ? `${nameJa} ${sectionJa}` : `${nameEn}, ${sectionEn}`;
}

/** Everything that there is, not only what the figures count: each link says which list it opens. */
function Lists({ place }: { readonly place: Place }) {
  const t = monthTexts[place.lang];
  const lists = [
    ['/members?who=worker', t.workers],
    ['/organizations', t.companies],
    ['/jobs', t.jobs],
    ['/ledger', t.money],
  ] as const;
  return (
    <section class="no-print">
      <h2>{t.lists}</h2>
      <ul class="bullets">
        {lists.map(([path, label]) => (
          <li key={path}>
            <a href={href(place, path)}>{label}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
