import { slugOf } from '../../kernel/ids.ts';
import { writeDate, writeInstant } from '../../kernel/tokyo-date.ts';
import { writeYen } from '../../kernel/yen.ts';
import type { HoldRefusal } from '../../modules/settlement/hold.rules.ts';
import type { HeldBack, PaymentWithWords } from '../../modules/settlement/index.ts';
import type { FormState } from '../form-state.ts';
import { TextArea } from '../parts/fields.view.tsx';
import { Form, Problems } from '../parts/form.view.tsx';
import { Typed } from '../parts/typed.view.tsx';
import { href, type Place } from '../visit.ts';
import { holdRefusalText, holdTexts } from './hold.texts.ts';
import { payoutTexts } from './payout.texts.ts';

interface Props {
  readonly place: Place;
  /** Of the payment, without what is done with it. */
  readonly path: string;
  readonly payment: PaymentWithWords;
  readonly form: FormState;
  readonly mayHold: boolean;
  /** Why not this reader, though they hold the role. */
  readonly concern: HoldRefusal | null;
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
      <Words place={place} payment={payment} />
    </>
  );
}

/** How often it was held back before, and what was found; the hold of now stands above. */
function Words({ place, payment }: Pick<Props, 'place' | 'payment'>) {
  const t = holdTexts[place.lang];
  const words = payment.heldAt ? payment.words.slice(0, -1) : payment.words;
  if (words.length === 0) return null;
  return (
    <section>
      <h2>{t.before}</h2>
      <ol class="plain">
        {words.map(({ seq, what, at, name, reason }) => (
          <li key={seq}>
            <span class="small num">{writeInstant(at, place.lang)}</span>
            {`　${t.did[what](name ?? '')}`}
            {reason ? (
              <p class="small">
                {`${what === 'held' ? t.reason : t.found}　`}
                <Typed lang={place.lang}>{reason}</Typed>
              </p>
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Step({ place, path, payment, form, mayHold, concern }: Props) {
  const t = holdTexts[place.lang];
  const words = { form, lang: place.lang, labels: t.labels, hints: t.hints };
  const may = mayHold && concern === null;
  if (payment.heldAt) {
    return (
      <section class="next">
        {may ? null : <Problems words={words} />}
        <WhoHolds place={place} held={payment} />
        <p>{t.payOnStays}</p>
        {may ? (
          <Form
            words={words}
            action={href(place, `${path}/release`)}
            submit={t.release}
            consequence={t.released}
          >
            <p>{t.releaseLead}</p>
            <TextArea words={words} name="finding" rows={3} />
          </Form>
        ) : (
          <NotYours {...{ place, mayHold, concern }} />
        )}
      </section>
    );
  }
  if (!may) return <NotYours {...{ place, mayHold, concern }} />;
  return (
    <section class="next">
      <p>
        {t.lead}
        <br />
        {t.payOnStays}
      </p>
      <Form
        words={words}
        action={href(place, `${path}/hold`)}
        submit={t.submit}
        consequence={isRead(payment) ? t.after : t.afterAlone}
      >
        <TextArea words={words} name="reason" rows={3} />
      </Form>
    </section>
  );
}

/** A worker and an organisation read of it; who is known by a name on the statement alone has no page. */
function isRead({ workerId, organizationId }: PaymentWithWords): boolean {
  return workerId !== null || organizationId !== null;
}

/** Who may hold payments back reads why not this one. */
function NotYours({ place, mayHold, concern }: Pick<Props, 'place' | 'mayHold' | 'concern'>) {
  return mayHold && concern ? <p>{holdRefusalText[concern][place.lang]}</p> : null;
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
