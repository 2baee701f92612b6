import { writeDate } from '../../kernel/tokyo-date.ts';
import { addYen, yen } from '../../kernel/yen.ts';
import type { JournalEntry, JournalSums } from '../../modules/settlement/index.ts';
import { accountKinds, balanceShown } from '../../modules/settlement/journal.rules.ts';
import type { FormState } from '../form-state.ts';
import { Problems } from '../parts/form.view.tsx';
import { WholeDays } from '../parts/whole-days.view.tsx';
import { problemText } from '../problem-text.ts';
import { href, type Place } from '../visit.ts';
import { accountTexts } from './account.texts.ts';
import { Book, printHeadOf, SumRow } from './book.view.tsx';
import { journalTexts } from './journal.texts.ts';
import { MonthLinks } from './months.view.tsx';
import type { AskedJournal } from './period.tsx';

interface Props {
  readonly place: Place;
  readonly form: FormState;
  readonly asked: AskedJournal;
  readonly entries: readonly JournalEntry[];
  readonly sums: JournalSums;
  /** The address of what follows; null on the last page. */
  readonly older: string | null;
  readonly isFirst: boolean;
}

export function JournalView(props: Props) {
  const { place, asked, entries, sums, form } = props;
  const t = journalTexts[place.lang];
  const { account } = asked;
  const period = periodOf(place, asked);
  const names = [t.title, ...(account ? [accountTexts[place.lang][account][0]] : [])].join('　');
  return (
    <div class="book-sheet">
      <p class="small no-print">
        <a href={href(place, '/ledger')}>{t.back}</a>
      </p>
      <h1>{t.title}</h1>
      <p class="lead no-print">{t.lead}</p>
      <Problems words={{ form, lang: place.lang, labels: {} }} />
      <Filter place={place} asked={asked} />
      <h2>
        <WholeDays>{account ? `${accountTexts[place.lang][account][0]}　${period}` : period}</WholeDays>
      </h2>
      {entries.length === 0 ? (
        <p class="empty">{t.none}</p>
      ) : (
        <Book
          place={place}
          entries={entries}
          account={account}
          printHead={printHeadOf(place, names, period, asked.now)}
          first={account && props.isFirst ? <Before {...props} /> : null}
          last={<Sums {...props} />}
        />
      )}
      {account || entries.length === 0 ? null : (
        <p class={sums.debit === sums.credit ? 'after-facts' : 'problem'}>
          {sums.debit === sums.credit ? t.equal : t.unequal}
        </p>
      )}
      <WaysOn {...props} />
    </div>
  );
}

function periodOf({ lang }: Place, { from, to }: AskedJournal): string {
  const t = journalTexts[lang];
  return t.period(from ? writeDate(from, lang) : t.from, to ? writeDate(to, lang) : t.until);
}

function Filter({ place, asked }: Pick<Props, 'place' | 'asked'>) {
  const t = journalTexts[place.lang];
  const here = href(place, '/ledger/journal');
  const kept: Readonly<Record<string, string>> = asked.account ? { account: asked.account } : {};
  return (
    <div class="no-print">
      <form method="get" action={here} class="book-filter">
        {(['from', 'to'] as const).map((name) => {
          const problem = asked.problems.get(name);
          return (
            <div key={name} class={problem ? 'field wrong' : 'field'}>
              <label for={name}>{t.labels[name]}</label>
              <input id={name} name={name} type="date" value={asked.typed[name]} />
              {problem ? <p class="problem">＊{problemText(problem, t.labels[name], place.lang)}</p> : null}
            </div>
          );
        })}
        <div class="field">
          <label for="account">{t.labels.account}</label>
          <select id="account" name="account">
            <option value="">{t.all}</option>
            {accountKinds.map((kind) => (
              <option key={kind} value={kind} selected={kind === asked.account}>
                {accountTexts[place.lang][kind][0]}
              </option>
            ))}
          </select>
        </div>
        <p>
          <button class="btn line" type="submit">
            {t.search}
          </button>
        </p>
      </form>
      {asked.endsBefore ? <p class="problem">{t.endsBefore}</p> : null}
      <p class="small">{t.byRecording}</p>
      <MonthLinks
        lang={place.lang}
        today={asked.today}
        day={asked.from ?? asked.today}
        addressOf={(period) => `${here}?${new URLSearchParams({ ...kept, ...period })}`}
      />
    </div>
  );
}

function Before({ place, asked, sums }: Props) {
  const t = journalTexts[place.lang];
  if (!asked.account) return null;
  const balance = balanceShown(asked.account, sums.before);
  return <SumRow place={place} name={t.before} debit={null} credit={null} balance={balance} />;
}

function Sums({ place, asked, sums }: Props) {
  const { account } = asked;
  const after = addYen(sums.before, sums.credit, yen(-sums.debit));
  const balance = account ? balanceShown(account, after) : undefined;
  const name = journalTexts[place.lang].sums(sums.count);
  return <SumRow place={place} name={name} debit={sums.debit} credit={sums.credit} balance={balance} />;
}

function WaysOn({ place, form, asked, sums, older, isFirst }: Props) {
  const t = journalTexts[place.lang];
  const here = href(place, '/ledger/journal');
  return (
    <div class="no-print">
      <ul class="ways-on">
        {older ? (
          <li>
            <a href={`${here}?${older}`}>{t.older}</a>
          </li>
        ) : null}
        {isFirst ? null : (
          <li>
            <a href={`${here}?${asked.query}`}>{t.first}</a>
          </li>
        )}
      </ul>
      {sums.count > 0 ? (
        <>
          <form method="post" action={href(place, '/ledger/journal/file')} class="button-form">
            <input type="hidden" name="key" value={form.key} />
            <input type="hidden" name="from" value={asked.typed.from} />
            <input type="hidden" name="to" value={asked.typed.to} />
            <input type="hidden" name="account" value={asked.account ?? ''} />
            <button class="btn line" type="submit">
              {t.file(sums.count)}
            </button>
          </form>
          <p class="small">{t.fileAfter}</p>
        </>
      ) : null}
    </div>
  );
}
