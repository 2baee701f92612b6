import type { Actor } from '../../kernel/actor.ts';
import { allow, done, NotFound, refused } from '../../kernel/result.ts';
import { type Command, once } from '../../platform/once.ts';
import { recordAudit } from '../audit/index.ts';
import type { HoldForm } from './hold.forms.ts';
import { concernRefusal, holdRefusal } from './hold.rules.ts';
import { lockOrder, markHeld, type Ordered } from './order.rows.ts';
import { concernOf, mayHoldPayment } from './settlement.access.ts';

export type HoldPayment = HoldForm & Ordered & Command;

/** Keeps a doubtful payment out of every batch until somebody releases it; its day goes on being due. */
export function holdPayment(actor: Actor, command: HoldPayment) {
  return once(actor, 'settlement.hold-payment', command, async (tx) => {
    const by = actor.personId;
    if (!by) throw new NotFound();
    allow(mayHoldPayment(actor));
    const { kind, orderId, reason } = command;
    const order = await lockOrder(tx, { kind, orderId });
    const refusal = concernRefusal(concernOf(actor, order)) ?? holdRefusal(order);
    if (refusal) return refused(refusal);
    await markHeld(tx, { kind, orderId }, { by, reason });
    await recordAudit(tx, actor, { action: `${kind}.held`, subject: [kind, orderId], reason });
    return done({ orderId });
  });
}
