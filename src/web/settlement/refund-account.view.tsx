import { writeInstant } from '../../kernel/tokyo-date.ts';
import { writeYen } from '../../kernel/yen.ts';
import type { RefundOnPage } from '../../modules/settlement/index.ts';
import type { FormState } from '../form-state.ts';
import { TextInput } from '../parts/fields.view.tsx';
import { Problems } from '../parts/form.view.tsx';
import type { Place } from '../visit.ts';
import { bankAccountTexts } from './bank-account.texts.ts';
import { AccountForm, type Finding } from './bank-account.view.tsx';
import { refundTexts } from './refund.texts.ts';

type Account = NonNullable<RefundOnPage['account']> & {
  readonly bankName: string;
  readonly branchName: string;
  readonly heldUntil: Date | null;
};

interface Props {
  readonly place: Place;
  readonly path: string;
  readonly refund: Omit<RefundOnPage, 'account'> & { readonly account: Account | null };
  /** null for who may only look, and once the refund is under way. */
  readonly form: FormState | null;
  /** From which writing of the payer it is: of whoever is not of the payer. */
  readonly asksReason: boolean;
  /** Why it was not taken, where there is no form any more to say it. */
  readonly refusal: FormState | null;
  readonly finding: Finding;
}

export function RefundAccountView({ place, path, refund, form, asksReason, refusal, finding }: Props) {
  const t = refundTexts[place.lang];
  return (
    <>
      <h1>{t.account}</h1>
      {refusal ? <Problems words={{ form: refusal, lang: place.lang, labels: {} }} /> : null}
      <p class="lead">{t.accountLead(writeYen(refund.amount))}</p>
      <dl class="facts">
        <div>
          <dt>{t.payer}</dt>
          <dd>{refund.payerName}</dd>
        </div>
      </dl>
      <h2>{t.now}</h2>
      {refund.account ? <Current place={place} account={refund.account} /> : <p class="empty">{t.none}</p>}
      {refund.state === 'planned' ? null : <p>{t.underWay}</p>}
      {form ? (
        <section class="next">
          <h2>{t.find}</h2>
          {refund.account ? <p>{bankAccountTexts[place.lang].changeNote}</p> : null}
          <AccountForm
            place={place}
            form={form}
            finding={finding}
            path={path}
            extra={asksReason ? <Reason place={place} form={form} /> : null}
          />
        </section>
      ) : null}
    </>
  );
}

function Current({ place, account }: { readonly place: Place; readonly account: Account }) {
  const t = refundTexts[place.lang];
  const words = bankAccountTexts[place.lang];
  const parts = [
    `${account.bankName} ${account.branchName}`,
    words.accountTypes[account.accountType],
    words.ending(account.lastDigits),
  ];
  return (
    <>
      <p class="num">{parts.join('　')}</p>
      {account.returned ? <p class="problem">{t.returned}</p> : null}
      {account.heldUntil ? (
        <p class="small">{t.heldUntil(writeInstant(account.heldUntil, place.lang))}</p>
      ) : null}
    </>
  );
}

function Reason({ place, form }: { readonly place: Place; readonly form: FormState }) {
  const t = refundTexts[place.lang];
  const words = { form, lang: place.lang, labels: { reason: t.reason }, hints: { reason: t.reasonHint } };
  return <TextInput words={words} name="reason" />;
}
