import { writeDate, writeInstant } from '../../kernel/tokyo-date.ts';
import { writeYen } from '../../kernel/yen.ts';
import { batchCanBecome } from '../../modules/settlement/batch.rules.ts';
import { Problems } from '../parts/form.view.tsx';
import { href } from '../visit.ts';
import { batchTexts } from './batch.texts.ts';
import {
  BatchCancellation,
  BatchNext,
  type BatchProps,
  LateReturn,
  type NamedLine,
} from './batch-forms.view.tsx';
import { payoutTexts } from './payout.texts.ts';
import { chipOf } from './payouts.view.tsx';

export function BatchView(props: BatchProps) {
  const { place, batch } = props;
  const t = batchTexts[place.lang];
  return (
    <article>
      <p class="small no-print">
        <a href={href(place, '/payouts')}>{t.all}</a>
      </p>
      <h1>{t.title(writeDate(batch.payOn, place.lang))}</h1>
      <p class="state">
        <span class={chipOf(batch.state)}>{payoutTexts[place.lang].batchState[batch.state]}</span>
      </p>
      <Figures place={place} batch={batch} />
      {props.refusal ? <Problems words={{ form: props.refusal, lang: place.lang, labels: {} }} /> : null}
      <div class="no-print">
        <BatchNext {...props} />
      </div>
      <Lines {...props} />
      <Steps {...props} />
      {props.mayRun && batch.state === 'settled' ? <LateReturn {...props} /> : null}
      {props.mayCancel && batchCanBecome(batch, 'cancelled') ? <BatchCancellation {...props} /> : null}
    </article>
  );
}

/** Count, total, largest and hash: on the screen and on the paper that it is compared with. */
function Figures({ place, batch }: Pick<BatchProps, 'place' | 'batch'>) {
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

type Words = (typeof batchTexts)['ja'];

/** Of which order, for whom; for a refund whose name the account has to carry. */
function whatFor(line: NamedLine, t: Words): string {
  if (line.kind === 'payout') return `${line.title}　${line.organizationName}`;
  return [line.title ?? t.suspended, t.payerName(line.payerName ?? '')].join('　');
}

function Marks({
  line,
  isOutlier,
  t,
}: {
  readonly line: NamedLine;
  readonly isOutlier: boolean;
  readonly t: Words;
}) {
  const marks = [
    line.kind === 'refund' ? t.refund : '',
    line.isPart ? t.part : '',
    line.newAccount ? t.newAccount : '',
    isOutlier ? t.outlier : '',
  ].filter(Boolean);
  if (marks.length === 0) return null;
  return (
    <p class="tags">
      {marks.map((mark) => (
        <span key={mark} class={mark === t.newAccount || mark === t.outlier ? 'chip warm' : 'chip'}>
          {mark}
        </span>
      ))}
    </p>
  );
}

function Lines({ place, lines, outliers }: BatchProps) {
  const t = batchTexts[place.lang];
  return (
    <section>
      <h2>{t.lines}</h2>
      <ul class="rows">
        {lines.map((line) => (
          <li key={line.lineNo}>
            <div>
              <h3>
                <span class="num">{line.lineNo}.</span> {line.payeeName}
              </h3>
              <p class="small">{whatFor(line, t)}</p>
              <p class="small num">
                {`${line.bankName} ${line.branchName}　${t.accountTypes[line.accountType]}　${t.ending(line.lastDigits)}`}
              </p>
              <Marks line={line} isOutlier={outliers.includes(line.lineNo)} t={t} />
            </div>
            <div class="pay">
              <b class="num">{writeYen(line.amount)}</b>
              {line.state === 'live' ? null : (
                <p>
                  <span class={line.state === 'settled' ? 'chip ok' : 'chip warm'}>
                    {t.lineState[line.state]}
                  </span>
                </p>
              )}
              {line.returnReason ? <p class="small">{t.returnReason[line.returnReason]}</p> : null}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Steps({ place, steps }: BatchProps) {
  const t = batchTexts[place.lang];
  return (
    <section>
      <h2>{t.steps}</h2>
      <ul class="plain">
        {steps.map((step) => (
          <li key={`${step.what} ${step.personId}`}>
            <span class="small num">{writeInstant(step.at, place.lang)}</span>
            {`　${step.name}　${t.step[step.what]}`}
          </li>
        ))}
      </ul>
    </section>
  );
}
