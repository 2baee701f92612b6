import type { Actor } from '../../kernel/actor.ts';
import type { SavedSearchId } from '../../kernel/ids.ts';
import { allow, done } from '../../kernel/result.ts';
import { type Command, once } from '../../platform/once.ts';
import { tell } from '../messages/index.ts';
import { agreedRegions } from '../regions/index.ts';
import { mayActOnDeadline } from './job.access.ts';
import { listedJobs } from './job.pages.ts';
import { keptSearchIn } from './listing.forms.ts';
import { lockSavedSearch, markLookedAt } from './saved-search.rows.ts';
import { searchJobs } from './search-jobs.ts';

export type TellFound = Command & { readonly searchId: SavedSearchId };

/** More is not counted: who is told of so many looks at the list. */
const mostTold = 30;

/**
 * Looks once a day for what was opened since, and tells of it; where there is nothing, says nothing. What other regions have
 * is counted and not named: their rows are read in their own transactions.
 */
export function tellFound(actor: Actor, command: TellFound) {
  return once(actor, 'jobs.tell-found', command, async (tx) => {
    allow(mayActOnDeadline(actor));
    const search = await lockSavedSearch(tx, command.searchId);
    if (!search) return done({ told: 0 });
    const { personId, address, lookedAt } = search;
    const { filter, isWide } = keptSearchIn(address);
    const nearby = isWide ? (await agreedRegions(tx)).map(({ id }) => id) : [];
    const range = { regions: [tx.regionId, ...nearby], limit: mostTold, countTo: mostTold };
    const { found } = await searchJobs(tx, { filter, ...range });
    const fresh = found.filter(({ openedAt }) => openedAt > lookedAt);
    await markLookedAt(tx, search.id);
    const own = fresh.filter(({ regionId }) => regionId === tx.regionId).map(({ id }) => id);
    const awaiting = (await listedJobs(tx, own)).filter(({ isChosen }) => !isChosen);
    const elsewhere = fresh.length - own.length;
    const told = awaiting.length + elsewhere;
    if (told === 0) return done({ told });
    const facts = {
      address,
      title: awaiting[0]?.title ?? '',
      others: Math.max(0, awaiting.length - 1),
      elsewhere,
    };
    await tell(tx, personId, 'search-found', facts, `${search.id}:${lookedAt.toISOString()}`);
    return done({ told });
  });
}
