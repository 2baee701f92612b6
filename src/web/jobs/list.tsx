import type { JobId } from '../../kernel/ids.ts';
import { tokyoDateOf } from '../../kernel/tokyo-date.ts';
import { listedJobs, searchJobs } from '../../modules/jobs/index.ts';
import { filterIn, isNarrowed } from '../../modules/jobs/listing.forms.ts';
import type { JobFilter } from '../../modules/jobs/listing.rules.ts';
import { type Behind, countedTo, type Findings } from '../../modules/search/index.ts';
import { reading } from '../../platform/transaction.ts';
import { page } from '../page.tsx';
import type { Place, Visit } from '../visit.ts';
import { jobTexts } from './job.texts.ts';
import { jobSharingTexts } from './job-sharing.texts.ts';
import { JobRows } from './list.view.tsx';
import { searchTexts } from './search.texts.ts';
import { Narrowed, SearchForm, searchAddress } from './search.view.tsx';

/** Rows on one page. */
const shown = 30;

export async function jobList(visit: Visit): Promise<Response> {
  const filter = filterIn(visit.query);
  const behind = placeIn(visit.query.get('behind') ?? '');
  const { findings, jobs, today } = await reading(visit.region.id, async (tx) => {
    const search = { filter, regions: [visit.region.id], behind: behind ?? undefined, limit: shown };
    const findings = await searchJobs(tx, search);
    const jobs = await listedJobs(
      tx,
      findings.found.map(({ id }) => id),
    );
    return { findings, jobs, today: tokyoDateOf(tx.now) };
  });
  const t = jobTexts[visit.lang];
  const body = (
    <>
      <h1>{t.list}</h1>
      <SearchForm place={visit} filter={filter} kept={{}} />
      <Head place={visit} filter={filter} findings={findings} isFirst={behind === null} />
      {jobs.length > 0 ? <JobRows place={visit} jobs={jobs} today={today} /> : null}
      <Further place={visit} filter={filter} findings={findings} />
    </>
  );
  return page(visit, {
    title: t.list,
    body,
    search: {
      description: jobSharingTexts[visit.lang].list,
      isListed: !isNarrowed(filter) && behind === null,
    },
  });
}

interface Found {
  readonly place: Place;
  readonly filter: JobFilter;
  readonly findings: Findings<JobId>;
}

/** How many there are, in which order; where there are none, what to do. */
function Head({ place, filter, findings, isFirst }: Found & { readonly isFirst: boolean }) {
  const t = searchTexts[place.lang];
  const { total, found } = findings;
  return (
    <>
      <Narrowed place={place} filter={filter} />
      {found.length === 0 && isFirst ? (
        <None place={place} filter={filter} />
      ) : (
        <p class="list-head">
          <b class="num">{total === null ? t.foundMore(countedTo) : t.found(total)}</b>　
          <span class="small">{isFirst ? t.newest : t.newer}</span>{' '}
          {isFirst ? null : <a href={searchAddress(place, filter)}>{t.first}</a>}
        </p>
      )}
    </>
  );
}

function None({ place, filter }: Omit<Found, 'findings'>) {
  const [t, words] = [searchTexts[place.lang], jobTexts[place.lang]];
  if (!isNarrowed(filter))
    return (
      <p class="empty">
        {words.none}
        {words.noneNext}
      </p>
    );
  return (
    <p class="empty">
      {t.nothing}
      {t.nothingNext} <a href={searchAddress(place, filterIn(new URLSearchParams()))}>{t.clear}</a>
    </p>
  );
}

/** The way to what is older. */
function Further({ place, filter, findings: { found, more } }: Found) {
  const last = found.at(-1);
  if (!more || !last) return null;
  const behind = `${last.openedAt.getTime()}.${last.id}`;
  return (
    <p class="further">
      <a class="btn line" href={searchAddress(place, filter, { behind })}>
        {searchTexts[place.lang].next}
      </a>
    </p>
  );
}

/** Where a page begins, as its address says; null on the first one, and where it says nothing that can be read. */
function placeIn(address: string): Behind | null {
  const [, millis, id] = /^(\d{1,15})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(address) ?? [];
  const openedAt = new Date(Number(millis));
  return id && Number.isFinite(openedAt.getTime()) ? { openedAt, id } : null;
}
