import type { JobId, RegionId } from '../../kernel/ids.ts';
import { tokyoDateOf } from '../../kernel/tokyo-date.ts';
import type { Tx } from '../../platform/transaction.ts';
import { type Behind, type Findings, findDocuments } from '../search/index.ts';
import { dueFromOf, facetsAsked, type JobFilter } from './listing.rules.ts';
import { wordsAsked } from './meaning.rules.ts';

export interface JobSearch {
  readonly filter: JobFilter;
  /** This region, and others with which it has agreed to show each other's postings. */
  readonly regions: readonly RegionId[];
  readonly behind?: Behind | undefined;
  readonly limit: number;
  readonly countTo?: number;
}

/** The open postings of these regions that fit a filter, newest first, as ids: each is read in its own region. */
export function searchJobs(tx: Tx, { filter, regions, ...range }: JobSearch): Promise<Findings<JobId>> {
  const today = tokyoDateOf(tx.now);
  const { words, meanings } = wordsAsked(filter.words);
  const facets = [...facetsAsked(filter), ...meanings];
  const query = { regions, words, facets, from: today, dueFrom: dueFromOf(filter, today) };
  return findDocuments<JobId>(tx, query, range);
}
