import { filterAddress, filterIn, isNarrowed } from '../../modules/jobs/listing.forms.ts';
import type { JobFilter } from '../../modules/jobs/listing.rules.ts';
import { countedTo } from '../../modules/search/document.rules.ts';
import { href, type Place } from '../visit.ts';
import type { Begin, FoundJobs, Order } from './found.tsx';
import { jobTexts } from './job.texts.ts';
import { JobRows } from './list.view.tsx';
import { searchTexts } from './search.texts.ts';
import { Narrowed, searchAddress } from './search.view.tsx';
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
  const { jobs, fits, today, next } = found;
  const t = searchTexts[place.lang];
  return (
    <>
      <Narrowed place={place} filter={filter} order={order ?? 'new'} />
      {jobs.length === 0 && isFirst ? <None place={place} filter={filter} /> : <Head {...props} />}
      {props.keepKey && isNarrowed(filter) ? (
        <KeepSearch place={place} address={filterAddress(filter)} formKey={props.keepKey} />
      ) : null}
      {jobs.length > 0 ? <JobRows place={place} jobs={jobs} today={today} fits={fits} /> : null}
      {props.keepKey ? (
        <p class="small">
          <a href={href(place, '/searches')}>{t.kept}</a>
        </p>
      ) : null}
      {next ? (
        <p class="further">
          <a class="btn line" href={searchAddress(place, filter, pageAddress(order, next))}>
            {t.next}
          </a>
        </p>
      ) : null}
    </>
  );
}

function Head({ place, filter, order, isFirst, found: { total } }: Props) {
  const t = searchTexts[place.lang];
  const orders = order === null ? ([] as const) : (['new', 'fit'] as const);
  return (
    <p class="list-head found">
      <b class="num">{total === null ? t.foundMore(countedTo) : t.found(total)}</b>
      {orders.length === 0 ? <span class="small">{t.orders.new}</span> : null}
      {orders.map((each) => (
        <span class="small" key={each}>
          {each === order ? (
            <b aria-current="true">{t.orders[each]}</b>
          ) : (
            <a href={searchAddress(place, filter, orderAddress(each))}>{t.orders[each]}</a>
          )}
        </span>
      ))}
      {isFirst ? null : (
        <span class="small">
          {t.further} <a href={searchAddress(place, filter, orderAddress(order))}>{t.first}</a>
        </span>
      )}
    </p>
  );
}

function orderAddress(order: Order | null): Record<string, string> {
  return order === 'fit' ? { order } : {};
}

function pageAddress(order: Order | null, { behind, after }: Begin): Record<string, string> {
  return behind
    ? { behind: `${behind.openedAt.getTime()}.${behind.id}` }
    : { ...orderAddress(order), after: String(after) };
}

function None({ place, filter }: Pick<Props, 'place' | 'filter'>) {
  const [t, words] = [searchTexts[place.lang], jobTexts[place.lang]];
  return isNarrowed(filter) ? (
    <p class="empty">
      {t.nothing}
      {t.nothingNext} <a href={searchAddress(place, filterIn(new URLSearchParams()))}>{t.clear}</a>
    </p>
  ) : (
    <p class="empty">
      {words.none}
      {words.noneNext}
    </p>
  );
}
