import { slugOf } from '../../kernel/ids.ts';
import { writeDate } from '../../kernel/tokyo-date.ts';
import { addYen, writeYen, type Yen, yen } from '../../kernel/yen.ts';
import type { TrialBalanceRow } from '../../modules/ledger/index.ts';
import type { BatchInTransit, SuspendedDeposit } from '../../modules/settlement/index.ts';
import { href, type Place } from '../visit.ts';
import { accountKinds, ledgerTexts } from './ledger.texts.ts';

interface Props {
  readonly place: Place;
  readonly rows: readonly TrialBalanceRow[];
  readonly inTransit: readonly BatchInTransit[];
  readonly suspended: readonly SuspendedDeposit[];
  readonly holder: string;
  /** Whether the reader is one of those who take out fees. */
  readonly maySweep: boolean;
}

export function LedgerView({ place, rows, inTransit, suspended, holder, maySweep }: Props) {
  const t = ledgerTexts[place.lang];
  const off = addYen(...rows.map(({ balance }) => balance));
  return (
    <>
      <h1>{t.title}</h1>
      <p class="lead">{t.lead}</p>
      {holder ? <p>{t.keptBy(holder)}</p> : null}
      <Balances place={place} rows={rows} />
      <p class={off === 0n ? '' : 'problem'}>{off === 0n ? t.sumZero : t.sumOff(writeYen(off))}</p>
      <ul class="ways-on">
        <li>
          <a href={href(place, '/ledger/journal')}>{t.toJournal}</a>
        </li>
        {maySweep ? (
          <li>
            <a href={href(place, '/ledger/fees')}>{t.toFees}</a>
          </li>
        ) : null}
      </ul>
      <Open
        title={t.inTransit}
        none={t.inTransitNone}
        rows={inTransit.map(({ batchId, payOn, amount }) => ({
          name: t.batch(writeDate(payOn, place.lang)),
          path: href(place, `/batches/${slugOf('batch', batchId)}`),
          amount,
        }))}
      />
      <Open
        title={t.suspense}
        none={t.suspenseNone}
        rows={suspended.map(({ id, payerName, receivedOn, rest }) => ({
          name: `${payerName}　${t.cameOn(writeDate(receivedOn, place.lang))}`,
          path: href(place, `/deposits/${slugOf('deposit', id)}`),
          amount: rest,
        }))}
      />
    </>
  );
}

/** The bank account is held negative in the books, and shown as its statement shows it. */
function Balances({ place, rows }: Pick<Props, 'place' | 'rows'>) {
  const t = ledgerTexts[place.lang];
  return (
    <dl class="facts">
      {accountKinds.map((kind) => {
        const balance = rows.find((row) => row.kind === kind)?.balance ?? yen(0n);
        const [name, says] = t.accounts[kind];
        return (
          <div key={kind}>
            <dt>
              <a href={`${href(place, '/ledger/journal')}?account=${kind}`}>{name}</a>
            </dt>
            <dd>
              <b class="num">{writeYen(kind === 'bank' ? yen(-balance) : balance)}</b>
              <span class="small">{`　${says}`}</span>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

function Open(props: {
  readonly title: string;
  readonly none: string;
  readonly rows: readonly { readonly name: string; readonly path: string; readonly amount: Yen }[];
}) {
  return (
    <section>
      <h2>{props.title}</h2>
      {props.rows.length === 0 ? <p class="empty">{props.none}</p> : null}
      <ul class={props.rows.length === 0 ? 'plain' : 'rows'}>
        {props.rows.map(({ name, path, amount }) => (
          <li key={path}>
            <h3>
              <a href={path}>{name}</a>
            </h3>
            <div class="pay">
              <b class="num">{writeYen(amount)}</b>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
