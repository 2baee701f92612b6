import type { Actor } from '../../kernel/actor.ts';
import type { JobId, RegionId } from '../../kernel/ids.ts';
import { type LocalDate, tokyoDateOf } from '../../kernel/tokyo-date.ts';
import { type JobRow, listedJobs, type OpenKind, openKinds, searchJobs } from '../../modules/jobs/index.ts';
import type { JobFilter } from '../../modules/jobs/listing.rules.ts';
import { agreedRegions, type RegionFacts } from '../../modules/regions/index.ts';
import type { Behind, Found } from '../../modules/search/index.ts';
import { reading, type Tx } from '../../platform/transaction.ts';
import type { Visit } from '../visit.ts';
import { fitsFor, weigherFor } from './fit.tsx';
import type { OwnFit } from './fit.view.tsx';

/** Rows on one page. */
const shown = 30;
/** Of so many of the newest, those that fit best are found. */
export const weighed = 300;

/** Kinds of work that are named where nothing was found. */
const mostKinds = 8;

export type Order = 'new' | 'fit';

/** Where a page begins: behind a posting in the order of time, after so many in the order of fit. */
export interface Begin {
  readonly behind: Behind | null;
  readonly after: number;
}

export interface FoundJobs {
  readonly jobs: readonly JobRow[];
  readonly fits: ReadonlyMap<JobId, OwnFit> | null;
  readonly today: LocalDate;
  /** null for more than are counted. */
  readonly total: number | null;
  /** Where the next page begins; null on the last one. */
  readonly next: Begin | null;
  /** The regions that this one has an agreement with, whether they were searched or not. */
  readonly neighbours: readonly RegionFacts[];
  /** Whether they were. */
  readonly isWide: boolean;
  /** Where nothing was found: the kinds of work of which there is most in this region. */
  readonly kinds: readonly OpenKind[];
  /** Whose each posting of another region is. */
  readonly elsewhere: ReadonlyMap<JobId, RegionFacts>;
}

interface Asked {
  readonly filter: JobFilter;
  readonly order: Order;
  readonly begin: Begin;
  readonly isWide: boolean;
}

/** One page of what a filter finds, with what each posting is to the worker who reads. */
export async function foundJobs(
  { region, actor }: Pick<Visit, 'region' | 'actor'>,
  asked: Asked,
): Promise<FoundJobs> {
  const here = await reading(region.id, (tx) => foundHere(tx, actor, asked));
  const { neighbours, isWide, today, total, more, kinds } = here;
  const rows = new Map(here.jobs.map((job) => [job.id, job]));
  const fits = here.fits && new Map(here.fits);
  const elsewhere = new Map<JobId, RegionFacts>();
  // What the others show is read in their own regions, one after the other: no transaction sees two.
  for (const neighbour of isWide ? neighbours : []) {
    for (const job of await rowsIn(neighbour.id, here.found)) {
      rows.set(job.id, job);
      elsewhere.set(job.id, neighbour);
      if (here.weigh) fits?.set(job.id, { fit: here.weigh(job), isRefused: false, key: null });
    }
  }
  const jobs = here.found.flatMap(({ id }) => rows.get(id) ?? []);
  const part =
    asked.order === 'fit' ? bestOf(jobs, fits, asked.begin) : { jobs, next: nextOf(here.found, more) };
  return { ...part, fits, today, total, neighbours, isWide, kinds, elsewhere };
}

/** All that the reader's own region knows: what was found in it and in those with an agreement, and its own rows. */
async function foundHere(tx: Tx, actor: Actor, { filter, order, begin, isWide }: Asked) {
  const neighbours = await agreedRegions(tx);
  const regions = [tx.regionId, ...(isWide ? neighbours.map(({ id }) => id) : [])];
  const range = order === 'fit' ? { limit: weighed } : { behind: begin.behind ?? undefined, limit: shown };
  const findings = await searchJobs(tx, { filter, regions, ...range });
  const jobs = await listedJobs(tx, idsIn(tx.regionId, findings.found));
  return {
    ...findings,
    jobs,
    neighbours,
    isWide: regions.length > 1,
    kinds: findings.total === 0 ? await openKinds(tx, mostKinds) : [],
    fits: await fitsFor(tx, actor, jobs),
    weigh: regions.length > 1 ? await weigherFor(tx, actor) : null,
    today: tokyoDateOf(tx.now),
  };
}

function idsIn(regionId: RegionId, found: readonly Found<JobId>[]): JobId[] {
  return found.filter((each) => each.regionId === regionId).map(({ id }) => id);
}

async function rowsIn(regionId: RegionId, found: readonly Found<JobId>[]): Promise<readonly JobRow[]> {
  const ids = idsIn(regionId, found);
  return ids.length === 0 ? [] : reading(regionId, (tx) => listedJobs(tx, ids));
}

function nextOf(found: readonly Found<JobId>[], more: boolean): Begin | null {
  const last = found.at(-1);
  return more && last ? { behind: last, after: 0 } : null;
}

function bestOf(
  all: readonly JobRow[],
  fits: FoundJobs['fits'],
  { after }: Begin,
): Pick<FoundJobs, 'jobs' | 'next'> {
  const rankOf = ({ id, isChosen }: JobRow) => {
    const own = fits?.get(id);
    return isChosen || own?.isRefused ? -1 : (own?.fit?.score ?? 0);
  };
  const ranked = [...all].sort((one, other) => rankOf(other) - rankOf(one));
  const end = after + shown;
  return { jobs: ranked.slice(after, end), next: end < ranked.length ? { behind: null, after: end } : null };
}
