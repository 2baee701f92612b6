import { writeDate } from '../../kernel/tokyo-date.ts';
import { addYen, writeYen, type Yen, yen } from '../../kernel/yen.ts';
import type { TrialBalanceRow } from '../../modules/ledger/index.ts';
import type { OtherBankDay } from '../../modules/settlement/index.ts';
import { type AccountKind, accountKinds, balanceShown } from '../../modules/settlement/journal.rules.ts';
import { WholeDays } from '../parts/whole-days.view.tsx';
import { href, type Place } from '../visit.ts';
import { accountTexts } from './account.texts.ts';
import { BankDays } from './bank-days.view.tsx';
import { printHeadOf } from './book.view.tsx';
import { type HoldingGroup, HoldingsView, standing } from './holdings.view.tsx';
import { journalTexts } from './journal.texts.ts';
import { ledgerTexts } from './ledger.texts.ts';
import { MonthLinks } from './months.view.tsx';
import type { AskedJournal } from './period.tsx';

interface Props {
  readonly place: Place;
  readonly asked: AskedJournal;
  /** Of the period that is asked for, and as they stand now. */
  readonly rows: readonly TrialBalanceRow[];
  readonly now: readonly TrialBalanceRow[];
  readonly otherDays: readonly OtherBankDay[];
  readonly groups: readonly HoldingGroup[];
  readonly holder: string;
}

export function LedgerView({ place, asked, rows, otherDays, now, groups, holder }: Props) {
  const t = ledgerTexts[place.lang];
  const period = periodOf(place, asked);
  return (
    <div class="book-sheet">
      <h1>{t.title}</h1>
      <p class="lead no-print">{t.lead}</p>
      {holder ? <p>{t.keptBy(holder)}</p> : null}
      <ul class="ways-on no-print">
        <li>
          <a href={href(place, '/ledger/journal')}>{t.toJournal}</a>
        </li>
        <li>
          <a href={href(place, '/ledger/fees')}>{t.toFees}</a>
        </li>
      </ul>
      <h2>
        <WholeDays>{`${t.sheet}　${period}`}</WholeDays>
      </h2>
      <MonthLinks
        lang={place.lang}
        today={asked.today}
        day={asked.from ?? asked.today}
        addressOf={(month) => `${href(place, '/ledger')}?${new URLSearchParams({ ...month })}`}
      />
      <TrialBalance
        place={place}
        asked={asked}
        rows={rows}
        head={printHeadOf(place, t.sheet, period, asked.now)}
      />
      <BankDays
        place={place}
        rows={otherDays}
        bank={standing(rows, 'bank')}
        until={asked.to !== null && asked.to < asked.today ? asked.to : asked.today}
      />
      {asked.to === null || asked.to >= asked.today ? (
        <HoldingsView place={place} bank={standing(now, 'bank')} groups={groups} />
      ) : null}
    </div>
  );
}

function periodOf({ lang }: Place, { from, to }: AskedJournal): string {
  const t = journalTexts[lang];
  return t.period(from ? writeDate(from, lang) : t.from, to ? writeDate(to, lang) : t.until);
}

interface Figures {
  readonly kind: AccountKind;
  readonly before: Yen;
  readonly debit: Yen;
  readonly credit: Yen;
  readonly debitBalance: Yen;
  readonly creditBalance: Yen;
}

const none = yen(0n);

/** The bank account is the one whose balance stands on the left. */
function figuresOf(rows: readonly TrialBalanceRow[]): Figures[] {
  return accountKinds.map((kind) => {
    const row = rows.find((each) => each.kind === kind);
    const balance = balanceShown(kind, row?.balance ?? none);
    return {
      kind,
      before: balanceShown(kind, row?.before ?? none),
      debit: row?.debit ?? none,
      credit: row?.credit ?? none,
      debitBalance: kind === 'bank' ? balance : none,
      creditBalance: kind === 'bank' ? none : balance,
    };
  });
}

function TrialBalance(props: Pick<Props, 'place' | 'asked' | 'rows'> & { readonly head: string }) {
  const { place, asked, rows, head } = props;
  const t = ledgerTexts[place.lang];
  const figures = figuresOf(rows);
  const total = (column: 'debit' | 'credit' | 'debitBalance' | 'creditBalance') =>
    addYen(...figures.map((each) => each[column]));
  const off = [total('debit') - total('credit'), total('debitBalance') - total('creditBalance')].find(
    (difference) => difference !== 0n,
  );
  return (
    <>
      <table class="book">
        <thead>
          <tr class="print-only">
            <td colSpan={6}>{head}</td>
          </tr>
          <tr>
            {Object.entries(t.columns).map(([name, label]) => (
              <th key={name} scope="col" class={name === 'account' ? '' : 'yen'}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {figures.map((each) => (
            <AccountRow key={each.kind} place={place} asked={asked} figures={each} />
          ))}
        </tbody>
        <tfoot>
          <tr class="sum">
            <th scope="row">{t.total}</th>
            <td />
            {(['debit', 'credit', 'debitBalance', 'creditBalance'] as const).map((column) => (
              <td key={column} class="yen" data-label={t.columns[column]}>
                {writeYen(total(column))}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
      <p class={off === undefined ? 'after-facts' : 'problem'}>
        {off === undefined
          ? t.right(writeYen(total('debit')), writeYen(total('debitBalance')))
          : t.wrong(writeYen(yen(off)))}
      </p>
    </>
  );
}

function AccountRow({
  place,
  asked,
  figures,
}: Pick<Props, 'place' | 'asked'> & { readonly figures: Figures }) {
  const t = ledgerTexts[place.lang];
  const [name, says] = accountTexts[place.lang][figures.kind];
  const query = new URLSearchParams({ ...asked.typed, account: figures.kind });
  const onSide = (side: 'debitBalance' | 'creditBalance') =>
    (side === 'debitBalance') === (figures.kind === 'bank') ? writeYen(figures[side]) : '';
  const cells = [
    [t.columns.before, writeYen(figures.before)],
    [t.columns.debit, writeYen(figures.debit)],
    [t.columns.credit, writeYen(figures.credit)],
    [t.columns.debitBalance, onSide('debitBalance')],
    [t.columns.creditBalance, onSide('creditBalance')],
  ] as const;
  return (
    <tr>
      <th scope="row">
        <a href={`${href(place, '/ledger/journal')}?${query}`}>{name}</a>
        <span class="small block">{says}</span>
      </th>
      {cells.map(([label, amount]) => (
        <td key={label} class={amount === writeYen(none) ? 'yen nil' : 'yen'} data-label={label}>
          {amount}
        </td>
      ))}
    </tr>
  );
}
