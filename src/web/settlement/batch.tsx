import { type Actor, seatAt } from '../../kernel/actor.ts';
import { type BatchId, idOfSlug } from '../../kernel/ids.ts';
import { allow, NotFound } from '../../kernel/result.ts';
import { tokyoDateOf, writeDate } from '../../kernel/tokyo-date.ts';
import { escrowHolderOn } from '../../modules/organizations/index.ts';
import { settingsOn } from '../../modules/regions/index.ts';
import type { BatchRefusal } from '../../modules/settlement/batch.rules.ts';
import { approvalRefusal, outliersOf } from '../../modules/settlement/batch-approval.rules.ts';
import {
  approversOf,
  type BatchLine,
  batchLines,
  declarationsOf,
  loadBatch,
  readHistory,
  readHolders,
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
  const seen = await readBatch(visit);
  const { actor } = visit;
  const { refusal, ...typed } = form ?? emptyForm(newKey());
  const formOf = (step: StepName) => (step === tried ? typed : emptyForm(newKey()));
  const body = (
    <BatchView
      place={visit}
      batch={seen.batch}
      lines={seen.lines}
      history={seen.history}
      approvals={seen.approvedBy.length}
      declarations={seen.declarations}
      self={actor.personId}
      isLate={seen.isLate}
      today={seen.today}
      outliers={outliersOf(seen.lines, seen.settings.bankFile)}
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

type Seen = Awaited<ReturnType<typeof readBatch>>;

/** Everything that stands on the page of a batch, and on its paper. */
export async function readBatch(visit: Visit) {
  allow(maySeeMoney(visit.actor));
  const { read, holders, ...seen } = await reading(visit.region.id, async (tx) => {
    const batch = await loadBatch(tx, batchIdOf(visit));
    const today = tokyoDateOf(tx.now);
    const settings = await settingsOn(tx, today);
    return {
      batch,
      today,
      settings,
      isLate: batch.handInBy < today,
      read: await batchLines(tx, batch.id),
      holders: await readHolders(tx, batch.id),
      history: await readHistory(tx, batch.id),
      approvedBy: await approversOf(tx, batch.id),
      declarations: await declarationsOf(tx, batch.id),
      holder: await escrowHolderOn(tx, today),
    };
  });
  const banks = await loadBanks();
  const lines = read.map((line) => ({
    ...line,
    holder: holders.get(line.lineNo) ?? null,
    bankName: banks.bank(line.bankCode)?.fullName ?? line.bankCode,
    branchName: banks.branch(line.bankCode, line.branchCode)?.fullName ?? line.branchCode,
  }));
  return { ...seen, lines };
}

/** The same rule that decides; here it draws a sentence instead of a button. */
function whyNoApproval(actor: Actor, { batch, lines, approvedBy, holder, today }: Seen): BatchRefusal | null {
  if (!actor.personId) return 'not-of-holder';
  return approvalRefusal({
    batch,
    today,
    shownHash: batch.listSha256,
    approver: actor.personId,
    approvedBy,
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
