import type { ComponentChildren } from 'preact';
import { slugOf } from '../../kernel/ids.ts';
import { tokyoDateOf, tokyoTimeOf, writeDate, writeInstant } from '../../kernel/tokyo-date.ts';
import { writeYen, type Yen } from '../../kernel/yen.ts';
import type { JournalEntry } from '../../modules/settlement/index.ts';
import {
  type AccountKind,
  balanceShown,
  type JournalLine,
  sidesOf,
} from '../../modules/settlement/journal.rules.ts';
import { Typed } from '../parts/typed.view.tsx';
import { href, type Place } from '../visit.ts';
import { accountTexts } from './account.texts.ts';
import { journalTexts } from './journal.texts.ts';

interface Props {
  readonly place: Place;
  readonly entries: readonly JournalEntry[];
  /** The one account that is looked at; its balance stands behind each entry. */
  readonly account: AccountKind | null;
  /** Above the names of the columns on every printed page. */
  readonly printHead: string;
  readonly first?: ComponentChildren;
  readonly last?: ComponentChildren;
}

/** Entries as a bookkeeper reads them: what is debited left, what is credited right. */
export function Book({ place, entries, account, printHead, first, last }: Props) {
  const t = journalTexts[place.lang].columns;
  const columns = [t.recorded, t.bankOn, t.what, t.debit, t.credit, ...(account ? [t.balance] : [])];
  return (
    <table class="book">
      <thead>
        <tr class="print-only">
          <td colSpan={columns.length}>{printHead}</td>
        </tr>
        <tr>
          {columns.map((name, index) => (
            <th key={name} scope="col" class={index > 2 ? 'yen' : ''}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {first}
        {entries.map((entry) => (
          <Entry key={entry.id} place={place} entry={entry} account={account} />
        ))}
      </tbody>
      {last ? <tfoot>{last}</tfoot> : null}
    </table>
  );
}

function Entry({
  place,
  entry,
  account,
}: Pick<Props, 'place' | 'account'> & { readonly entry: JournalEntry }) {
  const t = journalTexts[place.lang];
  const { debits, credits } = sidesOf(entry.lines);
  return (
    <tr>
      <td data-label={t.columns.recorded}>
        <span>
          {writeDate(tokyoDateOf(entry.postedAt), place.lang)} {tokyoTimeOf(entry.postedAt)}
        </span>
      </td>
      <td data-label={t.columns.bankOn}>{entry.bankOn ? writeDate(entry.bankOn, place.lang) : '—'}</td>
      <td class="what">
        <What place={place} entry={entry} />
      </td>
      <Side lang={place.lang} name={t.columns.debit} lines={debits} />
      <Side lang={place.lang} name={t.columns.credit} lines={credits} />
      {account ? (
        <td class="yen" data-label={t.columns.balance}>
          {entry.balance === null ? '' : writeYen(balanceShown(account, entry.balance))}
        </td>
      ) : null}
    </tr>
  );
}

function Side(props: {
  readonly lang: 'ja' | 'en';
  readonly name: string;
  readonly lines: readonly JournalLine[];
}) {
  return (
    <td class="yen" data-label={props.name}>
      <ul class="plain">
        {props.lines.map(({ account, kind, amount }) => (
          <li key={account}>
            <span>{accountTexts[props.lang][kind][0]}</span> <b>{writeYen(amount)}</b>
          </li>
        ))}
      </ul>
    </td>
  );
}

/** What happened, and the company, the worker, the order and the line of the statement that it is about. */
function What({ place, entry }: { readonly place: Place; readonly entry: JournalEntry }) {
  const t = journalTexts[place.lang];
  const sides = [entry.organizationName, entry.workerName].filter((name) => name !== null);
  return (
    <>
      <b>{t.kinds[entry.kind]}</b>
      {entry.contractId && entry.title ? (
        <p>
          <a href={href(place, `/ledger/orders/${slugOf('contract', entry.contractId)}`)}>
            <Typed lang={place.lang}>{entry.title}</Typed>
          </a>
        </p>
      ) : null}
      {sides.length > 0 ? (
        <p class="small">
          <Typed lang={place.lang}>{sides.join('　')}</Typed>
        </p>
      ) : null}
      {entry.bankLine ? (
        <p class="small">
          {t.line(entry.bankLine)} <Typed lang={place.lang}>{entry.payerName ?? ''}</Typed>
        </p>
      ) : null}
      <p class="small">
        <Source place={place} entry={entry} />
        {t.recordedBy(entry.byName ?? t.byTime)}
      </p>
    </>
  );
}

/** The page of the batch or of the deposit, where the whole of it stands. */
function Source({ place, entry }: { readonly place: Place; readonly entry: JournalEntry }) {
  const t = journalTexts[place.lang];
  if (entry.batchId && entry.payOn)
    return (
      <>
        <a href={href(place, `/batches/${slugOf('batch', entry.batchId)}`)}>
          {t.payment(writeDate(entry.payOn, place.lang))}
        </a>{' '}
      </>
    );
  if (entry.depositId)
    return (
      <>
        <a href={href(place, `/deposits/${slugOf('deposit', entry.depositId)}`)}>{t.deposit}</a>{' '}
      </>
    );
  return entry.kind === 'fee_sweep' ? (
    <>
      <a href={href(place, '/ledger/fees')}>{t.kinds.fee_sweep}</a>{' '}
    </>
  ) : null;
}

/** A row of sums under the entries, or of what was carried over above them. */
export function SumRow(props: {
  readonly place: Place;
  readonly name: string;
  readonly debit: Yen | null;
  readonly credit: Yen | null;
  /** undefined where there is no such column. */
  readonly balance?: Yen | undefined;
}) {
  const t = journalTexts[props.place.lang].columns;
  return (
    <tr class="sum">
      <th scope="row" colSpan={3}>
        {props.name}
      </th>
      <td class="yen" data-label={t.debit}>
        {props.debit === null ? '' : writeYen(props.debit)}
      </td>
      <td class="yen" data-label={t.credit}>
        {props.credit === null ? '' : writeYen(props.credit)}
      </td>
      {props.balance === undefined ? null : (
        <td class="yen" data-label={t.balance}>
          {writeYen(props.balance)}
        </td>
      )}
    </tr>
  );
}

/** Region, what it is, its period, and when it was drawn: what a sheet on a desk has to say of itself. */
export function printHeadOf({ lang, region }: Place, what: string, period: string, at: Date): string {
  const name = lang === 'ja' ? region.nameJa : region.nameEn;
  return [name, what, period, journalTexts[lang].printed(writeInstant(at, lang))].filter(Boolean).join('　');
}
