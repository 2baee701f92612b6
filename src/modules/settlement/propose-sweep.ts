import type { Actor } from '../../kernel/actor.ts';
import type { FeeSweepId } from '../../kernel/ids.ts';
import { allow, done, NotFound, refused } from '../../kernel/result.ts';
import { addYen } from '../../kernel/yen.ts';
import { type Command, once } from '../../platform/once.ts';
import { newId } from '../../platform/random.ts';
import { recordAudit } from '../audit/index.ts';
import { holdersOf } from '../identity/index.ts';
import { balanceOf, fee, feeTax } from '../ledger/index.ts';
import { tell } from '../messages/index.ts';
import { insertSweep } from './fee-sweep.rows.ts';
import { mayProposeSweep } from './settlement.access.ts';

/** All fees that stand in the books are to leave the escrow account; a payment approver approves it, and the bank makes the transfer. */
export function proposeSweep(actor: Actor, command: Command) {
  return once(actor, 'settlement.propose-sweep', command, async (tx) => {
    const by = actor.personId;
    if (!by) throw new NotFound();
    allow(mayProposeSweep(actor));
    const fees = { fee: await balanceOf(tx, fee), feeTax: await balanceOf(tx, feeTax) };
    if (fees.fee <= 0n) return refused('no-fees');
    const id: FeeSweepId = newId('feeSweep');
    if (!(await insertSweep(tx, id, fees, by))) return refused('sweep-open');
    await recordAudit(tx, actor, {
      action: 'feeSweep.proposed',
      subject: ['feeSweep', id],
      state: 'proposed',
      detail: fees,
    });
    const amount = addYen(fees.fee, fees.feeTax);
    for (const personId of await holdersOf(tx, ['paymentApprover'])) {
      if (personId !== by) await tell(tx, personId, 'fee-sweep-proposed', { amount }, id);
    }
    return done({ id });
  });
}
