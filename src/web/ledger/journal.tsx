import { csvBytes } from '../../kernel/csv.ts';
import { idOfSlug, slugOf } from '../../kernel/ids.ts';
import { allow } from '../../kernel/result.ts';
import { tokyoDateOf, tokyoTimeOf } from '../../kernel/tokyo-date.ts';
import {
  exportJournal,
  type JournalEntry,
  journalEntries,
  journalSums,
} from '../../modules/settlement/index.ts';
import { journalForm } from '../../modules/settlement/journal.forms.ts';
import { balanceShown, journalLength, sidesOf } from '../../modules/settlement/journal.rules.ts';
import { maySeeMoney } from '../../modules/settlement/settlement.access.ts';
import { newKey } from '../../platform/random.ts';
import { reading } from '../../platform/transaction.ts';
import { formPage } from '../form-page.tsx';
import { emptyForm, type FormState, typedText } from '../form-state.ts';
import { page } from '../page.tsx';
import type { Visit } from '../visit.ts';
import { accountTexts } from './account.texts.ts';
import { journalTexts } from './journal.texts.ts';
import { JournalView } from './journal.view.tsx';
import { type AskedJournal, askedJournal, filterOf } from './period.tsx';
import { journalRefusalText } from './refusal-text.ts';

/** What was booked, by days and account. The way on names the last transfer, so that no page is counted off. */
export async function journalPage(visit: Visit): Promise<Response> {
  return page(visit, await drawJournal(visit, emptyForm(newKey())));
}

/** Answers with the table of exactly what the page's address asks for; that it left is written down. */
export const journalFilePage = formPage({
  schema: journalForm,
  draw: drawJournal,
  async submit(visit, { from, to, account }) {
    const query = new URLSearchParams({ from: from ?? '', to: to ?? '', account: account ?? '' });
    const asked = await reading(visit.region.id, async (tx) => askedJournal(query, tx.now));
    const found = await exportJournal(visit.actor, filterOf(asked));
    return found.ok ? { ok: true, value: { asked, entries: found.value } } : found;
  },
  refusals: journalRefusalText,
  next: (visit, { asked, entries }) => tableOf(visit, asked, entries),
});

/** What the address asks for, or what was sent where it is drawn again. */
function queryOf({ query }: Visit, form: FormState): URLSearchParams {
  if (!('from' in form.typed)) return query;
  const [from, to, account] = ['from', 'to', 'account'].map((name) => typedText(form, name));
  return new URLSearchParams({ from: from ?? '', to: to ?? '', account: account ?? '' });
}

async function drawJournal(visit: Visit, form: FormState) {
  allow(maySeeMoney(visit.actor));
  const after = idOfSlug('transfer', visit.query.get('after') ?? '');
  const { asked, found, sums } = await reading(visit.region.id, async (tx) => {
    const asked = askedJournal(queryOf(visit, form), tx.now);
    const filter = filterOf(asked);
    return {
      asked,
      found: await journalEntries(tx, filter, { after, limit: journalLength + 1 }),
      sums: await journalSums(tx, filter),
    };
  });
  const entries = found.slice(0, journalLength);
  const last = found.length > journalLength ? entries.at(-1) : undefined;
  const body = (
    <JournalView
      place={visit}
      form={form}
      asked={asked}
      entries={entries}
      sums={sums}
      older={last ? `${asked.query}&after=${slugOf('transfer', last.id)}` : null}
      isFirst={after === null}
    />
  );
  return { title: journalTexts[visit.lang].title, body };
}

function tableOf(visit: Visit, asked: AskedJournal, entries: readonly JournalEntry[]): Response {
  const t = journalTexts[visit.lang].csv;
  const { balance, by, ...others } = t;
  const head = [...Object.values(others), ...(asked.account ? [balance] : []), by];
  const bytes = csvBytes([head, ...entries.flatMap((entry) => rowsOf(visit, asked, entry))]);
  const days = [asked.from, asked.to].filter((day) => day !== null).join('_');
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="journal-${visit.region.slug}-${days || 'all'}.csv"`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  });
}

/** As many rows as the longer side has lines; what names the entry stands in each of them. */
function rowsOf({ lang }: Visit, { account }: AskedJournal, entry: JournalEntry) {
  const t = journalTexts[lang];
  const { debits, credits } = sidesOf(entry.lines);
  const sides = Array.from({ length: Math.max(debits.length, credits.length) }, (_, at) =>
    [debits[at], credits[at]].flatMap((line) =>
      line ? [accountTexts[lang][line.kind][0], line.amount] : ['', null],
    ),
  );
  const balance = account && entry.balance !== null ? [balanceShown(account, entry.balance)] : [];
  return sides.map((cells) => [
    slugOf('transfer', entry.id),
    `${tokyoDateOf(entry.postedAt)} ${tokyoTimeOf(entry.postedAt)}`,
    entry.bankOn ?? '',
    t.kinds[entry.kind],
    entry.title ?? '',
    entry.organizationName ?? '',
    entry.workerName ?? '',
    entry.payerName ?? '',
    entry.bankLine ?? '',
    ...cells,
    ...balance,
    entry.byName ?? t.byTime,
  ]);
}
