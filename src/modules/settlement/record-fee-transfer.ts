import type { Actor } from '../../kernel/actor.ts';
import type { FeeSweepId } from '../../kernel/ids.ts';
import { allow, done, NotFound, refused } from '../../kernel/result.ts';
import { tokyoDateOf } from '../../kernel/tokyo-date.ts';
import { type Command, once } from '../../platform/once.ts';
import { recordAudit } from '../audit/index.ts';
import { balanceOf, fee, feeSweepPosting, feeTax, postTransfer } from '../ledger/index.ts';
import { isLineRecorded } from './deposit.rows.ts';
import type { FeeTransferForm } from './fee-sweep.forms.ts';
import { lockSweep, markTransferred } from './fee-sweep.rows.ts';
import { transferRefusal } from './fee-sweep.rules.ts';
import { mayRecordFeeTransfer } from './settlement.access.ts';

export type RecordFeeTransfer = Omit<FeeTransferForm, 'sweep'> & Command & { readonly sweepId: FeeSweepId };

/** The bank has moved the fees to the holder's own account: a line of the statement says so, and the books follow it. */
export function recordFeeTransfer(actor: Actor, command: RecordFeeTransfer) {
  return once(actor, 'settlement.record-fee-transfer', command, async (tx) => {
    const by = actor.personId;
    if (!by) throw new NotFound();
    allow(mayRecordFeeTransfer(actor));
    const sweep = await lockSweep(tx, command.sweepId);
    const { transferredOn, bankLine } = command;
    const now = { fee: await balanceOf(tx, fee), feeTax: await balanceOf(tx, feeTax) };
    const why = transferRefusal(sweep, now, { transferredOn, today: tokyoDateOf(tx.now) });
    if (why) return refused(why);
    if (await isLineRecorded(tx, bankLine)) return refused('bank-line-recorded');

    await postTransfer(tx, feeSweepPosting({ key: sweep.id, ...sweep, reference: `sweep:${sweep.id}` }), by);
    await markTransferred(tx, sweep.id, { transferredOn, bankLine }, by);
    await recordAudit(tx, actor, {
      action: 'feeSweep.transferred',
      subject: ['feeSweep', sweep.id],
      state: 'transferred',
      detail: { transferredOn, bankLine },
    });
    return done({ id: sweep.id });
  });
}
