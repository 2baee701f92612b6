import { type FeeSweepId, idOfSlug } from '../../kernel/ids.ts';
import { allow, NotFound } from '../../kernel/result.ts';
import { balanceOf, fee, feeTax } from '../../modules/ledger/index.ts';
import { feeTransferForm, sweepForm, withdrawSweepForm } from '../../modules/settlement/fee-sweep.forms.ts';
import { isOpenSweep } from '../../modules/settlement/fee-sweep.rules.ts';
import {
  approveSweep,
  proposeSweep,
  recordFeeTransfer,
  sweepRows,
  withdrawSweep,
} from '../../modules/settlement/index.ts';
import {
  mayApproveSweep,
  mayProposeSweep,
  mayRecordFeeTransfer,
  maySeeMoney,
} from '../../modules/settlement/settlement.access.ts';
import { newKey } from '../../platform/random.ts';
import { reading } from '../../platform/transaction.ts';
import { formPage } from '../form-page.tsx';
import { emptyForm, type FormState } from '../form-state.ts';
import { sweepRefusalText } from '../settlement/refusal-text.ts';
import type { Visit } from '../visit.ts';
import { feesTexts } from './fees.texts.ts';
import { FeesView } from './fees.view.tsx';

const feesForm = {
  draw: (visit: Visit, form: FormState) => drawFees(visit, form),
  refusals: sweepRefusalText,
  next: () => '/ledger/fees',
} as const;

/** An operator proposes to take out all fees that stand in the books. */
export const feesPage = formPage({
  ...feesForm,
  schema: sweepForm.omit({ sweep: true }),
  submit: (visit, command) => proposeSweep(visit.actor, command),
});

/** A payment approver approves exactly what was proposed. */
export const feesApprovalPage = formPage({
  ...feesForm,
  schema: sweepForm,
  submit: (visit, { key, sweep }) => approveSweep(visit.actor, { key, sweepId: sweepIdOf(sweep) }),
});

/** The bank has made the transfer: here with its day and its line, and so it stands in the books. */
export const feesTransferPage = formPage({
  ...feesForm,
  schema: feeTransferForm,
  submit: (visit, { sweep, ...command }) =>
    recordFeeTransfer(visit.actor, { ...command, sweepId: sweepIdOf(sweep) }),
});

export const feesWithdrawalPage = formPage({
  ...feesForm,
  draw: (visit, form) => drawFees(visit, emptyForm(newKey()), form),
  schema: withdrawSweepForm,
  submit: (visit, { key, sweep, reason }) =>
    withdrawSweep(visit.actor, { key, reason, sweepId: sweepIdOf(sweep) }),
});

function sweepIdOf(typed: string): FeeSweepId {
  const id = idOfSlug('feeSweep', typed);
  if (!id) throw new NotFound();
  return id;
}

/** @param withdrawal the form that withdraws, where that was just tried */
async function drawFees(visit: Visit, form: FormState, withdrawal?: FormState) {
  const { actor } = visit;
  allow(maySeeMoney(actor));
  const seen = await reading(visit.region.id, async (tx) => ({
    fees: { fee: await balanceOf(tx, fee), feeTax: await balanceOf(tx, feeTax) },
    sweeps: await sweepRows(tx),
  }));
  const open = seen.sweeps.find(isOpenSweep) ?? null;
  const may = {
    propose: mayProposeSweep(actor),
    approve: mayApproveSweep(actor) && open?.proposedBy !== actor.personId,
    transfer: mayRecordFeeTransfer(actor),
    withdraw: mayProposeSweep(actor) || mayApproveSweep(actor),
  };
  const body = (
    <FeesView
      place={visit}
      form={open ? form : (withdrawal ?? form)}
      withdrawal={withdrawal ?? emptyForm(newKey())}
      open={open}
      may={may}
      {...seen}
    />
  );
  return { title: feesTexts[visit.lang].title, body };
}
