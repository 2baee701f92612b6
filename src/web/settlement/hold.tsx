import { idOfSlug } from '../../kernel/ids.ts';
import { allow, NotFound } from '../../kernel/result.ts';
import { holdForm, releaseForm } from '../../modules/settlement/hold.forms.ts';
import { concernRefusal } from '../../modules/settlement/hold.rules.ts';
import { holdPayment, readPayment, releasePayment } from '../../modules/settlement/index.ts';
import { concernOf, mayHoldPayment, maySeeMoney } from '../../modules/settlement/settlement.access.ts';
import { reading } from '../../platform/transaction.ts';
import { formPage } from '../form-page.tsx';
import type { FormState } from '../form-state.ts';
import type { Visit } from '../visit.ts';
import { holdRefusalText, holdTexts } from './hold.texts.ts';
import { HoldView } from './hold.view.tsx';

const payment = { draw: drawHold, refusals: holdRefusalText, next: () => '/payouts' } as const;

/** One payment that somebody doubts: who holds it back says why. */
export const holdPage = formPage({
  ...payment,
  schema: holdForm,
  submit: (visit, command) => holdPayment(visit.actor, { ...command, ...orderOf(visit) }),
});

export const releasePage = formPage({
  ...payment,
  schema: releaseForm,
  submit: (visit, command) => releasePayment(visit.actor, { ...command, ...orderOf(visit) }),
});

function orderOf({ params }: Visit) {
  const slug = params.payment ?? '';
  const payout = idOfSlug('payout', slug);
  if (payout) return { kind: 'payout', orderId: payout } as const;
  const refund = idOfSlug('refund', slug);
  if (refund) return { kind: 'refund', orderId: refund } as const;
  throw new NotFound();
}

async function drawHold(visit: Visit, form: FormState) {
  allow(maySeeMoney(visit.actor));
  const order = orderOf(visit);
  const seen = await reading(visit.region.id, (tx) => readPayment(tx, order));
  const t = holdTexts[visit.lang];
  return {
    title: seen.heldAt ? t.heldTitle : t.title,
    body: (
      <HoldView
        place={visit}
        path={`/payouts/${visit.params.payment}`}
        payment={seen}
        form={form}
        mayHold={mayHoldPayment(visit.actor)}
        concern={concernRefusal(concernOf(visit.actor, seen))}
      />
    ),
  };
}
