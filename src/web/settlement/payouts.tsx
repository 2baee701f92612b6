import { addOpenDays, type Calendar, isOpen } from '../../kernel/business-days.ts';
import { idOfSlug, slugOf } from '../../kernel/ids.ts';
import { allow, NotFound } from '../../kernel/result.ts';
import { addDays, type LocalDate, tokyoDateOf } from '../../kernel/tokyo-date.ts';
import { calendarsWith, settingsOn } from '../../modules/regions/index.ts';
import { lockForm, lockOneForm, planForm } from '../../modules/settlement/batch.forms.ts';
import { chooseLines, cutoffOf, mostBankDaysAhead } from '../../modules/settlement/batch.rules.ts';
import {
  batchRows,
  lockBatch,
  type PlannedPayout,
  plannedPayouts,
  plannedRefunds,
  planPayouts,
  type RefundOnPage,
  unplannedParts,
} from '../../modules/settlement/index.ts';
import { mayHoldPayment, mayRunBatch, maySeeMoney } from '../../modules/settlement/settlement.access.ts';
import { newKey } from '../../platform/random.ts';
import { reading, type Tx } from '../../platform/transaction.ts';
import { formPage } from '../form-page.tsx';
import { emptyForm, type FormState } from '../form-state.ts';
import type { Visit } from '../visit.ts';
import { payoutTexts } from './payout.texts.ts';
import { type PayDay, PayoutsView, type Planned } from './payouts.view.tsx';
import { batchRefusalText } from './refusal-text.ts';

/** Planned payments, each with what keeps it back, the batches, and the way to the next batch. */
export const payoutsPage = formPage({
  schema: lockForm,
  initial: (visit) =>
    reading(visit.region.id, async (tx) => {
      const { days } = await readPlan(tx);
      return { payOn: days.find(({ count, isLate }) => count > 0 && !isLate)?.day ?? '' };
    }),
  draw: drawPayouts,
  submit: (visit, command) => lockBatch(visit.actor, command),
  refusals: batchRefusalText,
  next: (_, { batchId }) => `/batches/${slugOf('batch', batchId)}`,
});

/** What is above a payee's limit by itself, in a batch of its own: by hand, and by two more persons. */
export const lockOnePage = formPage({
  schema: lockOneForm,
  draw: drawPayouts,
  submit: (visit, { key, payOn, order }) => {
    const only = idOfSlug('payout', order) ?? idOfSlug('refund', order);
    if (!only) throw new NotFound();
    return lockBatch(visit.actor, { key, payOn, only });
  },
  refusals: batchRefusalText,
  next: (_, { batchId }) => `/batches/${slugOf('batch', batchId)}`,
});

/** The sweep does this each minute; the button is for whoever does not want to wait. */
export const planPage = formPage({
  schema: planForm,
  draw: (visit) => drawPayouts(visit, emptyForm(newKey())),
  submit: (visit, command) => planPayouts(visit.actor, command),
  refusals: {},
  next: () => '/payouts',
});

async function drawPayouts(visit: Visit, form: FormState) {
  allow(maySeeMoney(visit.actor));
  const seen = await reading(visit.region.id, async (tx) => ({
    ...(await readPlan(tx)),
    batches: await batchRows(tx),
    unplanned: await unplannedParts(tx),
  }));
  const mayRun = mayRunBatch(visit.actor);
  return {
    title: payoutTexts[visit.lang].title,
    body: (
      <PayoutsView
        place={visit}
        form={mayRun ? form : null}
        mayHold={mayHoldPayment(visit.actor)}
        planKey={newKey()}
        oneKey={newKey}
        {...seen}
      />
    ),
  };
}

/** What is planned, why some of it stays, and the days for which a batch can be made now. */
async function readPlan(tx: Tx) {
  const today = tokyoDateOf(tx.now);
  const { bankFile, closingDays } = await settingsOn(tx, today);
  const planned = [
    ...(await plannedPayouts(tx)).map(ofPayout),
    ...(await plannedRefunds(tx)).map(ofRefund),
  ].toSorted((one, other) => (one.payOn < other.payOn ? -1 : one.payOn > other.payOn ? 1 : 0));
  const { leftOut } = chooseLines(planned, bankFile, tx.now);
  const stays = new Set(leftOut.map(({ orderId }) => orderId));
  const ready = planned.filter(({ orderId }) => !stays.has(orderId));
  return {
    today,
    planned,
    leftOut,
    payeeLimit: bankFile.payeeLimit,
    days: payDays(calendarsWith(closingDays).bank, bankFile.cutoffDays, today, ready),
  };
}

function payDays(bank: Calendar, cutoffDays: number, today: LocalDate, ready: readonly Planned[]): PayDay[] {
  const last = addOpenDays(bank, today, mostBankDaysAhead);
  const days: PayDay[] = [];
  for (let day = today; day <= last; day = addDays(day, 1)) {
    if (!isOpen(bank, day)) continue;
    const { handInBy } = cutoffOf(day, bank, cutoffDays);
    const count = ready.filter(({ payOn }) => payOn <= day).length;
    days.push({ day, count, handInBy, isLate: handInBy < today });
  }
  return days;
}

function ofPayout({
  payoutId,
  workerId,
  workerName,
  accountId,
  usableFrom,
  returned,
  ...plan
}: PlannedPayout): Planned {
  const account = accountId && usableFrom ? { id: accountId, usableFrom, returned } : null;
  return {
    ...plan,
    kind: 'payout',
    orderId: payoutId,
    payeeId: workerId,
    name: workerName,
    account,
    held: plan.heldAt !== null,
    accountPath: null,
    depositPath: null,
  };
}

/** An operator enters the account of a payer whom nobody knows. */
function ofRefund({
  refundId,
  organizationId,
  organizationName,
  payerName,
  depositId,
  ...plan
}: RefundOnPage): Planned {
  const payeeId = organizationId ?? depositId;
  if (!payeeId) throw new Error(`Refund ${refundId} goes to nobody`);
  const accountPath = organizationId === null ? `/refunds/${slugOf('refund', refundId)}/account` : null;
  return {
    kind: 'refund',
    orderId: refundId,
    payeeId,
    name: organizationName ?? payerName,
    title: plan.title,
    isPart: false,
    amount: plan.amount,
    payOn: plan.payOn,
    account: plan.account,
    cameBack: plan.cameBack,
    held: plan.heldAt !== null,
    heldBy: plan.heldBy,
    heldAt: plan.heldAt,
    holdReason: plan.holdReason,
    accountPath,
    depositPath: depositId ? `/deposits/${slugOf('deposit', depositId)}` : null,
  };
}
