import type { Actor } from '../../kernel/actor.ts';
import type { FeeSweepId } from '../../kernel/ids.ts';
import { allow, done, NotFound, refused } from '../../kernel/result.ts';
import { type Command, once } from '../../platform/once.ts';
import { recordAudit } from '../audit/index.ts';
import type { WithdrawSweepForm } from './fee-sweep.forms.ts';
import { lockSweep, markWithdrawn } from './fee-sweep.rows.ts';
import { isOpenSweep } from './fee-sweep.rules.ts';
import { mayApproveSweep, mayProposeSweep } from './settlement.access.ts';

export type WithdrawSweep = Command & Pick<WithdrawSweepForm, 'reason'> & { readonly sweepId: FeeSweepId };

/** Stopping is easier than paying: either of the two roles may, with a reason, until the transfer is recorded. */
export function withdrawSweep(actor: Actor, command: WithdrawSweep) {
  return once(actor, 'settlement.withdraw-sweep', command, async (tx) => {
    const by = actor.personId;
    if (!by) throw new NotFound();
    allow(mayProposeSweep(actor) || mayApproveSweep(actor));
    const sweep = await lockSweep(tx, command.sweepId);
    if (!isOpenSweep(sweep)) return refused('sweep-decided');
    await markWithdrawn(tx, sweep.id, { by, reason: command.reason });
    await recordAudit(tx, actor, {
      action: 'feeSweep.withdrawn',
      subject: ['feeSweep', sweep.id],
      state: 'withdrawn',
      reason: command.reason,
    });
    return done({ id: sweep.id });
  });
}
