import { slugOf } from '../../kernel/ids.ts';
import { writeDate } from '../../kernel/tokyo-date.ts';
import { writeYen, yen } from '../../kernel/yen.ts';
import type { AwaitedDeposit, SuspensePage } from '../../modules/settlement/index.ts';
import type { FormState } from '../form-state.ts';
import { Radios } from '../parts/fields.view.tsx';
import { Form, Problems } from '../parts/form.view.tsx';
import { href, type Place } from '../visit.ts';
import { depositTexts } from './deposit.texts.ts';
import { suspenseTexts } from './suspense.texts.ts';

interface Props {
  readonly place: Place;
  readonly deposit: SuspensePage;
  /** Awaited deposits for which there is enough left. */
  readonly choices: readonly AwaitedDeposit[];
  /** Why what was just tried did not happen. */
  readonly refusal: FormState | null;
  readonly forms: { readonly match: FormState; readonly giveBack: FormState };
  readonly mayEnd: boolean;
}

export function SuspenseView(props: Props) {
  const { place, deposit, refusal, mayEnd } = props;
  const t = suspenseTexts[place.lang];
  return (
    <article>
      <p class="small">
        <a href={href(place, '/deposits')}>{t.all}</a>
      </p>
      <h1>{t.title}</h1>
      {refusal ? <Problems words={{ form: refusal, lang: place.lang, labels: {} }} /> : null}
      {deposit.state === 'in_suspense' ? null : <p class="lead">{t.ended[deposit.state]}</p>}
      <Facts place={place} deposit={deposit} />
      <Parts place={place} deposit={deposit} />
      {deposit.refundId ? (
        <p>
          <a href={href(place, `/refunds/${slugOf('refund', deposit.refundId)}/account`)}>{t.toAccount}</a>
        </p>
      ) : null}
      {mayEnd && deposit.state === 'in_suspense' ? <WaysOut {...props} /> : null}
    </article>
  );
}

function Facts({ place, deposit }: Pick<Props, 'place' | 'deposit'>) {
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

function Parts({ place, deposit }: Pick<Props, 'place' | 'deposit'>) {
  const t = suspenseTexts[place.lang];
  if (deposit.parts.length === 0) return null;
  return (
    <section>
      <h2>{t.parts}</h2>
      <ul class="rows">
        {deposit.parts.map((part) => (
          <li key={part.reference}>
            <h3>
              <a href={href(place, `/contracts/${slugOf('contract', part.contractId)}`)}>{part.title}</a>
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

function WaysOut({ place, deposit, choices, forms }: Props) {
  const t = suspenseTexts[place.lang];
  const here = `/deposits/${slugOf('deposit', deposit.id)}`;
  const words = { form: forms.match, lang: place.lang, labels: t.labels };
  const exactFirst = choices.toSorted(
    (one, other) => Number(other.amount === deposit.rest) - Number(one.amount === deposit.rest),
  );
  return (
    <>
      <section class="next">
        <h2>{t.matchTitle}</h2>
        {choices.length === 0 ? (
          <p>{t.none}</p>
        ) : (
          <>
            <p>{t.matchLead}</p>
            <Form
              words={words}
              action={href(place, `${here}/match`)}
              submit={t.match}
              consequence={t.matchAfter}
            >
              <Radios
                words={words}
                name="announced"
                choices={exactFirst.map((open) => ({
                  value: slugOf('deposit', open.id),
                  label: `${writeYen(open.amount)}　${open.title}　${open.organizationName}　${open.reference}`,
                  hint:
                    open.amount === deposit.rest
                      ? t.exact
                      : t.less(writeYen(yen(deposit.rest - open.amount))),
                }))}
              />
            </Form>
          </>
        )}
      </section>
      <details open={choices.length === 0}>
        <summary>{t.giveBackTitle}</summary>
        <p>{t.giveBackLead(writeYen(deposit.rest))}</p>
        <Form
          words={{ form: forms.giveBack, lang: place.lang, labels: {} }}
          action={href(place, `${here}/refund`)}
          submit={t.giveBack}
          consequence={t.giveBackAfter}
        />
      </details>
    </>
  );
}
