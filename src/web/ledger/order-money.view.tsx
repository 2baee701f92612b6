import { addYen, writeYen, type Yen, yen } from '../../kernel/yen.ts';
import type { JournalEntry } from '../../modules/settlement/index.ts';
import { type AccountKind, accountKinds, balanceShown } from '../../modules/settlement/journal.rules.ts';
import { typedIn } from '../parts/typed.view.tsx';
import { href, type Place } from '../visit.ts';
import { accountTexts } from './account.texts.ts';
import { Book, printHeadOf } from './book.view.tsx';
import { journalTexts } from './journal.texts.ts';

interface Props {
  readonly place: Place;
  readonly contract: {
    readonly title: string;
    readonly organizationName: string;
    readonly workerName: string;
  };
  readonly entries: readonly JournalEntry[];
  readonly mayRead: boolean;
  /** The contract itself, or where a reason for reading it is given; null for who may not. */
  readonly contractPath: string | null;
  readonly noticePath: string;
  readonly now: Date;
}

export function OrderMoneyView({ place, contract, entries, mayRead, contractPath, noticePath, now }: Props) {
  const t = journalTexts[place.lang];
  return (
    <div class="book-sheet">
      <p class="small no-print">
        <a href={href(place, '/ledger/journal')}>{t.journalOfAll}</a>
      </p>
      <h1>{t.money}</h1>
      <p class="lead" {...typedIn(place.lang)}>
        {contract.title}
      </p>
      <dl class="facts">
        <div>
          <dt>{t.names.client}</dt>
          <dd {...typedIn(place.lang)}>{contract.organizationName}</dd>
        </div>
        <div>
          <dt>{t.names.worker}</dt>
          <dd {...typedIn(place.lang)}>{contract.workerName}</dd>
        </div>
      </dl>
      <ul class="ways-on no-print">
        <li>
          <a href={href(place, noticePath)}>{t.toNotice}</a>
        </li>
        {contractPath ? (
          <li>
            <a href={href(place, contractPath)}>{mayRead ? t.toContract : t.toReason}</a>
          </li>
        ) : null}
      </ul>
      {entries.length === 0 ? (
        <p class="empty">{t.nothing}</p>
      ) : (
        <>
          <Where place={place} entries={entries} />
          <h2>{t.moneyLead}</h2>
          <Book
            place={place}
            entries={entries}
            account={null}
            printHead={printHeadOf(place, t.money, contract.title, now)}
          />
        </>
      )}
    </div>
  );
}

/** What of it stands on which account; what came in less what went out is the sum of it. */
function Where({ place, entries }: Pick<Props, 'place' | 'entries'>) {
  const t = journalTexts[place.lang];
  const lines = entries.flatMap((entry) => entry.lines);
  const sumOf = (kind: AccountKind, counts: (amount: Yen) => boolean = () => true) =>
    balanceShown(
      kind,
      addYen(
        ...lines.filter((line) => line.kind === kind && counts(line.amount)).map(({ amount }) => amount),
      ),
    );
  // Money that had waited in suspense came into the bank under a deposit of its own.
  const cameIn = addYen(
    sumOf('bank', (amount) => amount < 0n),
    yen(-sumOf('suspense')),
  );
  const rows = [
    [t.names.cameIn, cameIn],
    [t.names.wentOut, yen(-sumOf('bank', (amount) => amount > 0n))],
    ...accountKinds
      .filter((kind) => kind !== 'bank' && kind !== 'suspense')
      .map((kind) => [accountTexts[place.lang][kind][0], sumOf(kind)] as const),
  ] as const;
  return (
    <>
      <h2>{t.where}</h2>
      <table class="money">
        <tbody>
          {rows
            .filter(([, amount]) => amount !== 0n)
            .map(([name, amount]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td class="num">{writeYen(amount)}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </>
  );
}
