import { type Actor, subjectOf } from '../../kernel/actor.ts';
import { allow, done, NotAllowed, refused } from '../../kernel/result.ts';
import { type Command, once } from '../../platform/once.ts';
import { newId } from '../../platform/random.ts';
import { recordAudit } from '../audit/index.ts';
import { mayPropose } from './job.access.ts';
import type { SavedSearchForm } from './listing.forms.ts';
import { mostSavedSearches } from './listing.rules.ts';
import { insertSavedSearch, savedSearchesOf } from './saved-search.rows.ts';

export type KeepSearch = SavedSearchForm & Command;

/** A worker wants to be told of new postings that fit a filter. */
export function keepSearch(actor: Actor, command: KeepSearch) {
  return once(actor, 'jobs.keep-search', command, async (tx) => {
    allow(mayPropose(actor));
    const personId = subjectOf(actor);
    if (!personId) throw new NotAllowed();
    const { address } = command;
    if (address === '') return refused('search-not-narrowed');
    const kept = await savedSearchesOf(tx, personId);
    if (kept.some((search) => search.address === address)) return done({ address });
    if (kept.length >= mostSavedSearches) return refused('too-many-searches');

    const id = newId('savedSearch');
    await insertSavedSearch(tx, id, personId, address);
    await recordAudit(tx, actor, { action: 'search.kept', subject: ['savedSearch', id] });
    return done({ address });
  });
}
