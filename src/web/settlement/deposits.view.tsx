import { slugOf } from '../../kernel/ids.ts';
import { daysBetween, type LocalDate, tokyoDateOf, writeDate } from '../../kernel/tokyo-date.ts';
import { writeYen, yen } from '../../kernel/yen.ts';
import { longestSuspense } from '../../modules/settlement/deposit.rules.ts';
import type { AwaitedDeposit, RecordedLine, SuspendedDeposit } from '../../modules/settlement/index.ts';
import type { FormState } from '../form-state.ts';
import { TextInput } from '../parts/fields.view.tsx';
import { Form } from '../parts/form.view.tsx';
import { typedIn } from '../parts/typed.view.tsx';
import { href, type Place } from '../visit.ts';
import { depositTexts } from './deposit.texts.ts';

export type JustRecorded =
  | { readonly state: 'matched'; readonly daysLate: number }
  | { readonly state: 'in_suspense'; readonly line: SuspendedDeposit | null };

interface Props {
  readonly place: Place;
  /** null for who may only look. */
  readonly form: FormState | null;
  /** What became of the line that was recorded just now. */
  readonly just: JustRecorded | null;
  readonly today: LocalDate;
  readonly open: readonly AwaitedDeposit[];
  readonly suspended: readonly SuspendedDeposit[];
  readonly recorded: readonly RecordedLine[];
}

export function DepositsView({ place, form, just, today, open, suspended, recorded }: Props) {
  const t = depositTexts[place.lang];
  return (
    <>
      <h1>{t.record}</h1>
      {just ? <Just place={place} just={just} /> : null}
      {form ? (
        <section class="next">
          <p>{t.recordLead}</p>
          <DepositFields place={place} form={form} />
        </section>
      ) : null}
      <Awaited place={place} open={open} />
      <Suspended place={place} today={today} suspended={suspended} />
      <Recorded place={place} recorded={recorded} />
    </>
  );
}

/** What became of it, and what is to be done now. */
function Just({ place, just }: { readonly place: Place; readonly just: JustRecorded }) {
  const t = depositTexts[place.lang];
  if (just.state === 'matched') {
    return (
      <div role="status">
        <p class="lead">{t.matched}</p>
        {just.daysLate > 0 ? <p>{t.late(just.daysLate)}</p> : null}
      </div>
    );
  }
  const { line } = just;
  const missing = line ? differenceOf(line) : null;
  return (
    <div role="status">
      <p class="lead">{t.suspended}</p>
      {line?.why === 'order-ended' ? <p>{t.ended}</p> : null}
      {missing !== null && missing < 0n ? <p>{t.short(writeYen(yen(-missing)))}</p> : null}
      {line ? (
        <p>
          <a href={href(place, `/deposits/${slugOf('deposit', line.id)}`)}>{t.openLine}</a>
        </p>
      ) : null}
    </div>
  );
}

/** What a line has more than the order of its reference asks for; null where that waits for nothing like it. */
function differenceOf({ why, rest, announcedAmount }: SuspendedDeposit): bigint | null {
  return why === 'amount-differs' && announcedAmount !== null ? rest - announcedAmount : null;
}

function Difference({ place, deposit }: { readonly place: Place; readonly deposit: SuspendedDeposit }) {
  const t = depositTexts[place.lang];
  const difference = differenceOf(deposit);
  if (difference === null || difference === 0n) return null;
  const amount = writeYen(yen(difference < 0n ? -difference : difference));
  return <span class="chip warm">{difference < 0n ? t.missing(amount) : t.tooMuch(amount)}</span>;
}

function DepositFields({ place, form }: { readonly place: Place; readonly form: FormState }) {
  const t = depositTexts[place.lang];
  const words = { form, lang: place.lang, labels: t.labels, hints: t.hints };
  return (
    <Form words={words} action={href(place, '/deposits')} submit={t.submit} consequence={t.after}>
      <TextInput words={words} name="receivedOn" type="date" width="medium" />
      <TextInput words={words} name="amount" inputmode="numeric" unit={t.unit} width="medium" />
      <TextInput words={words} name="payerName" />
      <TextInput words={words} name="reference" width="medium" optional />
      <TextInput words={words} name="bankLine" width="medium" />
    </Form>
  );
}

function Awaited({ place, open }: Pick<Props, 'place' | 'open'>) {
  const t = depositTexts[place.lang];
  return (
    <section>
      <h2>{t.open}</h2>
      {open.length === 0 ? <p class="empty">{t.openNone}</p> : null}
      <ul class={open.length === 0 ? 'plain' : 'rows'}>
        {open.map((deposit) => (
          <li key={deposit.id}>
            <div>
              <h3 {...typedIn(place.lang)}>
                <a href={href(place, `/contracts/${slugOf('contract', deposit.contractId)}/deposits`)}>
                  {deposit.title}
                </a>
              </h3>
              <p class="small">
                {[
                  deposit.organizationName,
                  t.announcedOn(writeDate(tokyoDateOf(deposit.announcedAt), place.lang)),
                  t.payByOf(writeDate(deposit.payBy, place.lang)),
                ].join('　')}
              </p>
              {deposit.isOverdue ? (
                <p>
                  <span class="chip warm">{t.overdue}</span>
                </p>
              ) : null}
            </div>
            <div class="pay">
              <b class="num">{writeYen(deposit.amount)}</b>
              <p class="num">{deposit.reference}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Suspended({ place, today, suspended }: Pick<Props, 'place' | 'today' | 'suspended'>) {
  const t = depositTexts[place.lang];
  return (
    <section>
      <h2>{t.suspense}</h2>
      {suspended.length === 0 ? <p class="empty">{t.suspenseNone}</p> : null}
      <ul class={suspended.length === 0 ? 'plain' : 'rows'}>
        {suspended.map((deposit) => (
          <li key={deposit.id}>
            <div>
              <h3>
                <a href={href(place, `/deposits/${slugOf('deposit', deposit.id)}`)}>{deposit.payerName}</a>
              </h3>
              <p class="tags">
                <span class="chip">{t.why[deposit.why]}</span>
                <Difference place={place} deposit={deposit} />
                {deposit.isCalledMistake ? <span class="chip warm">{t.calledMistake}</span> : null}
                <Age place={place} days={daysBetween(deposit.receivedOn, today)} />
              </p>
              {deposit.announcedTitle && deposit.announcedBy ? (
                <p class="small">{t.forOrder(deposit.announcedTitle, deposit.announcedBy)}</p>
              ) : null}
              <p class="small num">
                {[
                  t.receivedOn(writeDate(deposit.receivedOn, place.lang)),
                  t.line(deposit.bankLine),
                  deposit.reference ?? '',
                ]
                  .filter(Boolean)
                  .join('　')}
              </p>
            </div>
            <div class="pay">
              <b class="num">{writeYen(deposit.rest)}</b>
              {deposit.rest === deposit.amount ? null : (
                <p class="small num">{t.cameAs(writeYen(deposit.amount))}</p>
              )}
              {deposit.announcedAmount === null ? null : (
                <p class="small num">{t.announced(writeYen(deposit.announcedAmount))}</p>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What waits longer than is routine stands first, in a colour that is seen. */
function Age({ place, days }: { readonly place: Place; readonly days: number }) {
  const t = depositTexts[place.lang];
  return <span class={days > longestSuspense ? 'chip warm' : 'chip'}>{t.waitsFor(days)}</span>;
}

function Recorded({ place, recorded }: Pick<Props, 'place' | 'recorded'>) {
  const t = depositTexts[place.lang];
  return (
    <section>
      <h2>{t.recent}</h2>
      {recorded.length === 0 ? <p class="empty">{t.recentNone}</p> : null}
      <ul class={recorded.length === 0 ? 'plain' : 'rows'}>
        {recorded.map((line) => (
          <li key={line.id}>
            <div>
              <h3>
                {line.state === 'refunded' || line.state === 'in_suspense' ? (
                  <a href={href(place, `/deposits/${slugOf('deposit', line.id)}`)}>{line.payerName}</a>
                ) : (
                  line.payerName
                )}
              </h3>
              <p class="small num">
                {[t.receivedOn(writeDate(line.receivedOn, place.lang)), t.line(line.bankLine)].join('　')}
              </p>
              {line.bankLine.startsWith(`${line.receivedOn}/`) ? null : <p class="small">{t.otherDay}</p>}
            </div>
            <div class="pay">
              <b class="num">{writeYen(line.amount)}</b>
              <p>
                <span class={line.state === 'matched' ? 'chip ok' : 'chip warm'}>{stateOf(place, line)}</span>
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What was used in part is neither simply given back nor simply waiting. */
function stateOf({ lang }: Place, { state, isUsed }: RecordedLine): string {
  const t = depositTexts[lang];
  if (isUsed && state === 'refunded') return t.partlyUsed;
  return isUsed && state === 'in_suspense' ? t.partlyWaits : t.states[state];
}
