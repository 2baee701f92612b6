import { z } from 'zod';
import { slug } from '../../kernel/fields.ts';
import { type FeeSweepId, idOfSlug } from '../../kernel/ids.ts';
import { allow, NotFound } from '../../kernel/result.ts';
import { balanceOf, fee, feeTax } from '../../modules/ledger/index.ts';
import { confirmSweep, proposeSweep, sweepRows, withdrawSweep } from '../../modules/settlement/index.ts';
import { mayConfirmSweep, mayProposeSweep, maySeeMoney } from '../../modules/settlement/settlement.access.ts';
import { newKey } from '../../platform/random.ts';
import { reading } from '../../platform/transaction.ts';
import { formPage } from '../form-page.tsx';
import type { FormState } from '../form-state.ts';
import { sweepRefusalText } from '../settlement/refusal-text.ts';
import type { Visit } from '../visit.ts';
import { FeesView } from './fees.view.tsx';
import { ledgerTexts } from './ledger.texts.ts';

/** An operator proposes to take out all fees that stand in the books. */
export const feesPage = formPage({
  schema: z.object({}),
  draw: drawFees,
  submit: (visit, command) => proposeSweep(visit.actor, command),
  refusals: sweepRefusalText,
  next: () => '/ledger/fees',
});

const decision = z.object({ sweep: slug() });

/** A payment approver confirms exactly what was proposed. */
export const feesConfirmationPage = formPage({
  schema: decision,
  draw: drawFees,
  submit: (visit, { key, sweep }) => confirmSweep(visit.actor, { key, sweepId: sweepIdOf(sweep) }),
  refusals: sweepRefusalText,
  next: () => '/ledger/fees',
});

export const feesWithdrawalPage = formPage({
  schema: decision,
  draw: drawFees,
  submit: (visit, { key, sweep }) => withdrawSweep(visit.actor, { key, sweepId: sweepIdOf(sweep) }),
  refusals: sweepRefusalText,
  next: () => '/ledger/fees',
});

function sweepIdOf(typed: string): FeeSweepId {
  const id = idOfSlug('feeSweep', typed);
  if (!id) throw new NotFound();
  return id;
}

async function drawFees(visit: Visit, form: FormState) {
  const { actor } = visit;
  allow(maySeeMoney(actor));
  const seen = await reading(visit.region.id, async (tx) => ({
    fees: { fee: await balanceOf(tx, fee), feeTax: await balanceOf(tx, feeTax) },
    sweeps: await sweepRows(tx),
  }));
  const open = seen.sweeps.find(({ state }) => state === 'proposed') ?? null;
  const body = (
    <FeesView
      place={visit}
      form={form}
      withdrawalKey={newKey()}
      open={open}
      mayPropose={mayProposeSweep(actor)}
      mayConfirm={mayConfirmSweep(actor) && open?.proposedBy !== actor.personId}
      mayWithdraw={mayProposeSweep(actor) || mayConfirmSweep(actor)}
      {...seen}
    />
  );
  return { title: ledgerTexts[visit.lang].fees, body };
}
