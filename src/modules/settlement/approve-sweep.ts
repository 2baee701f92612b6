import { type Actor, seatAt } from '../../kernel/actor.ts';
import type { FeeSweepId } from '../../kernel/ids.ts';
import { allow, done, NotFound, refused } from '../../kernel/result.ts';
import { tokyoDateOf } from '../../kernel/tokyo-date.ts';
import { type Command, once } from '../../platform/once.ts';
import { recordAudit } from '../audit/index.ts';
import { balanceOf, fee, feeTax } from '../ledger/index.ts';
import { escrowHolderOn } from '../organizations/index.ts';
import { lockSweep, markApproved } from './fee-sweep.rows.ts';
import { approvalRefusal } from './fee-sweep.rules.ts';
import { mayApproveSweep } from './settlement.access.ts';

export type ApproveSweep = Command & { readonly sweepId: FeeSweepId };

/** The second person: the transfer may be made at the bank. The books change when it was. */
export function approveSweep(actor: Actor, command: ApproveSweep) {
  return once(actor, 'settlement.approve-sweep', command, async (tx) => {
    const by = actor.personId;
    if (!by) throw new NotFound();
    allow(mayApproveSweep(actor));
    const sweep = await lockSweep(tx, command.sweepId);
    const holder = await escrowHolderOn(tx, tokyoDateOf(tx.now));
    const now = { fee: await balanceOf(tx, fee), feeTax: await balanceOf(tx, feeTax) };
    const isOfHolder = holder !== null && seatAt(actor, holder.id)?.role === 'staff';
    const why = approvalRefusal(sweep, now, { personId: by, isOfHolder });
    if (why) return refused(why);

    await markApproved(tx, sweep.id, by);
    await recordAudit(tx, actor, {
      action: 'feeSweep.approved',
      subject: ['feeSweep', sweep.id],
      state: 'approved',
      detail: now,
    });
    return done({ id: sweep.id });
  });
}
