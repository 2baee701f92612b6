import { type Actor, seatAt } from '../../kernel/actor.ts';
import { type BatchId, idOfSlug } from '../../kernel/ids.ts';
import { allow, NotFound } from '../../kernel/result.ts';
import { type LocalDate, tokyoDateOf, writeDate } from '../../kernel/tokyo-date.ts';
import { escrowHolderOn, type Organization } from '../../modules/organizations/index.ts';
import type { BatchRefusal } from '../../modules/settlement/batch.rules.ts';
import { approvalRefusal, outliersOf } from '../../modules/settlement/batch-approval.rules.ts';
import {
  type Batch,
  type BatchLine,
  type BatchStep,
  batchLines,
  batchSteps,
  loadBatch,
} from '../../modules/settlement/index.ts';
import {
  mayApproveBatch,
  mayCancelBatch,
  mayRunBatch,
  maySeeMoney,
} from '../../modules/settlement/settlement.access.ts';
import { newKey } from '../../platform/random.ts';
import { loadBanks } from '../../platform/reference-data/banks.ts';
import { reading } from '../../platform/transaction.ts';
import { emptyForm, type FormState } from '../form-state.ts';
import { type Drawn, page } from '../page.tsx';
import type { Visit } from '../visit.ts';
import { batchTexts } from './batch.texts.ts';
import { BatchView } from './batch.view.tsx';
import type { StepName } from './batch-forms.view.tsx';

export async function batchPage(visit: Visit): Promise<Response> {
  return page(visit, await drawBatch(visit));
}

export function batchIdOf(visit: Visit): BatchId {
  const id = idOfSlug('batch', visit.params.batch ?? '');
  if (!id) throw new NotFound();
  return id;
}

/** The batch with the steps that this reader may take; one of them may have just been tried, with its form's state. */
export async function drawBatch(visit: Visit, tried?: StepName, form?: FormState): Promise<Drawn> {
  allow(maySeeMoney(visit.actor));
  const seen = await reading(visit.region.id, async (tx) => {
    const batch = await loadBatch(tx, batchIdOf(visit));
    const lines = await batchLines(tx, batch.id);
    const steps = await batchSteps(tx, batch.id);
    const today = tokyoDateOf(tx.now);
    return { batch, lines, steps, today, holder: await escrowHolderOn(tx, today) };
  });
  const { actor } = visit;
  const { refusal, ...typed } = form ?? emptyForm(newKey());
  const formOf = (step: StepName) => (step === tried ? typed : emptyForm(newKey()));
  const body = (
    <BatchView
      place={visit}
      batch={seen.batch}
      lines={await withBankNames(seen.lines)}
      steps={seen.steps}
      outliers={outliersOf(seen.lines)}
      refusal={form && refusal ? form : null}
      formOf={formOf}
      noApproval={whyNoApproval(actor, seen)}
      mayApprove={mayApproveBatch(actor)}
      mayRun={mayRunBatch(actor)}
      mayCancel={mayCancelBatch(actor)}
    />
  );
  return { title: batchTexts[visit.lang].title(writeDate(seen.batch.payOn, visit.lang)), body };
}

interface Seen {
  readonly batch: Batch;
  readonly lines: readonly BatchLine[];
  readonly steps: readonly BatchStep[];
  readonly holder: Organization | null;
  readonly today: LocalDate;
}

/** The same rule that decides; here it draws a sentence instead of a button. */
function whyNoApproval(actor: Actor, { batch, lines, steps, holder, today }: Seen): BatchRefusal | null {
  if (!actor.personId) return 'not-of-holder';
  return approvalRefusal({
    batch,
    today,
    shownHash: batch.listSha256,
    approver: actor.personId,
    approvedBy: steps.filter(({ what }) => what === 'approved').map(({ personId }) => personId),
    isPaid: lines.some(({ payeeId }) => payeeId === actor.personId),
    isOfClient: lines.some((line) => line.kind === 'payout' && isOf(actor, line)),
    isRefunded: lines.some((line) => line.kind === 'refund' && isOf(actor, line)),
    enteredAccount: lines.some(({ accountBy }) => accountBy === actor.personId),
    isOfHolder: holder !== null && seatAt(actor, holder.id)?.role === 'staff',
  });
}

function isOf(actor: Actor, { organizationId }: BatchLine): boolean {
  return organizationId !== null && seatAt(actor, organizationId) !== null;
}

async function withBankNames(lines: readonly BatchLine[]) {
  const banks = await loadBanks();
  return lines.map((line) => ({
    ...line,
    bankName: banks.bank(line.bankCode)?.fullName ?? line.bankCode,
    branchName: banks.branch(line.bankCode, line.branchCode)?.fullName ?? line.branchCode,
  }));
}
