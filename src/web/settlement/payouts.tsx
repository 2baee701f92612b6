import { nextOpen } from '../../kernel/business-days.ts';
import { slugOf } from '../../kernel/ids.ts';
import { allow } from '../../kernel/result.ts';
import { tokyoDateOf } from '../../kernel/tokyo-date.ts';
import { calendarsWith, settingsOn } from '../../modules/regions/index.ts';
import { lockForm, planForm } from '../../modules/settlement/batch.forms.ts';
import { type Candidate, chooseLines } from '../../modules/settlement/batch.rules.ts';
import {
  batchRows,
  lockBatch,
  type PlannedPayout,
  plannedPayouts,
  planPayouts,
} from '../../modules/settlement/index.ts';
import { mayRunBatch, maySeeMoney } from '../../modules/settlement/settlement.access.ts';
import { newKey } from '../../platform/random.ts';
import { reading } from '../../platform/transaction.ts';
import { formPage } from '../form-page.tsx';
import { emptyForm, type FormState } from '../form-state.ts';
import type { Visit } from '../visit.ts';
import { payoutTexts } from './payout.texts.ts';
import { PayoutsView } from './payouts.view.tsx';
import { batchRefusalText } from './refusal-text.ts';

/** Planned payments, each with what keeps it back, the batches, and the way to the next batch. */
export const payoutsPage = formPage({
  schema: lockForm,
  initial: (visit) =>
    reading(visit.region.id, async (tx) => {
      const [first] = await plannedPayouts(tx);
      if (!first) return {};
      // The day of a payment that came back has passed: it goes with the next that the bank can do.
      const today = tokyoDateOf(tx.now);
      const { bank } = calendarsWith((await settingsOn(tx, today)).closingDays);
      return { payOn: nextOpen(bank, first.payOn < today ? today : first.payOn) };
    }),
  draw: drawPayouts,
  submit: (visit, command) => lockBatch(visit.actor, command),
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
  const seen = await reading(visit.region.id, async (tx) => {
    const planned = await plannedPayouts(tx);
    const { bankFile } = await settingsOn(tx, tokyoDateOf(tx.now));
    const { leftOut } = chooseLines(planned.map(candidateOf), bankFile, tx.now);
    return { planned, leftOut, batches: await batchRows(tx) };
  });
  const mayRun = mayRunBatch(visit.actor);
  return {
    title: payoutTexts[visit.lang].title,
    body: <PayoutsView place={visit} form={mayRun ? form : null} planKey={newKey()} {...seen} />,
  };
}

function candidateOf({
  payoutId,
  workerId,
  amount,
  accountId,
  usableFrom,
  returned,
}: PlannedPayout): Candidate {
  const account = accountId && usableFrom ? { id: accountId, usableFrom, returned } : null;
  return { payoutId, workerId, amount, account };
}
