import { type Problem, problemsOf } from '../../kernel/fields.ts';
import { type ClockTime, instantOf, type LocalDate, tokyoDateOf } from '../../kernel/tokyo-date.ts';
import type { JournalFilter } from '../../modules/settlement/index.ts';
import { journalForm } from '../../modules/settlement/journal.forms.ts';
import type { AccountKind } from '../../modules/settlement/journal.rules.ts';
import { monthOf } from './months.view.tsx';

const midnight = '00:00' as ClockTime;
/** Of Japan, where no day is longer than another; the last day that can be written has no day after it. */
const dayInMs = 86_400_000;

/** Which part of the books an address asks for; this month where it names no day. */
export interface AskedJournal {
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
  readonly account: AccountKind | null;
  readonly typed: { readonly from: string; readonly to: string };
  readonly problems: ReadonlyMap<string, Problem>;
  readonly endsBefore: boolean;
  /** The same once more, for the addresses of its other pages and of its file. */
  readonly query: string;
  readonly today: LocalDate;
  readonly now: Date;
}

export function askedJournal(query: URLSearchParams, now: Date): AskedJournal {
  const today = tokyoDateOf(now);
  const isNamed = query.has('from') || query.has('to');
  const month = monthOf(today);
  const typed = isNamed ? { from: query.get('from') ?? '', to: query.get('to') ?? '' } : month;
  const read = journalForm.safeParse({ ...typed, account: query.get('account') ?? '' });
  const found = read.success ? read.data : { from: null, to: null, account: null };
  return {
    ...found,
    typed,
    problems: read.success ? new Map() : problemsOf(read.error),
    endsBefore: found.from !== null && found.to !== null && found.to < found.from,
    query: new URLSearchParams({ ...typed, account: found.account ?? '' }).toString(),
    today,
    now,
  };
}

/** Nothing is found where days cannot be read or end before they begin. */
export function filterOf({ from, to, account, problems, endsBefore }: AskedJournal): JournalFilter {
  const nothing = new Date(0);
  if (problems.size > 0 || endsBefore) return { from: null, until: nothing, account, contractId: null };
  return {
    from: from && instantOf(from, midnight),
    until: to && new Date(instantOf(to, midnight).getTime() + dayInMs),
    account,
    contractId: null,
  };
}
