import type { Actor } from '../../kernel/actor.ts';
import { seatAt } from '../../kernel/actor.ts';
import type { BatchId } from '../../kernel/ids.ts';
import { allow, done, NotFound, refused } from '../../kernel/result.ts';
import { tokyoDateOf } from '../../kernel/tokyo-date.ts';
import { type Command, once } from '../../platform/once.ts';
import { sha256 } from '../../platform/sha256.ts';
import { recordAudit } from '../audit/index.ts';
import { escrowHolderOn } from '../organizations/index.ts';
import { settingsOn } from '../regions/index.ts';
import type { ApproveForm } from './batch.forms.ts';
import { batchLines } from './batch.pages.ts';
import { approversOf, insertApproval, linesOf, lockBatchRow, moveBatch } from './batch.rows.ts';
import { listText } from './batch.rules.ts';
import { approvalRefusal, outliersOf, personsNeeded } from './batch-approval.rules.ts';
import { organizationsOf } from './payout.rows.ts';
import { refundedBy } from './refund.rows.ts';
import { mayApproveBatch } from './settlement.access.ts';
import { tellRunners } from './tell-batch.ts';

export type ApproveBatch = Pick<ApproveForm, 'shownHash'> &
  Partial<Pick<ApproveForm, 'outliers'>> &
  Command & { readonly batchId: BatchId };

/**
 * One of the two approvals that a batch needs, of exactly the list that was shown. The refusals say beforehand what the
 * database would refuse anyway.
 */
export function approveBatch(actor: Actor, command: ApproveBatch) {
  return once(actor, 'settlement.approve-batch', command, async (tx) => {
    const approver = actor.personId;
    if (!approver) throw new NotFound();
    allow(mayApproveBatch(actor));
    const batch = await lockBatchRow(tx, command.batchId);
    const lines = await linesOf(tx, batch.id);
    const clients = await organizationsOf(tx, batch.id);
    const refunded = await refundedBy(tx, batch.id);
    const today = tokyoDateOf(tx.now);
    const holder = await escrowHolderOn(tx, today);
    const approvedBy = await approversOf(tx, batch.id);
    const why = approvalRefusal({
      batch,
      today,
      shownHash: command.shownHash,
      approver,
      approvedBy,
      isPaid: lines.some((line) => line.payeeId === approver),
      isOfClient: clients.some((client) => seatAt(actor, client) !== null),
      isRefunded: refunded.organizations.some((id) => seatAt(actor, id) !== null),
      enteredAccount: refunded.accountsBy.includes(approver),
      isOfHolder: holder !== null && seatAt(actor, holder.id)?.role === 'staff',
    });
    if (why) return refused(why);
    if (sha256(listText(batch, lines)) !== batch.listSha256) return refused('list-changed');

    const typed = new Map(command.outliers?.map(({ lineNo, amount }) => [lineNo, amount]));
    const { bankFile } = await settingsOn(tx, today);
    const strange = new Set(outliersOf(await batchLines(tx, batch.id), bankFile).map(({ lineNo }) => lineNo));
    if (lines.some(({ lineNo, amount }) => strange.has(lineNo) && typed.get(lineNo) !== amount)) {
      return refused('outlier-not-typed');
    }

    await insertApproval(tx, batch, approver);
    const approvals = approvedBy.length + 1;
    const approved = approvals >= personsNeeded;
    if (approved) await moveBatch(tx, batch, 'approved');
    await recordAudit(tx, actor, {
      action: approved ? 'batch.approved' : 'batch.approvalGiven',
      subject: ['batch', batch.id],
      state: approved ? 'approved' : 'locked',
      detail: { listSha256: batch.listSha256, approvals },
    });
    if (approved) await tellRunners(tx, batch, 'batch-approved', approver, batch.id);
    return done({ batchId: batch.id, approved });
  });
}
