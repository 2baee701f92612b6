import { slugOf } from '../../kernel/ids.ts';
import { writeDate } from '../../kernel/tokyo-date.ts';
import { addYen, writeYen } from '../../kernel/yen.ts';
import type { BatchState, LeftOut } from '../../modules/settlement/batch.rules.ts';
import type { BatchRow, PlannedPayout } from '../../modules/settlement/index.ts';
import { emptyForm, type FormState } from '../form-state.ts';
import { TextInput } from '../parts/fields.view.tsx';
import { ButtonForm, Form } from '../parts/form.view.tsx';
import { href, type Place } from '../visit.ts';
import { payoutTexts } from './payout.texts.ts';

interface Props {
  readonly place: Place;
  /** null for who may only look. */
  readonly form: FormState | null;
  readonly planKey: string;
  readonly planned: readonly PlannedPayout[];
  readonly leftOut: readonly LeftOut[];
  readonly batches: readonly BatchRow[];
}

export function PayoutsView({ place, form, planKey, planned, leftOut, batches }: Props) {
  const t = payoutTexts[place.lang];
  const words = form && { form, lang: place.lang, labels: t.labels, hints: t.hints };
  return (
    <>
      <h1>{t.title}</h1>
      <p class="lead">{t.lead}</p>
      {words && planned.length > 0 ? (
        <section class="next">
          <h2>{t.lockTitle}</h2>
          <p>{t.lockLead}</p>
          <Form words={words} action={href(place, '/payouts')} submit={t.lock} consequence={t.lockAfter}>
            <TextInput words={words} name="payOn" type="date" width="medium" />
          </Form>
        </section>
      ) : null}
      <Batches place={place} batches={batches} />
      <Planned place={place} planned={planned} leftOut={leftOut} />
      {words ? (
        <ButtonForm
          form={emptyForm(planKey)}
          action={href(place, '/payouts/plan')}
          label={t.plan}
          look="quiet"
        />
      ) : null}
    </>
  );
}

function Planned({ place, planned, leftOut }: Pick<Props, 'place' | 'planned' | 'leftOut'>) {
  const t = payoutTexts[place.lang];
  const why = new Map(leftOut.map((each) => [each.payoutId, each.why]));
  return (
    <section>
      <h2>{t.planned}</h2>
      {planned.length === 0 ? (
        <p class="empty">{t.plannedNone}</p>
      ) : (
        <p class="num">{t.sum(planned.length, writeYen(addYen(...planned.map(({ amount }) => amount))))}</p>
      )}
      <ul class={planned.length === 0 ? 'plain' : 'rows'}>
        {planned.map((payout) => {
          const reason = why.get(payout.payoutId);
          return (
            <li key={payout.payoutId}>
              <div>
                <h3>{payout.workerName}</h3>
                <p class="small">{[payout.title, t.payOn(writeDate(payout.payOn, place.lang))].join('　')}</p>
                {reason ? (
                  <p>
                    <span class="chip warm">{t.leftOut[reason]}</span>
                  </p>
                ) : null}
              </div>
              <div class="pay">
                <b class="num">{writeYen(payout.amount)}</b>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Batches({ place, batches }: Pick<Props, 'place' | 'batches'>) {
  const t = payoutTexts[place.lang];
  return (
    <section>
      <h2>{t.batches}</h2>
      {batches.length === 0 ? <p class="empty">{t.batchesNone}</p> : null}
      <ul class={batches.length === 0 ? 'plain' : 'rows'}>
        {batches.map((batch) => (
          <li key={batch.id}>
            <div>
              <h3>
                <a href={href(place, `/batches/${slugOf('batch', batch.id)}`)}>
                  {t.batch(writeDate(batch.payOn, place.lang))}
                </a>
              </h3>
              <p class="tags">
                <span class={chipOf(batch.state)}>{t.batchState[batch.state]}</span>
                {batch.state === 'locked' ? <span class="chip">{t.approvals(batch.approvals)}</span> : null}
              </p>
            </div>
            <div class="pay">
              <b class="num">{writeYen(batch.total)}</b>
              <p class="small num">{t.countOf(batch.count)}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function chipOf(state: BatchState): string {
  if (state === 'settled') return 'chip ok';
  return state === 'locked' ? 'chip warm' : 'chip';
}
