import type { Actor } from '../../kernel/actor.ts';
import type { SavedSearchId } from '../../kernel/ids.ts';
import { allow, done } from '../../kernel/result.ts';
import { type Command, once } from '../../platform/once.ts';
import { tell } from '../messages/index.ts';
import { mayActOnDeadline } from './job.access.ts';
import { listedJobs } from './job.pages.ts';
import { filterIn } from './listing.forms.ts';
import { lockSavedSearch, markLookedAt } from './saved-search.rows.ts';
import { searchJobs } from './search-jobs.ts';

export type TellFound = Command & { readonly searchId: SavedSearchId };

/** More is not counted: who is told of so many looks at the list. */
const mostTold = 30;

/** Looks once a day for what was opened since, and tells of it; where there is nothing, says nothing. */
export function tellFound(actor: Actor, command: TellFound) {
  return once(actor, 'jobs.tell-found', command, async (tx) => {
    allow(mayActOnDeadline(actor));
    const search = await lockSavedSearch(tx, command.searchId);
    if (!search) return done({ told: 0 });
    const { personId, address, lookedAt } = search;
    const filter = filterIn(new URLSearchParams(address));
    const range = { regions: [tx.regionId], limit: mostTold, countTo: mostTold };
    const { found } = await searchJobs(tx, { filter, ...range });
    const fresh = found.filter(({ openedAt }) => openedAt > lookedAt).map(({ id }) => id);
    await markLookedAt(tx, search.id);
    const awaiting = (await listedJobs(tx, fresh)).filter(({ isChosen }) => !isChosen);
    const [newest] = awaiting;
    if (!newest) return done({ told: 0 });
    const facts = { address, title: newest.title, others: awaiting.length - 1 };
    await tell(tx, personId, 'search-found', facts, `${search.id}:${lookedAt.toISOString()}`);
    return done({ told: awaiting.length });
  });
}
