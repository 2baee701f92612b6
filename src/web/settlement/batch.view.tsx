import { writeDate, writeInstant } from '../../kernel/tokyo-date.ts';
import { writeYen } from '../../kernel/yen.ts';
import { batchCanBecome } from '../../modules/settlement/batch.rules.ts';
import { Problems } from '../parts/form.view.tsx';
import { href } from '../visit.ts';
import { BatchCancellation, BatchNext, type BatchProps } from './batch-forms.view.tsx';
import { batchTexts, payoutTexts } from './payout.texts.ts';
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

function Lines({ place, lines }: BatchProps) {
  const t = batchTexts[place.lang];
  return (
    <section>
      <h2>{t.lines}</h2>
      <ul class="rows">
        {lines.map((line) => (
          <li key={line.lineNo}>
            <div>
              <h3>
                <span class="num">{line.lineNo}.</span> {line.workerName}
              </h3>
              <p class="small">{`${line.title}　${line.organizationName}`}</p>
              <p class="small num">
                {`${line.bankName} ${line.branchName}　${t.accountTypes[line.accountType]}　${t.ending(line.lastDigits)}`}
              </p>
              {line.newAccount ? (
                <p>
                  <span class="chip warm">{t.newAccount}</span>
                </p>
              ) : null}
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
