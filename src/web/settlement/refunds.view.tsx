import { writeYen } from '../../kernel/yen.ts';
import type { OwedRefund } from '../../modules/settlement/index.ts';
import type { RefundState } from '../../modules/settlement/refund.rules.ts';
import { href, type Place } from '../visit.ts';
import { refundTexts } from './refund.texts.ts';

interface Row {
  readonly id: string;
  readonly title: string;
  readonly amount: string;
  readonly state: RefundState;
  readonly when: string;
  readonly path: string;
}

interface Props {
  readonly place: Place;
  readonly rows: readonly Row[];
  /** What was decided and has no day yet. */
  readonly owed: readonly OwedRefund[];
}

export function RefundsView({ place, rows, owed }: Props) {
  const t = refundTexts[place.lang];
  return (
    <>
      <h1>{t.list}</h1>
      <p class="lead">{t.listLead}</p>
      {owed.map(({ milestoneId, amount }) => (
        <p key={milestoneId}>{t.owed(writeYen(amount))}</p>
      ))}
      {rows.length + owed.length === 0 ? <p class="empty">{t.listNone}</p> : null}
      <ul class={rows.length === 0 ? 'plain' : 'rows'}>
        {rows.map((row) => (
          <li key={row.id}>
            <div>
              <h2 lang="ja">{row.title}</h2>
              <p>{row.when}</p>
              <p>
                <a href={href(place, row.path)}>{t.toAccount}</a>
              </p>
            </div>
            <div class="pay">
              <b class="num">{row.amount}</b>
              <p>
                <span class={row.state === 'settled' ? 'chip ok' : 'chip'}>{t.state[row.state]}</span>
              </p>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
