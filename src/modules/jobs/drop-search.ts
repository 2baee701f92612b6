import { type Actor, subjectOf } from '../../kernel/actor.ts';
import type { SavedSearchId } from '../../kernel/ids.ts';
import { allow, done, NotFound } from '../../kernel/result.ts';
import { type Command, once } from '../../platform/once.ts';
import { recordAudit } from '../audit/index.ts';
import { mayPropose } from './job.access.ts';
import { deleteSavedSearch } from './saved-search.rows.ts';

export type DropSearch = Command & { readonly searchId: SavedSearchId };

/** A worker does not want to be told of a kept filter any more. */
export function dropSearch(actor: Actor, command: DropSearch) {
  return once(actor, 'jobs.drop-search', command, async (tx) => {
    allow(mayPropose(actor));
    const personId = subjectOf(actor);
    const { searchId } = command;
    if (!personId || !(await deleteSavedSearch(tx, searchId, personId))) throw new NotFound();
    await recordAudit(tx, actor, { action: 'search.dropped', subject: ['savedSearch', searchId] });
    return done({ searchId });
  });
}
