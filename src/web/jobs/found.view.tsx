import { workCategoryOf } from '../../kernel/work-categories.ts';
import { filterIn, isNarrowed, keptAddress } from '../../modules/jobs/listing.forms.ts';
import type { JobFilter } from '../../modules/jobs/listing.rules.ts';
import { countedTo } from '../../modules/search/document.rules.ts';
import { href, type Place } from '../visit.ts';
import type { Begin, FoundJobs, Order } from './found.tsx';
import { jobTexts } from './job.texts.ts';
import { JobRows } from './list.view.tsx';
import { searchTexts } from './search.texts.ts';
import { type Beside, besideAddress, Narrowed, searchAddress } from './search.view.tsx';
import { KeepSearch } from './searches.view.tsx';

interface Props {
  readonly place: Place;
  readonly filter: JobFilter;
  /** null for who has no choice: only a worker's life can be weighed. */
  readonly order: Order | null;
  readonly isFirst: boolean;
  readonly found: FoundJobs;
  /** For the form that keeps a filter; null for who keeps none. */
  readonly keepKey: string | null;
}

/** What was found: how many, in which order, the rows, and the way on. */
export function FoundList(props: Props) {
  const { place, filter, order, isFirst, found } = props;
  const { jobs, fits, today, next, elsewhere, isWide } = found;
  const beside = { order: order ?? 'new', isWide };
  const t = searchTexts[place.lang];
  return (
    <>
      <Narrowed place={place} filter={filter} beside={beside} />
      {jobs.length === 0 && isFirst ? (
        <None place={place} filter={filter} found={found} />
      ) : (
        <Head {...props} />
      )}
      {props.keepKey && isNarrowed(filter) ? (
        <KeepSearch
          place={place}
          address={keptAddress({ filter, isWide: found.isWide })}
          formKey={props.keepKey}
        />
      ) : null}
      {props.keepKey ? (
        <p class="small list-head">
          <a href={href(place, '/searches')}>{t.kept}</a>
        </p>
      ) : null}
      {jobs.length > 0 ? (
        <JobRows place={place} jobs={jobs} today={today} fits={fits} elsewhere={elsewhere} />
      ) : null}
      {next ? (
        <p class="further">
          <a class="btn line" href={searchAddress(place, filter, pageAddress(beside, next))}>
            {t.next}
          </a>
        </p>
      ) : null}
    </>
  );
}

function Head({ place, filter, order, isFirst, found: { total, isWide, neighbours } }: Props) {
  const t = searchTexts[place.lang];
  const orders = order === null ? ([] as const) : (['new', 'fit'] as const);
  return (
    <p class="list-head found">
      <b class="num">
        {isWide ? t.from(neighbours.length + 1) : ''}
        {total === null ? t.foundMore(countedTo) : t.found(total)}
      </b>
      {orders.length === 0 ? <span class="small">{t.orders.new}</span> : null}
      {orders.map((each) => (
        <span class="small" key={each}>
          {each === order ? (
            <b aria-current="true">{t.orders[each]}</b>
          ) : (
            <a href={searchAddress(place, filter, besideAddress({ order: each, isWide }))}>
              {t.orders[each]}
            </a>
          )}
        </span>
      ))}
      {isFirst ? null : (
        <span class="small">
          {t.further}{' '}
          <a href={searchAddress(place, filter, besideAddress({ order: order ?? 'new', isWide }))}>
            {t.first}
          </a>
        </span>
      )}
    </p>
  );
}

function pageAddress(beside: Beside, { behind, after }: Begin): Record<string, string> {
  const at = behind ? { behind: `${behind.openedAt.getTime()}.${behind.id}` } : { after: String(after) };
  return { ...besideAddress(beside), ...at };
}

function None({ place, filter, found: { isWide, kinds } }: Pick<Props, 'place' | 'filter' | 'found'>) {
  const [t, words] = [searchTexts[place.lang], jobTexts[place.lang]];
  if (!isNarrowed(filter))
    return (
      <p class="empty">
        {words.none}
        {words.noneNext}
      </p>
    );
  const isWordAlone = !isNarrowed({ ...filter, words: '' });
  const all = filterIn(new URLSearchParams());
  return (
    <>
      <p class="empty">
        {isWordAlone ? t.nothingSaid : t.nothing}{' '}
        <a href={searchAddress(place, all, besideAddress({ order: 'new', isWide }))}>
          {isWordAlone ? t.clearWord : t.clear}
        </a>
      </p>
      {kinds.length > 0 ? (
        <section>
          <h2>{t.kinds}</h2>
          <ul class="ways-on">
            {kinds.map(({ category, open }) => (
              <li key={category}>
                <a href={searchAddress(place, { ...all, category })}>
                  {t.kind(workCategoryOf(category)?.[place.lang] ?? category, open)}
                </a>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}
