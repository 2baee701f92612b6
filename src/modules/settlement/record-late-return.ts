import type { Actor } from '../../kernel/actor.ts';
import type { BatchId } from '../../kernel/ids.ts';
import { allow, done, NotFound, refused } from '../../kernel/result.ts';
import { tokyoDateOf } from '../../kernel/tokyo-date.ts';
import { type Command, once } from '../../platform/once.ts';
import { cameBackPosting, postTransfer } from '../ledger/index.ts';
import type { LateReturnForm } from './batch.forms.ts';
import { insertLateReturn, linesOf, lockBatchRow } from './batch.rows.ts';
import { wayOf } from './batch.rules.ts';
import { isLineRecorded } from './deposit.rows.ts';
import { giveBack } from './give-back.ts';
import { mayRunBatch } from './settlement.access.ts';

export type RecordLateReturn = LateReturnForm & Command & { readonly batchId: BatchId };

/**
 * The bank gave a payment back that the statement had shown as paid (組戻し). A line of the statement says so; it is owed
 * again, planned again, and its payee is told. What was settled before stays in the books.
 */
export function recordLateReturn(actor: Actor, command: RecordLateReturn) {
  return once(actor, 'settlement.record-late-return', command, async (tx) => {
    const by = actor.personId;
    if (!by) throw new NotFound();
    allow(mayRunBatch(actor));
    const batch = await lockBatchRow(tx, command.batchId);
    const line = (await linesOf(tx, batch.id)).find(({ lineNo }) => lineNo === command.lineNo);
    if (batch.state !== 'settled' || line?.state !== 'settled') return refused('line-not-settled');
    const { returnedOn, bankLine } = command;
    if (returnedOn < batch.payOn) return refused('before-pay-day');
    if (returnedOn > tokyoDateOf(tx.now)) return refused('returned-in-future');
    if (await isLineRecorded(tx, bankLine)) return refused('bank-line-recorded');

    await postTransfer(tx, cameBackPosting(wayOf(batch, line)), by);
    await insertLateReturn(tx, batch.id, line.lineNo, { returnedOn, bankLine }, by);
    await giveBack(tx, actor, batch, line, command.reason);
    return done({ batchId: batch.id, lineNo: line.lineNo });
  });
}
