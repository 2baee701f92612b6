import { slugOf } from '../../kernel/ids.ts';
import { writeDate, writeInstant } from '../../kernel/tokyo-date.ts';
import { addYen, writeYen, type Yen } from '../../kernel/yen.ts';
import { isOpenSweep } from '../../modules/settlement/fee-sweep.rules.ts';
import type { SweepRow } from '../../modules/settlement/index.ts';
import type { FormState } from '../form-state.ts';
import { TextInput } from '../parts/fields.view.tsx';
import { Form, Problems } from '../parts/form.view.tsx';
import { Typed } from '../parts/typed.view.tsx';
import { href, type Place } from '../visit.ts';
import { feesTexts } from './fees.texts.ts';

interface Props {
  readonly place: Place;
  readonly form: FormState;
  /** A form of its own beside the next step. */
  readonly withdrawal: FormState;
  readonly fees: { readonly fee: Yen; readonly feeTax: Yen };
  readonly open: SweepRow | null;
  readonly sweeps: readonly SweepRow[];
  readonly may: {
    readonly propose: boolean;
    readonly approve: boolean;
    readonly transfer: boolean;
    readonly withdraw: boolean;
  };
}

type OpenProps = Props & { readonly open: SweepRow };

export function FeesView(props: Props) {
  const { place, open } = props;
  const t = feesTexts[place.lang];
  return (
    <>
      <p class="small">
        <a href={href(place, '/ledger')}>{t.back}</a>
      </p>
      <h1>{t.title}</h1>
      <p class="lead">{t.lead}</p>
      <p>{t.how}</p>
      {open ? <Open {...props} open={open} /> : <Proposal {...props} />}
      <Balance {...props} />
      <History {...props} />
    </>
  );
}

function Balance({ place, fees }: Props) {
  const t = feesTexts[place.lang];
  return (
    <table class="money">
      <tbody>
        <tr>
          <th scope="row">{t.rows.fee}</th>
          <td class="num">{writeYen(fees.fee)}</td>
        </tr>
        <tr>
          <th scope="row">{t.rows.feeTax}</th>
          <td class="num">{writeYen(fees.feeTax)}</td>
        </tr>
        <tr class="sum">
          <th scope="row">{t.rows.sum}</th>
          <td class="num">{writeYen(addYen(fees.fee, fees.feeTax))}</td>
        </tr>
      </tbody>
    </table>
  );
}

function Proposal({ place, form, fees, may }: Props) {
  const t = feesTexts[place.lang];
  const words = { form, lang: place.lang, labels: {} };
  if (fees.fee <= 0n || !may.propose) {
    return (
      <>
        <Problems words={words} />
        {fees.fee <= 0n ? <p>{t.none}</p> : null}
      </>
    );
  }
  return (
    <section class="next">
      <h2>{t.proposeTitle}</h2>
      <p>{t.proposeLead(writeYen(addYen(fees.fee, fees.feeTax)))}</p>
      <Form
        words={words}
        action={href(place, '/ledger/fees')}
        submit={t.propose}
        consequence={t.proposeAfter}
      />
    </section>
  );
}

function Open(props: OpenProps) {
  const { open, may } = props;
  return (
    <section class="next">
      {open.state === 'proposed' ? <Approval {...props} /> : <Transfer {...props} />}
      {may.withdraw ? <Withdrawal {...props} /> : null}
    </section>
  );
}

/** Stopped with a reason, and never by one press. */
function Withdrawal({ place, withdrawal, open }: OpenProps) {
  const t = feesTexts[place.lang];
  const words = { form: withdrawal, lang: place.lang, labels: { reason: t.withdrawReason }, hints: t.hints };
  return (
    <details open={withdrawal.problems.size > 0 || withdrawal.refusal !== undefined}>
      <summary>{t.withdrawOpen}</summary>
      <Form
        words={words}
        action={href(place, '/ledger/fees/withdrawal')}
        submit={t.withdraw}
        consequence={t.withdrawAfter}
      >
        <SweepName open={open} />
        <TextInput words={words} name="reason" />
      </Form>
    </details>
  );
}

function Approval({ place, form, open, may }: OpenProps) {
  const t = feesTexts[place.lang];
  const words = { form, lang: place.lang, labels: {} };
  return (
    <>
      <h2>{may.approve ? t.approveTitle : t.waitsTitle}</h2>
      <p>{t.proposed(open.proposedName, amountOf(open))}</p>
      <p>{t.split(writeYen(open.fee), writeYen(open.feeTax))}</p>
      {may.approve ? (
        <Form
          words={words}
          action={href(place, '/ledger/fees/approval')}
          submit={t.approve}
          consequence={t.approveAfter}
        >
          <SweepName open={open} />
        </Form>
      ) : (
        <Problems words={words} />
      )}
    </>
  );
}

function Transfer({ place, form, open, may }: OpenProps) {
  const t = feesTexts[place.lang];
  const words = { form, lang: place.lang, labels: t.labels, hints: t.hints };
  if (!may.transfer) {
    return (
      <>
        <h2>{t.states.approved}</h2>
        <Problems words={words} />
        <p>{t.proposed(open.proposedName, amountOf(open))}</p>
        <p>{t.transferWaits}</p>
      </>
    );
  }
  return (
    <>
      <h2>{t.transferTitle}</h2>
      <p>{t.transferLead(amountOf(open))}</p>
      <p>{t.transferThen}</p>
      <Form
        words={words}
        action={href(place, '/ledger/fees/transfer')}
        submit={t.transfer}
        consequence={t.transferAfter(amountOf(open))}
      >
        <SweepName open={open} />
        <TextInput words={words} name="transferredOn" type="date" width="medium" />
        <TextInput words={words} name="bankLine" width="medium" />
      </Form>
    </>
  );
}

function SweepName({ open }: Pick<OpenProps, 'open'>) {
  return <input type="hidden" name="sweep" value={slugOf('feeSweep', open.id)} />;
}

function History({ place, sweeps }: Props) {
  const t = feesTexts[place.lang];
  const ended = sweeps.filter((sweep) => !isOpenSweep(sweep));
  return (
    <section>
      <h2>{t.history}</h2>
      {ended.length === 0 ? <p class="empty">{t.historyNone}</p> : null}
      <ul class={ended.length === 0 ? 'plain' : 'rows'}>
        {ended.map((sweep) => (
          <li key={sweep.id}>
            <div>
              <h3>{t.states[sweep.state]}</h3>
              <ul class="plain small num">
                {stepsOf(place, sweep).map((step) => (
                  <li key={step}>{step}</li>
                ))}
              </ul>
              {sweep.withdrawnReason ? (
                <p class="small">
                  {t.withdrawnBecause}
                  <Typed lang={place.lang}>{sweep.withdrawnReason}</Typed>
                </p>
              ) : null}
            </div>
            <div class="pay">
              <b class="num">{amountOf(sweep)}</b>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Who did what and when, in the order in which it happened. */
function stepsOf({ lang }: Place, sweep: SweepRow): string[] {
  const t = feesTexts[lang].steps;
  const by = (step: (name: string, at: string) => string, name: string | null, at: Date | null): string[] =>
    name && at ? [step(name, writeInstant(at, lang))] : [];
  const ending = { withdrawn: t.withdrawn, confirmed: t.confirmed, transferred: t.recorded };
  const how = sweep.state === 'proposed' || sweep.state === 'approved' ? null : ending[sweep.state];
  return [
    ...by(t.proposed, sweep.proposedName, sweep.proposedAt),
    ...by(t.approved, sweep.approvedName, sweep.approvedAt),
    ...(sweep.transferredOn && sweep.bankLine
      ? [t.transferred(writeDate(sweep.transferredOn, lang), sweep.bankLine)]
      : []),
    ...(how ? by(how, sweep.endedName, sweep.endedAt) : []),
  ];
}

function amountOf({ fee, feeTax }: Pick<SweepRow, 'fee' | 'feeTax'>): string {
  return writeYen(addYen(fee, feeTax));
}
