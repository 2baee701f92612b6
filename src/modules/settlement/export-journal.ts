import type { Actor } from '../../kernel/actor.ts';
import { allow, done, type Result, refused } from '../../kernel/result.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { recordAudit } from '../audit/index.ts';
import { type JournalEntry, type JournalFilter, journalEntries } from './journal.pages.ts';
import { type JournalRefusal, mostExported } from './journal.rules.ts';
import { maySeeMoney } from './settlement.access.ts';

/** All that the page's filter finds leaves the system as a table. Asked and written down anew each time. */
export function exportJournal(
  actor: Actor,
  filter: JournalFilter,
): Promise<Result<readonly JournalEntry[], JournalRefusal>> {
  return inTransaction<Result<readonly JournalEntry[], JournalRefusal>>(actor.regionId, async (tx) => {
    allow(maySeeMoney(actor));
    const entries = await journalEntries(tx, filter, { after: null, limit: mostExported + 1 });
    if (entries.length > mostExported) return refused('too-many-entries');
    await recordAudit(tx, actor, {
      action: 'journal.exported',
      subject: ['region', String(actor.regionId)],
      detail: {
        from: filter.from?.toISOString() ?? null,
        until: filter.until?.toISOString() ?? null,
        account: filter.account,
        entries: entries.length,
      },
    });
    return done(entries);
  });
}
