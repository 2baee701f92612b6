import { type PayoutId, type RefundId, slugOf } from '../../kernel/ids.ts';
import { type LocalDate, tokyoDateOf, writeDate, writeInstant } from '../../kernel/tokyo-date.ts';
import { addYen, writeYen, type Yen } from '../../kernel/yen.ts';
import type { Candidate, LeftOut, LeftOutReason } from '../../modules/settlement/batch.rules.ts';
import type { BatchRow, HeldBack, UnplannedPart } from '../../modules/settlement/index.ts';
import { emptyForm, type FormState } from '../form-state.ts';
import { Select } from '../parts/fields.view.tsx';
import { ButtonForm, Form, Problems } from '../parts/form.view.tsx';
import { Typed } from '../parts/typed.view.tsx';
import { href, type Place } from '../visit.ts';
import { Batches } from './batch-list.view.tsx';
import { WhoHolds } from './hold.view.tsx';
import { payoutTexts } from './payout.texts.ts';

/** A payout or a refund that waits for its batch. */
export interface Planned extends Candidate, HeldBack {
  readonly name: string;
  /** Of the order; null for money that waited in suspense. */
  readonly title: string | null;
  readonly isPart: boolean;
  readonly payOn: LocalDate;
  /** Where an operator enters the account; null where its owner does. */
  readonly accountPath: string | null;
  /** The deposit that a refund gives back; null for all else. */
  readonly depositPath: string | null;
}

/** A bank day for which a batch can be made, and what it would take. */
export interface PayDay {
  readonly day: LocalDate;
  readonly count: number;
  /** The last day on which the bank takes the file for it, and whether that has passed. */
  readonly handInBy: LocalDate;
  readonly isLate: boolean;
}

interface Props {
  readonly place: Place;
  /** null for who may only look. */
  readonly form: FormState | null;
  readonly mayHold: boolean;
  readonly planKey: string;
  /** A key for each form of one payment. */
  readonly oneKey: () => string;
  readonly payeeLimit: Yen;
  readonly today: LocalDate;
  readonly planned: readonly Planned[];
  readonly leftOut: readonly LeftOut[];
  readonly days: readonly PayDay[];
  readonly batches: readonly BatchRow[];
  readonly unplanned: readonly UnplannedPart[];
}

export function PayoutsView(props: Props) {
  const { place, form, planKey, planned, days, batches } = props;
  const t = payoutTexts[place.lang];
  return (
    <>
      <h1>{t.title}</h1>
      <p class="lead">{t.lead}</p>
      {form && (planned.length > 0 || form.refusal) ? (
        <Locking place={place} form={form} days={days} />
      ) : null}
      <Unplanned place={place} unplanned={props.unplanned} />
      <Batches place={place} today={props.today} batches={batches} />
      <PlannedByDay {...props} />
      {form ? (
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

function Unplanned({ place, unplanned }: Pick<Props, 'place' | 'unplanned'>) {
  const t = payoutTexts[place.lang];
  if (unplanned.length === 0) return null;
  return (
    <section>
      <h2>{t.unplanned}</h2>
      <p class="problem">{t.unplannedLead}</p>
      <ul class="rows">
        {unplanned.map(({ milestoneId, contractId, title, decidedAt }) => (
          <li key={milestoneId}>
            <div>
              <h3>
                <a href={href(place, `/ledger/orders/${slugOf('contract', contractId)}`)}>
                  <Typed lang={place.lang}>{title}</Typed>
                </a>
              </h3>
              <p class="small">{t.unplannedSince(writeDate(tokyoDateOf(decidedAt), place.lang))}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The days that a batch may be made for, each with what it would pay. */
function Locking({ place, form, days }: Pick<Props, 'place' | 'days'> & { readonly form: FormState }) {
  const t = payoutTexts[place.lang];
  const words = { form, lang: place.lang, labels: t.labels, hints: t.hints };
  const choices = days
    .filter(({ count }) => count > 0)
    .map(({ day, count, isLate }) => {
      const label = `${writeDate(day, place.lang)}　${t.countOf(count)}`;
      return { value: day, label: isLate ? t.payDayLate(label) : label };
    });
  return (
    <section class="next">
      <h2>{t.lockTitle}</h2>
      <p>{t.lockLead}</p>
      {choices.length === 0 ? (
        <>
          <Problems words={words} />
          <p>{t.lockLater}</p>
        </>
      ) : (
        <Form words={words} action={href(place, '/payouts')} submit={t.lock} consequence={t.lockAfter}>
          <Select words={words} name="payOn" choices={choices} />
          <HandIns place={place} days={days.filter(({ count }) => count > 0)} />
        </Form>
      )}
    </section>
  );
}

/** By when the bank wants the file for each day, and what to do where that has passed. */
function HandIns({ place, days }: Pick<Props, 'place' | 'days'>) {
  const t = payoutTexts[place.lang];
  return (
    <>
      {days.some(({ isLate }) => isLate) ? <p class="small">{t.lateDays}</p> : null}
      <details>
        <summary>{t.handIns}</summary>
        <ul class="plain small num">
          {days.map(({ day, handInBy }) => (
            <li key={day}>{t.handIn(writeDate(day, place.lang), writeDate(handInBy, place.lang))}</li>
          ))}
        </ul>
      </details>
    </>
  );
}

function PlannedByDay(props: Props) {
  const { place, today, planned, leftOut } = props;
  const t = payoutTexts[place.lang];
  const days = [...new Set(planned.map(({ payOn }) => payOn))];
  const sumOf = (some: readonly Planned[]) =>
    t.sum(some.length, writeYen(addYen(...some.map(({ amount }) => amount))));
  return (
    <section>
      <h2>{t.planned}</h2>
      {planned.length === 0 ? <p class="empty">{t.plannedNone}</p> : null}
      {days.length > 1 ? <p class="num">{sumOf(planned)}</p> : null}
      {days.map((day) => {
        const due = planned.filter(({ payOn }) => payOn === day);
        return (
          <section key={day}>
            <h3>{t.payOn(writeDate(day, place.lang))}</h3>
            <p class="num">
              {sumOf(due)} {day < today ? <span class="chip warm">{t.dayPassed}</span> : null}
            </p>
            <ul class="rows">
              {due.map((order) => (
                <PlannedRow
                  key={order.orderId}
                  {...props}
                  order={order}
                  why={leftOut.find(({ orderId }) => orderId === order.orderId)?.why ?? null}
                />
              ))}
            </ul>
          </section>
        );
      })}
    </section>
  );
}

type RowProps = Props & { readonly order: Planned; readonly why: LeftOutReason | null };

/** What no usual batch takes, with the one way that it has. */
function AboveLimit({ place, order, days, payeeLimit, oneKey }: RowProps) {
  const t = payoutTexts[place.lang].aboveLimit;
  const day = days.find((each) => each.day >= order.payOn && !each.isLate)?.day;
  const words = { form: emptyForm(oneKey()), lang: place.lang, labels: {} };
  return (
    <details>
      <summary>{t.title}</summary>
      <p>{t.lead(writeYen(payeeLimit))}</p>
      {day ? (
        <Form
          words={words}
          action={href(place, '/payouts/one')}
          submit={t.submit}
          consequence={t.after(writeDate(day, place.lang))}
        >
          <input type="hidden" name="payOn" value={day} />
          <input type="hidden" name="order" value={slugOfOrder(order)} />
        </Form>
      ) : (
        <p>{payoutTexts[place.lang].lockLater}</p>
      )}
    </details>
  );
}

function slugOfOrder({ kind, orderId }: Planned): string {
  return kind === 'payout' ? slugOf('payout', orderId as PayoutId) : slugOf('refund', orderId as RefundId);
}

/** Why no batch takes it now; for an account that is checked, from when on one does. */
function keptBack({ lang }: Place, { account }: Planned, why: LeftOutReason): string {
  const t = payoutTexts[lang];
  if (why === 'account-held' && account) return t.usableFrom(writeInstant(account.usableFrom, lang));
  return t.leftOut[why];
}

function PlannedRow(props: RowProps) {
  const { place, order, why, form, mayHold } = props;
  const t = payoutTexts[place.lang];
  return (
    <li>
      <div>
        <h4>{order.depositPath ? <a href={href(place, order.depositPath)}>{order.name}</a> : order.name}</h4>
        <p class="small">{order.title ?? t.suspended}</p>
        <p class="tags">
          {order.kind === 'refund' ? <span class="chip">{t.refund}</span> : null}
          {order.isPart ? <span class="chip">{t.part}</span> : null}
          {why ? <span class="chip warm">{keptBack(place, order, why)}</span> : null}
        </p>
        <WhoHolds place={place} held={order} />
        {mayHold ? (
          <p>
            <a href={href(place, `/payouts/${slugOfOrder(order)}/hold`)}>{order.held ? t.release : t.hold}</a>
          </p>
        ) : null}
        {form && order.accountPath ? (
          <p>
            <a href={href(place, order.accountPath)}>{order.account ? t.changeAccount : t.enterAccount}</a>
          </p>
        ) : null}
        {form && why === 'above-limit' ? <AboveLimit {...props} /> : null}
      </div>
      <div class="pay">
        <b class="num">{writeYen(order.amount)}</b>
      </div>
    </li>
  );
}
