import { slugOf } from '../../kernel/ids.ts';
import { writeDate } from '../../kernel/tokyo-date.ts';
import { writeYen, type Yen, yen } from '../../kernel/yen.ts';
import type { LikelyOrder, Suspense, SuspensePage } from '../../modules/settlement/index.ts';
import type { FormState } from '../form-state.ts';
import { Checkboxes, Radios } from '../parts/fields.view.tsx';
import { Form, Problems } from '../parts/form.view.tsx';
import { href, type Place } from '../visit.ts';
import { depositTexts } from './deposit.texts.ts';
import { Called, CallingMistake } from './mistake.view.tsx';
import { suspenseTexts } from './suspense.texts.ts';

interface Props {
  readonly place: Place;
  readonly seen: Suspense;
  /** Why what was just tried did not happen. */
  readonly refusal: FormState | null;
  readonly forms: Readonly<Record<'match' | 'giveBack' | 'mistake' | 'decision', FormState>>;
  readonly mayEnd: boolean;
  /** Whether this reader may say whether it is a mistake. */
  readonly mayDecide: boolean;
  /** This reader called it a mistake, and may only take that back. */
  readonly isOwn: boolean;
}

export function SuspenseView(props: Props) {
  const { place, refusal, mayEnd } = props;
  const { deposit, refund, mistake } = props.seen;
  const t = suspenseTexts[place.lang];
  return (
    <article>
      <p class="small">
        <a href={href(place, '/deposits')}>{t.all}</a>
      </p>
      <h1>{t.titles[deposit.state]}</h1>
      {refusal ? <Problems words={{ form: refusal, lang: place.lang, labels: {} }} /> : null}
      {deposit.state === 'in_suspense' ? null : <p class="lead">{t.ended[deposit.state]}</p>}
      <Facts place={place} deposit={deposit} />
      <Parts place={place} deposit={deposit} />
      {refund ? (
        <p class="lead num">
          {t.refund(
            writeYen(refund.amount),
            writeDate(refund.payOn, place.lang),
            t.refundState[refund.state],
          )}
        </p>
      ) : null}
      {deposit.refundId ? (
        <p>
          <a href={href(place, `/refunds/${slugOf('refund', deposit.refundId)}/account`)}>{t.toAccount}</a>
        </p>
      ) : null}
      {mistake ? <Called {...props} mistake={mistake} /> : null}
      {mayEnd && deposit.state === 'in_suspense' && !mistake ? <WaysOut {...props} /> : null}
    </article>
  );
}

interface OneProps extends Pick<Props, 'place'> {
  readonly deposit: SuspensePage;
}

function Facts({ place, deposit }: OneProps) {
  const t = suspenseTexts[place.lang];
  const facts = [
    [t.facts.payer, deposit.payerName],
    [t.facts.came, t.cameOn(writeYen(deposit.amount), writeDate(deposit.receivedOn, place.lang))],
    [t.facts.rest, writeYen(deposit.state === 'in_suspense' ? deposit.rest : yen(0n))],
    [t.facts.why, depositTexts[place.lang].why[deposit.why]],
    [t.facts.reference, deposit.reference ?? '—'],
    [t.facts.line, deposit.bankLine],
  ] as const;
  return (
    <dl class="facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd class="num">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Parts({ place, deposit }: OneProps) {
  const t = suspenseTexts[place.lang];
  if (deposit.parts.length === 0) return null;
  return (
    <section>
      <h2>{t.parts}</h2>
      <ul class="rows">
        {deposit.parts.map((part) => (
          <li key={part.reference}>
            <h3>
              <a href={href(place, `/ledger/orders/${slugOf('contract', part.contractId)}`)}>{part.title}</a>
            </h3>
            <div class="pay">
              <b class="num">{writeYen(part.amount)}</b>
              <p class="num">{part.reference}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function WaysOut(props: Props) {
  const { deposit, orders, others } = props.seen;
  const inAll = others.reduce((sum, { rest }) => sum + rest, deposit.rest as bigint);
  const choices = orders.filter(({ amount }) => amount <= inAll);
  const tooLarge = orders.filter(({ amount }) => amount > inAll);
  return (
    <>
      <Matching {...props} choices={choices} />
      {tooLarge.length > 0 ? <NotEnough place={props.place} orders={tooLarge} inAll={yen(inAll)} /> : null}
      <GivingBack {...props} isOnlyWay={choices.length === 0} />
      {deposit.parts.length === 0 ? <CallingMistake {...props} /> : null}
    </>
  );
}

function Matching({ place, seen, forms, choices }: Props & { readonly choices: readonly LikelyOrder[] }) {
  const t = suspenseTexts[place.lang];
  const { deposit, others } = seen;
  const words = {
    form: forms.match,
    lang: place.lang,
    labels: t.labels,
    hints: { together: t.togetherHint },
  };
  return (
    <section class="next">
      <h2>{t.matchTitle}</h2>
      {choices.length === 0 ? (
        <p>{t.none}</p>
      ) : (
        <>
          <p>{t.matchLead}</p>
          <Form
            words={words}
            action={href(place, `/deposits/${slugOf('deposit', deposit.id)}/match`)}
            submit={t.match}
            consequence={t.matchAfter}
          >
            <Radios
              words={words}
              name="announced"
              choices={choices.map((open) => ({
                value: slugOf('deposit', open.id),
                label: `${writeYen(open.amount)}　${open.title}　${open.organizationName}　${open.reference}`,
                hint: hintOf(place, open),
              }))}
            />
            {others.length > 0 ? (
              <Checkboxes
                words={words}
                name="together"
                choices={others.map((other) => ({
                  value: slugOf('deposit', other.id),
                  label: t.line(
                    writeYen(other.rest),
                    writeDate(other.receivedOn, place.lang),
                    other.bankLine,
                  ),
                }))}
              />
            ) : null}
          </Form>
        </>
      )}
    </section>
  );
}

/** Why it may be this one, and what is left or missing then. */
function hintOf(place: Place, { isNamed, isOfPayer, difference, isOverdue, payBy }: LikelyOrder): string {
  const t = suspenseTexts[place.lang];
  const amount = writeYen(yen(difference < 0n ? -difference : difference));
  const fits = difference === 0n ? t.exact : difference > 0n ? t.less(amount) : t.missing(amount);
  return [
    fits,
    isNamed ? t.named : '',
    isOfPayer ? t.ofPayer : '',
    isOverdue ? t.overdue(writeDate(payBy, place.lang)) : '',
  ]
    .filter(Boolean)
    .join(place.lang === 'ja' ? '。' : '. ');
}

/** Orders that it may be meant for, and what each still needs. */
function NotEnough(props: {
  readonly place: Place;
  readonly orders: readonly LikelyOrder[];
  readonly inAll: Yen;
}) {
  const { place, orders, inAll } = props;
  const t = suspenseTexts[place.lang];
  return (
    <section>
      <h2>{t.likelyTitle}</h2>
      <p>{t.likelyLead}</p>
      <ul class="rows">
        {orders.map(({ id, contractId, title, organizationName, amount }) => (
          <li key={id}>
            <h3>
              <a href={href(place, `/contracts/${slugOf('contract', contractId)}/deposits`)}>{title}</a>
            </h3>
            <p class="num">{t.likely(organizationName, writeYen(amount), writeYen(yen(amount - inAll)))}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function GivingBack({ place, seen, forms, isOnlyWay }: Props & { readonly isOnlyWay: boolean }) {
  const t = suspenseTexts[place.lang];
  const { deposit, doubtful } = seen;
  const words = { form: forms.giveBack, lang: place.lang, labels: { payer: t.whose } };
  return (
    <details open={isOnlyWay || words.form.problems.size > 0}>
      <summary>{t.giveBackTitle}</summary>
      <p>{t.giveBackLead(writeYen(deposit.rest))}</p>
      <Form
        words={words}
        action={href(place, `/deposits/${slugOf('deposit', deposit.id)}/refund`)}
        submit={t.giveBack}
        consequence={t.giveBackAfter(deposit.payerName, writeYen(deposit.rest))}
      >
        {doubtful ? (
          <Radios
            words={words}
            name="payer"
            choices={[
              { value: 'client', label: t.ofClient(doubtful.organizationName) },
              { value: 'other', label: t.ofOther },
            ]}
          />
        ) : null}
      </Form>
    </details>
  );
}
