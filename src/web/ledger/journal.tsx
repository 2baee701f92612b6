import { idOfSlug, slugOf } from '../../kernel/ids.ts';
import { allow } from '../../kernel/result.ts';
import { addDays, type ClockTime, instantOf, parseLocalDate } from '../../kernel/tokyo-date.ts';
import { journalEntries, journalLength } from '../../modules/settlement/index.ts';
import { maySeeMoney } from '../../modules/settlement/settlement.access.ts';
import { reading } from '../../platform/transaction.ts';
import { page } from '../page.tsx';
import type { Visit } from '../visit.ts';
import { JournalView } from './journal.view.tsx';
import { accountKinds, ledgerTexts } from './ledger.texts.ts';

const midnight = '00:00' as ClockTime;

/** What was booked, newest first, by day and account. The way on names the last transfer, so that no page is counted off. */
export async function journalPage(visit: Visit): Promise<Response> {
  allow(maySeeMoney(visit.actor));
  const day = parseLocalDate(visit.query.get('day') ?? '');
  const asked = visit.query.get('account') ?? '';
  const account = accountKinds.find((kind) => kind === asked) ?? null;
  const before = idOfSlug('transfer', visit.query.get('before') ?? '');
  const found = await reading(visit.region.id, (tx) =>
    journalEntries(tx, {
      from: day && instantOf(day, midnight),
      until: day && instantOf(addDays(day, 1), midnight),
      account,
      before,
    }),
  );
  const entries = found.slice(0, journalLength);
  const last = found.length > journalLength ? entries.at(-1) : undefined;
  const kept = new URLSearchParams({ ...(day ? { day } : {}), ...(account ? { account } : {}) });
  const older = last ? new URLSearchParams([...kept, ['before', slugOf('transfer', last.id)]]) : null;
  const body = (
    <JournalView
      place={visit}
      entries={entries}
      day={day}
      account={account}
      older={older?.toString() ?? null}
      newest={before ? kept.toString() : null}
    />
  );
  return page(visit, { title: ledgerTexts[visit.lang].journal, body });
}
