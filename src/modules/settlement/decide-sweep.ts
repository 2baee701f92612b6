import { type Actor, seatAt } from '../../kernel/actor.ts';
import type { FeeSweepId } from '../../kernel/ids.ts';
import { allow, done, NotFound, refused } from '../../kernel/result.ts';
import { tokyoDateOf } from '../../kernel/tokyo-date.ts';
import { type Command, once } from '../../platform/once.ts';
import { recordAudit } from '../audit/index.ts';
import { balanceOf, fee, feeSweepPosting, feeTax, postTransfer } from '../ledger/index.ts';
import { escrowHolderOn } from '../organizations/index.ts';
import { endSweep, lockSweep } from './fee-sweep.rows.ts';
import { confirmRefusal } from './fee-sweep.rules.ts';
import { mayConfirmSweep, mayProposeSweep } from './settlement.access.ts';

export type DecideSweep = Command & { readonly sweepId: FeeSweepId };

/** The second person: the fees leave the books, and may leave the account. */
export function confirmSweep(actor: Actor, command: DecideSweep) {
  return once(actor, 'settlement.confirm-sweep', command, async (tx) => {
    const by = actor.personId;
    if (!by) throw new NotFound();
    allow(mayConfirmSweep(actor));
    const sweep = await lockSweep(tx, command.sweepId);
    const holder = await escrowHolderOn(tx, tokyoDateOf(tx.now));
    const now = { fee: await balanceOf(tx, fee), feeTax: await balanceOf(tx, feeTax) };
    const isOfHolder = holder !== null && seatAt(actor, holder.id)?.role === 'staff';
    const why = confirmRefusal(sweep, now, { personId: by, isOfHolder });
    if (why) return refused(why);

    await endSweep(tx, sweep.id, 'confirmed', by);
    await postTransfer(tx, feeSweepPosting({ key: sweep.id, ...now, reference: `sweep:${sweep.id}` }), by);
    await recordAudit(tx, actor, {
      action: 'feeSweep.confirmed',
      subject: ['feeSweep', sweep.id],
      state: 'confirmed',
    });
    return done({ id: sweep.id });
  });
}

/** Stopping is easier than paying: either of the two roles may, also once the balance has moved on. */
export function withdrawSweep(actor: Actor, command: DecideSweep) {
  return once(actor, 'settlement.withdraw-sweep', command, async (tx) => {
    const by = actor.personId;
    if (!by) throw new NotFound();
    allow(mayProposeSweep(actor) || mayConfirmSweep(actor));
    const sweep = await lockSweep(tx, command.sweepId);
    if (sweep.state !== 'proposed') return refused('sweep-decided');
    await endSweep(tx, sweep.id, 'withdrawn', by);
    await recordAudit(tx, actor, {
      action: 'feeSweep.withdrawn',
      subject: ['feeSweep', sweep.id],
      state: 'withdrawn',
    });
    return done({ id: sweep.id });
  });
}
