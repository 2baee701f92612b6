import type { Actor } from '../../kernel/actor.ts';
import { allow, done, refused } from '../../kernel/result.ts';
import { type Command, once } from '../../platform/once.ts';
import { recordAudit } from '../audit/index.ts';
import { lockOrder, markReleased, type Ordered } from './order.rows.ts';
import { mayHoldPayment } from './settlement.access.ts';

export type ReleasePayment = Ordered & Command;

/** The doubt is settled: the next batch may take the payment again. */
export function releasePayment(actor: Actor, command: ReleasePayment) {
  return once(actor, 'settlement.release-payment', command, async (tx) => {
    allow(mayHoldPayment(actor));
    const { kind, orderId } = command;
    const { held } = await lockOrder(tx, { kind, orderId });
    if (!held) return refused('not-held');
    await markReleased(tx, { kind, orderId });
    await recordAudit(tx, actor, { action: `${kind}.released`, subject: [kind, orderId] });
    return done({ orderId });
  });
}
