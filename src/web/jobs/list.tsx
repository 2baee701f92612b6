import { hasRole } from '../../kernel/actor.ts';
import type { RefusedJob } from '../../modules/jobs/index.ts';
import { filterAddress, filterIn, isNarrowed } from '../../modules/jobs/listing.forms.ts';
import type { JobFilter } from '../../modules/jobs/listing.rules.ts';
import type { Behind } from '../../modules/search/index.ts';
import { newKey } from '../../platform/random.ts';
import { reading } from '../../platform/transaction.ts';
import { page } from '../page.tsx';
import { href, type Visit } from '../visit.ts';
import { justRefused } from './fit.tsx';
import { JustRefused } from './fit.view.tsx';
import { type Begin, foundJobs, type Order } from './found.tsx';
import { FoundList } from './found.view.tsx';
import { jobTexts } from './job.texts.ts';
import { jobSharingTexts } from './job-sharing.texts.ts';
import { SearchForm } from './search.view.tsx';

/** The search for work: every state of it stands in the address. */
export async function jobList(visit: Visit): Promise<Response> {
  const { query, actor } = visit;
  const filter = filterIn(query);
  const weighs = actor.personId !== null && hasRole(actor, 'worker');
  const order: Order = weighs && query.get('order') === 'fit' ? 'fit' : 'new';
  const begin = beginIn(query);
  const asksWide = query.get('area') === 'wide';
  const found = await foundJobs(visit, { filter, order, begin, isWide: asksWide });
  const { isWide, neighbours } = found;
  const refused = await refusedIn(visit);
  const isFirst = begin.behind === null && begin.after === 0;
  const t = jobTexts[visit.lang];
  const body = (
    <>
      <h1>{t.list}</h1>
      <JustRefused place={visit} job={refused} formKey={newKey()} from="list" />
      <SearchForm place={visit} filter={filter} beside={{ order, isWide }} neighbours={neighbours} />
      <FoundList
        place={visit}
        filter={filter}
        order={weighs ? order : null}
        isFirst={isFirst}
        found={found}
        keepKey={weighs ? newKey() : null}
      />
      <p class="ways small">
        <a href={feedAddress(visit, filter)} type="application/atom+xml">
          {jobSharingTexts[visit.lang].feed}
        </a>
      </p>
    </>
  );
  const isListed = !isNarrowed(filter) && isFirst && order === 'new' && !asksWide;
  return page(visit, {
    title: t.list,
    body,
    search: { description: jobSharingTexts[visit.lang].list, isListed },
  });
}

async function refusedIn(visit: Visit): Promise<RefusedJob | null> {
  return visit.query.has('refused') ? reading(visit.region.id, (tx) => justRefused(tx, visit)) : null;
}

function feedAddress(visit: Visit, filter: JobFilter): string {
  const asked = filterAddress(filter);
  return `${href(visit, '/jobs.atom')}${asked ? `?${asked}` : ''}`;
}

/** Where a page begins, as its address says; at the beginning where it says nothing that can be read. */
function beginIn(query: URLSearchParams): Begin {
  const after = /^\d{1,3}$/.test(query.get('after') ?? '') ? Number(query.get('after')) : 0;
  return { behind: behindIn(query.get('behind') ?? ''), after };
}

function behindIn(address: string): Behind | null {
  const [, millis, id] = /^(\d{1,14})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(address) ?? [];
  return id ? { openedAt: new Date(Number(millis)), id } : null;
}
