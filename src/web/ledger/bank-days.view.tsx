import type { LocalDate } from '../../kernel/tokyo-date.ts';
import { writeDate } from '../../kernel/tokyo-date.ts';
import { addYen, writeYen, type Yen } from '../../kernel/yen.ts';
import type { OtherBankDay } from '../../modules/settlement/index.ts';
import { Typed } from '../parts/typed.view.tsx';
import type { Place } from '../visit.ts';
import { bankDayTexts } from './bank-day.texts.ts';
import { journalTexts } from './journal.texts.ts';

interface Props {
  readonly place: Place;
  readonly rows: readonly OtherBankDay[];
  /** Of the books, at the end of the period. */
  readonly bank: Yen;
  /** The last day that is looked at. */
  readonly until: LocalDate;
}

/** By which day the books count, and what leads from them to the passbook at the end of the period. */
export function BankDays({ place, rows, bank, until }: Props) {
  const t = bankDayTexts[place.lang];
  const ahead = addYen(...rows.map((row) => row.ahead));
  const passbook = writeYen(addYen(bank, ahead));
  return (
    <section>
      <h2>{t.title}</h2>
      <p>{t.counts}</p>
      {rows.length === 0 ? <p>{t.none}</p> : <Rows place={place} rows={rows} />}
      <p class="after-facts">{t.passbook(writeDate(until, place.lang), passbook, writeYen(bank))}</p>
    </section>
  );
}

function Rows({ place, rows }: Pick<Props, 'place' | 'rows'>) {
  const t = bankDayTexts[place.lang];
  const sum = addYen(...rows.map(({ amount }) => amount));
  return (
    <table class="book">
      <thead>
        <tr>
          <th scope="col">{t.columns.bankOn}</th>
          <th scope="col">{t.columns.booked}</th>
          <th scope="col">{t.columns.what}</th>
          <th scope="col" class="yen">
            {t.columns.amount}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, kind, bankOn, bookedOn, amount, bankLine, payerName }) => (
          <tr key={id}>
            <td data-label={t.columns.bankOn}>{writeDate(bankOn, place.lang)}</td>
            <td data-label={t.columns.booked}>{writeDate(bookedOn, place.lang)}</td>
            <td class="what">
              <b>{journalTexts[place.lang].kinds[kind]}</b>
              {bankLine ? (
                <p class="small">
                  {journalTexts[place.lang].line(bankLine)} <Typed lang={place.lang}>{payerName ?? ''}</Typed>
                </p>
              ) : null}
            </td>
            <td class="yen" data-label={t.columns.amount}>
              {writeYen(amount)}
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr class="sum">
          <th scope="row" colSpan={3}>
            {t.sum}
          </th>
          <td class="yen" data-label={t.columns.amount}>
            {writeYen(sum)}
          </td>
        </tr>
      </tfoot>
    </table>
  );
}
