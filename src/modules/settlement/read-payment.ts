import type { Tx } from '../../platform/transaction.ts';
import { trailOf } from '../audit/index.ts';
import { namesOf } from './batch.pages.ts';
import { type PaymentOnPage, paymentPage } from './hold.pages.ts';
import type { Ordered } from './order.rows.ts';

/** What somebody wrote when they held a payment back, or let it go. */
interface HoldWord {
  readonly seq: bigint;
  readonly what: 'held' | 'released';
  readonly at: Date;
  readonly name: string | null;
  /** Null for a release of earlier days, which asked for no word. */
  readonly reason: string | null;
}

/** One payment with each time that it was held back or released, oldest first: the audit's own entries. */
export interface PaymentWithWords extends PaymentOnPage {
  readonly words: readonly HoldWord[];
}

const acts: Readonly<Record<string, HoldWord['what']>> = {
  'payout.held': 'held',
  'refund.held': 'held',
  'payout.released': 'released',
  'refund.released': 'released',
};

export async function readPayment(tx: Tx, { kind, orderId }: Ordered): Promise<PaymentWithWords> {
  const payment = await paymentPage(tx, orderId);
  const entries = await trailOf(tx, [kind, orderId]);
  const people = entries.flatMap(({ actorId }) => (actorId ? [actorId] : []));
  const names = new Map((await namesOf(tx, people)).map(({ personId, name }) => [personId, name]));
  const words = entries.flatMap(({ seq, at, action, actorId, reason }): HoldWord[] => {
    const what = acts[action];
    const name = actorId ? (names.get(actorId) ?? null) : null;
    return what ? [{ seq, what, at, name, reason }] : [];
  });
  return { ...payment, words };
}
