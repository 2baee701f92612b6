import { writeDate } from '../../kernel/tokyo-date.ts';
import { addYen, writeYen } from '../../kernel/yen.ts';
import { batchCanBecome } from '../../modules/settlement/batch.rules.ts';
import { isMissed } from '../../modules/settlement/batch-approval.rules.ts';
import { Problems } from '../parts/form.view.tsx';
import { WholeDays } from '../parts/whole-days.view.tsx';
import { href } from '../visit.ts';
import { batchTexts } from './batch.texts.ts';
import { BatchCancellation } from './batch-cancel.view.tsx';
import { at, BatchNext, type BatchProps, isAsked, LateReturn } from './batch-forms.view.tsx';
import { BatchHistory } from './batch-history.view.tsx';
import { BatchLines } from './batch-lines.view.tsx';
import { BatchChips } from './batch-list.view.tsx';

export function BatchView(props: BatchProps) {
  const { place, batch } = props;
  const t = batchTexts[place.lang];
  return (
    <article>
      <p class="small no-print">
        <a href={href(place, '/payouts')}>{t.all}</a>
      </p>
      <h1>
        <WholeDays>{t.title(writeDate(batch.payOn, place.lang))}</WholeDays>
      </h1>
      <p class="tags">
        <BatchChips place={place} today={props.today} batch={{ ...batch, returned: returnedOf(props) }} />
      </p>
      <Figures place={place} batch={batch} />
      <Outcome {...props} />
      <Cutoff {...props} />
      {props.refusal ? <Problems words={{ form: props.refusal, lang: place.lang, labels: {} }} /> : null}
      {/* Who approves reads the list first; everybody else comes for the next step. */}
      {isAsked(props) ? <BatchLines {...props} /> : null}
      <div class="no-print">
        <BatchNext {...props} />
      </div>
      {isAsked(props) ? null : <BatchLines {...props} />}
      <p class="no-print">
        <a href={at(props, '/list')}>{t.paper}</a>
      </p>
      <BatchHistory place={place} history={props.history} />
      {props.mayRun && batch.state === 'settled' ? <LateReturn {...props} /> : null}
      {props.mayCancel && batchCanBecome(batch, 'cancelled') ? <BatchCancellation {...props} /> : null}
    </article>
  );
}

/** Count, total, largest and hash: on the screen and on the paper that it is compared with. */
export function Figures({ place, batch }: Pick<BatchProps, 'place' | 'batch'>) {
  const t = batchTexts[place.lang];
  return (
    <>
      <dl class="facts">
        <div>
          <dt>{t.figures.count}</dt>
          <dd class="figure num">{t.countOf(batch.count)}</dd>
        </div>
        <div>
          <dt>{t.figures.total}</dt>
          <dd class="figure num">{writeYen(batch.total)}</dd>
        </div>
        <div>
          <dt>{t.figures.largest}</dt>
          <dd class="num">{writeYen(batch.largest)}</dd>
        </div>
        <div>
          <dt>{t.figures.hash}</dt>
          <dd class="num">{(batch.listSha256.match(/.{8}/g) ?? []).join(' ')}</dd>
        </div>
      </dl>
      <p class="small">{t.hashWhy}</p>
    </>
  );
}

/** What the statement of the bank shows in the end, where it is not what was locked: paid, and come back. */
function Outcome({ place, lines }: BatchProps) {
  const t = batchTexts[place.lang];
  if (!lines.some(({ state }) => state === 'returned')) return null;
  const parts = (['settled', 'live', 'returned'] as const).map((state) => ({
    state,
    amounts: lines.filter((line) => line.state === state).map(({ amount }) => amount),
  }));
  return (
    <dl class="facts">
      {parts
        .filter(({ amounts }) => amounts.length > 0)
        .map(({ state, amounts }) => (
          <div key={state}>
            <dt>{t.outcome[state]}</dt>
            <dd class="num">{`${t.countOf(amounts.length)}　${writeYen(addYen(...amounts))}`}</dd>
          </div>
        ))}
    </dl>
  );
}

function returnedOf({ lines }: BatchProps): number {
  return lines.filter(({ state }) => state === 'returned').length;
}

/** By when the bank wants the file, as long as it has not got it. */
function Cutoff({ place, batch, today, isLate }: BatchProps) {
  const t = batchTexts[place.lang];
  if (!['locked', 'approved', 'exported'].includes(batch.state)) return null;
  return (
    <p class={isLate ? 'due late' : 'due'}>
      {t.cutoff(writeDate(batch.handInBy, place.lang))}
      {isLate ? (
        <>
          <br />
          {isMissed(batch, today) ? t.missed : t.cutoffPassed}
        </>
      ) : null}
    </p>
  );
}
