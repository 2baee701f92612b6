import { slugOf } from '../../kernel/ids.ts';
import { writeInstant } from '../../kernel/tokyo-date.ts';
import { addYen, writeYen, type Yen } from '../../kernel/yen.ts';
import type { SweepRow } from '../../modules/settlement/index.ts';
import type { FormState } from '../form-state.ts';
import { Form, Problems } from '../parts/form.view.tsx';
import { href, type Place } from '../visit.ts';
import { ledgerTexts } from './ledger.texts.ts';

interface Props {
  readonly place: Place;
  readonly form: FormState;
  readonly withdrawalKey: string;
  readonly fees: { readonly fee: Yen; readonly feeTax: Yen };
  readonly open: SweepRow | null;
  readonly sweeps: readonly SweepRow[];
  readonly mayPropose: boolean;
  readonly mayConfirm: boolean;
  readonly mayWithdraw: boolean;
}

export function FeesView(props: Props) {
  const { place, fees, open } = props;
  const t = ledgerTexts[place.lang];
  const rows = [
    [t.feeRows.fee, fees.fee],
    [t.feeRows.feeTax, fees.feeTax],
    [t.feeRows.sum, addYen(fees.fee, fees.feeTax)],
  ] as const;
  return (
    <>
      <p class="small">
        <a href={href(place, '/ledger')}>{t.back}</a>
      </p>
      <h1>{t.fees}</h1>
      <p class="lead">{t.feesLead}</p>
      <dl class="facts">
        {rows.map(([name, amount]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd class="num">{writeYen(amount)}</dd>
          </div>
        ))}
      </dl>
      {open ? <Open {...props} open={open} /> : <Proposal {...props} />}
      <History {...props} />
    </>
  );
}

function Proposal({ place, form, fees, mayPropose }: Props) {
  const t = ledgerTexts[place.lang];
  const words = { form, lang: place.lang, labels: {} };
  if (!mayPropose) return null;
  if (fees.fee <= 0n) {
    return (
      <>
        <Problems words={words} />
        <p>{t.noFees}</p>
      </>
    );
  }
  return (
    <section class="next">
      <h2>{t.proposeTitle}</h2>
      <Form
        words={words}
        action={href(place, '/ledger/fees')}
        submit={t.propose}
        consequence={t.proposeAfter}
      />
    </section>
  );
}

function Open({
  place,
  form,
  withdrawalKey,
  open,
  mayConfirm,
  mayWithdraw,
}: Props & { readonly open: SweepRow }) {
  const t = ledgerTexts[place.lang];
  const words = { form, lang: place.lang, labels: {} };
  const id = <input type="hidden" name="sweep" value={slugOf('feeSweep', open.id)} />;
  return (
    <section class="next">
      <h2>{mayConfirm ? t.confirmTitle : t.proposeTitle}</h2>
      <p>{t.proposedBy(open.proposedName, writeYen(addYen(open.fee, open.feeTax)))}</p>
      {mayConfirm ? (
        <Form
          words={words}
          action={href(place, '/ledger/fees/confirmation')}
          submit={t.confirm}
          consequence={t.confirmAfter}
        >
          {id}
        </Form>
      ) : (
        <>
          <Problems words={words} />
          <p>{t.waits}</p>
        </>
      )}
      {mayWithdraw ? (
        <form method="post" action={href(place, '/ledger/fees/withdrawal')} class="button-form">
          <input type="hidden" name="key" value={withdrawalKey} />
          {id}
          <button class="btn quiet" type="submit">
            {t.withdraw}
          </button>
        </form>
      ) : null}
    </section>
  );
}

function History({ place, sweeps }: Props) {
  const t = ledgerTexts[place.lang];
  const ended = sweeps.filter(({ state }) => state !== 'proposed');
  if (ended.length === 0) return null;
  return (
    <section>
      <h2>{t.history}</h2>
      <ul class="rows">
        {ended.map((sweep) => (
          <li key={sweep.id}>
            <div>
              <h3>{t.states[sweep.state]}</h3>
              <p class="small num">
                {[
                  sweep.endedAt ? writeInstant(sweep.endedAt, place.lang) : '',
                  `${sweep.proposedName} → ${sweep.endedName ?? ''}`,
                ].join('　')}
              </p>
            </div>
            <div class="pay">
              <b class="num">{writeYen(addYen(sweep.fee, sweep.feeTax))}</b>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
