import type { Actor } from '../../kernel/actor.ts';
import type { JobId } from '../../kernel/ids.ts';
import { type LocalDate, tokyoDateOf } from '../../kernel/tokyo-date.ts';
import { type JobRow, listedJobs, searchJobs } from '../../modules/jobs/index.ts';
import type { JobFilter } from '../../modules/jobs/listing.rules.ts';
import type { Behind } from '../../modules/search/index.ts';
import type { Tx } from '../../platform/transaction.ts';
import { fitsFor } from './fit.tsx';
import type { OwnFit } from './fit.view.tsx';

/** Rows on one page. */
const shown = 30;
/** Of so many of the newest, those that fit best are found. */
export const weighed = 300;

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
}

/** One page of what a filter finds, with what each posting is to the worker who reads. */
export async function foundJobs(
  tx: Tx,
  actor: Actor,
  asked: { readonly filter: JobFilter; readonly order: Order; readonly begin: Begin },
): Promise<FoundJobs> {
  return asked.order === 'fit' ? bestFirst(tx, actor, asked) : newestFirst(tx, actor, asked);
}

type Asked = Parameters<typeof foundJobs>[2];

async function newestFirst(tx: Tx, actor: Actor, { filter, begin }: Asked): Promise<FoundJobs> {
  const search = { filter, regions: [tx.regionId], behind: begin.behind ?? undefined, limit: shown };
  const { found, more, total } = await searchJobs(tx, search);
  const jobs = await listedJobs(
    tx,
    found.map(({ id }) => id),
  );
  const last = found.at(-1);
  const next = more && last ? { behind: last, after: 0 } : null;
  return { jobs, fits: await fitsFor(tx, actor, jobs), today: tokyoDateOf(tx.now), total, next };
}

async function bestFirst(tx: Tx, actor: Actor, { filter, begin }: Asked): Promise<FoundJobs> {
  const search = { filter, regions: [tx.regionId], limit: weighed };
  const { found, total } = await searchJobs(tx, search);
  const all = await listedJobs(
    tx,
    found.map(({ id }) => id),
  );
  const fits = (await fitsFor(tx, actor, all)) ?? new Map<JobId, OwnFit>();
  const rankOf = ({ id }: JobRow) => {
    const own = fits.get(id);
    return own?.isRefused ? -1 : (own?.fit?.score ?? 0);
  };
  const ranked = [...all].sort((one, other) => rankOf(other) - rankOf(one));
  const end = begin.after + shown;
  const next = end < ranked.length ? { behind: null, after: end } : null;
  return { jobs: ranked.slice(begin.after, end), fits, today: tokyoDateOf(tx.now), total, next };
}
