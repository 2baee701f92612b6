import type { Actor } from '../../kernel/actor.ts';
import { allow, done, refused } from '../../kernel/result.ts';
import { type Command, once } from '../../platform/once.ts';
import { recordAudit } from '../audit/index.ts';
import { tell } from '../messages/index.ts';
import type { ReleaseForm } from './hold.forms.ts';
import { concernRefusal } from './hold.rules.ts';
import { lockOrder, markReleased, type Ordered } from './order.rows.ts';
import { concernOf, mayHoldPayment } from './settlement.access.ts';

export type ReleasePayment = ReleaseForm & Ordered & Command;

/** The doubt is settled, and whoever releases the payment says how: the next batch may take it again. */
export function releasePayment(actor: Actor, command: ReleasePayment) {
  return once(actor, 'settlement.release-payment', command, async (tx) => {
    allow(mayHoldPayment(actor));
    const { kind, orderId, finding } = command;
    const order = await lockOrder(tx, { kind, orderId });
    const concerns = concernRefusal(concernOf(actor, order));
    if (concerns) return refused(concerns);
    const { heldBy, amount } = order;
    if (!heldBy) return refused('not-held');
    await markReleased(tx, { kind, orderId });
    await recordAudit(tx, actor, { action: `${kind}.released`, subject: [kind, orderId], reason: finding });
    const facts = { kind, orderId, amount, finding };
    if (heldBy !== actor.personId) await tell(tx, heldBy, 'hold-released', facts, command.key);
    return done({ orderId });
  });
}
