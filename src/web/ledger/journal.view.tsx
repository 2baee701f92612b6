import { slugOf } from '../../kernel/ids.ts';
import { type LocalDate, writeInstant } from '../../kernel/tokyo-date.ts';
import { writeYen, yen } from '../../kernel/yen.ts';
import type { JournalEntry } from '../../modules/settlement/index.ts';
import { href, type Place } from '../visit.ts';
import { type AccountKind, accountKinds, ledgerTexts } from './ledger.texts.ts';

interface Props {
  readonly place: Place;
  readonly entries: readonly JournalEntry[];
  readonly day: LocalDate | null;
  readonly account: AccountKind | null;
  /** The query of the next page; null on the last. */
  readonly older: string | null;
  readonly newest: string | null;
}

export function JournalView({ place, entries, day, account, older, newest }: Props) {
  const t = ledgerTexts[place.lang];
  const here = href(place, '/ledger/journal');
  return (
    <>
      <p class="small">
        <a href={href(place, '/ledger')}>{t.back}</a>
      </p>
      <h1>{t.journal}</h1>
      <p class="lead">{t.journalLead}</p>
      <Filter place={place} day={day} account={account} />
      {entries.length === 0 ? <p class="empty">{t.none}</p> : null}
      <ul class={entries.length === 0 ? 'plain' : 'rows'}>
        {entries.map((entry) => (
          <Entry key={entry.id} place={place} entry={entry} />
        ))}
      </ul>
      <ul class="ways-on">
        {older ? (
          <li>
            <a href={`${here}?${older}`}>{t.older}</a>
          </li>
        ) : null}
        {newest === null ? null : (
          <li>
            <a href={newest ? `${here}?${newest}` : here}>{t.newest}</a>
          </li>
        )}
      </ul>
    </>
  );
}

function Filter({ place, day, account }: Pick<Props, 'place' | 'day' | 'account'>) {
  const t = ledgerTexts[place.lang];
  return (
    <form method="get" action={href(place, '/ledger/journal')} class="form">
      <div class="field">
        <label for="day">{t.day}</label>
        <span class="control medium">
          <input id="day" name="day" type="date" value={day ?? ''} />
        </span>
      </div>
      <div class="field">
        <label for="account">{t.account}</label>
        <select id="account" name="account">
          <option value="">{t.all}</option>
          {accountKinds.map((kind) => (
            <option key={kind} value={kind} selected={kind === account}>
              {t.accounts[kind][0]}
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
  );
}

function Entry({ place, entry }: { readonly place: Place; readonly entry: JournalEntry }) {
  const t = ledgerTexts[place.lang];
  const links = [
    entry.contractId && [t.links.contract, `/contracts/${slugOf('contract', entry.contractId)}`],
    entry.batchId && [t.links.batch, `/batches/${slugOf('batch', entry.batchId)}`],
    entry.depositId &&
      !entry.contractId && [t.links.deposit, `/deposits/${slugOf('deposit', entry.depositId)}`],
  ].filter((link) => Array.isArray(link));
  return (
    <li>
      <div>
        <h2>{t.kinds[entry.kind]}</h2>
        <p class="small num">
          {[writeInstant(entry.postedAt, place.lang), entry.byName ?? t.byTime, referenceOf(entry)]
            .filter(Boolean)
            .join('　')}
        </p>
        <p>
          {links.map(([name, path]) => (
            <a key={path} href={href(place, path ?? '')}>
              {name}
            </a>
          ))}
        </p>
      </div>
      <ul class="pay plain">
        {entry.lines.map(({ account, amount }) => (
          <li key={account}>
            <span class="small">{`${nameOf(place, account)}　`}</span>
            <span class="num">{signed(account, amount)}</span>
          </li>
        ))}
      </ul>
    </li>
  );
}

/** What a person compares with a paper; an id in it says less than the link beside it. */
function referenceOf({ reference }: JournalEntry): string {
  return /[0-9a-f]{8}-/.test(reference) ? '' : reference;
}

function nameOf({ lang }: Place, account: string): string {
  const kind = accountKinds.find((each) => account === each || account.startsWith(`${each}:`));
  return kind ? ledgerTexts[lang].accounts[kind][0] : account;
}

/** More or less on this account, as people say it: the bank's own sign is turned. */
function signed(account: string, amount: bigint): string {
  const more = account === 'bank' ? -amount : amount;
  return more < 0n ? `−${writeYen(yen(-more))}` : `+${writeYen(yen(more))}`;
}
