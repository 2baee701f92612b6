import { slugOf } from '../../kernel/ids.ts';
import { writeDate, writeInstant } from '../../kernel/tokyo-date.ts';
import { writeYen } from '../../kernel/yen.ts';
import type { HeldBack, PaymentOnPage } from '../../modules/settlement/index.ts';
import type { FormState } from '../form-state.ts';
import { TextArea } from '../parts/fields.view.tsx';
import { ButtonForm, Form, Problems } from '../parts/form.view.tsx';
import { Typed } from '../parts/typed.view.tsx';
import { href, type Place } from '../visit.ts';
import { holdRefusalText, holdTexts } from './hold.texts.ts';
import { payoutTexts } from './payout.texts.ts';

interface Props {
  readonly place: Place;
  /** Of the payment, without what is done with it. */
  readonly path: string;
  readonly payment: PaymentOnPage;
  readonly form: FormState;
  readonly mayHold: boolean;
}

export function HoldView(props: Props) {
  const { place, payment, form } = props;
  const t = holdTexts[place.lang];
  const words = { form, lang: place.lang, labels: {} };
  const stays = holdRefusalText[payment.state === 'batched' ? 'in-batch' : 'paid-already'];
  return (
    <>
      <p class="small">
        <a href={href(place, '/payouts')}>{t.back}</a>
      </p>
      <h1>{payment.heldAt ? t.heldTitle : t.title}</h1>
      <dl class="facts">
        <div>
          <dt lang="ja">{payment.payeeName}</dt>
          <dd class="figure num">{writeYen(payment.amount)}</dd>
        </div>
      </dl>
      <p>
        {payment.title === null ? (
          payoutTexts[place.lang].suspended
        ) : (
          <Typed lang={place.lang}>{payment.title}</Typed>
        )}
        <br />
        {t.payOn(writeDate(payment.payOn, place.lang))}
      </p>
      {payment.state === 'planned' ? (
        <Step {...props} />
      ) : (
        <>
          <Problems words={words} />
          {form.refusal ? null : <p>{stays[place.lang]}</p>}
          {payment.batchId ? (
            <p>
              <a href={href(place, `/batches/${slugOf('batch', payment.batchId)}`)}>{t.toBatch}</a>
            </p>
          ) : null}
        </>
      )}
    </>
  );
}

function Step({ place, path, payment, form, mayHold }: Props) {
  const t = holdTexts[place.lang];
  const words = { form, lang: place.lang, labels: t.labels, hints: t.hints };
  if (payment.heldAt) {
    return (
      <section class="next">
        <Problems words={words} />
        <WhoHolds place={place} held={payment} />
        <p>{t.payOnStays}</p>
        {mayHold ? (
          <>
            <p>{t.releaseLead}</p>
            <ButtonForm form={form} action={href(place, `${path}/release`)} label={t.release} />
          </>
        ) : null}
      </section>
    );
  }
  if (!mayHold) return null;
  return (
    <section class="next">
      <p>
        {t.lead}
        <br />
        {t.payOnStays}
      </p>
      <Form words={words} action={href(place, `${path}/hold`)} submit={t.submit} consequence={t.after}>
        <TextArea words={words} name="reason" rows={3} />
      </Form>
    </section>
  );
}

/** Who, when and why. */
export function WhoHolds({ place, held }: { readonly place: Place; readonly held: HeldBack }) {
  const t = holdTexts[place.lang];
  const { heldBy, heldAt, holdReason } = held;
  if (!heldBy || !heldAt || !holdReason) return null;
  return (
    <p class="small">
      {t.heldBy(heldBy, writeInstant(heldAt, place.lang))}
      <br />
      {`${t.reason}　`}
      <Typed lang={place.lang}>{holdReason}</Typed>
    </p>
  );
}
