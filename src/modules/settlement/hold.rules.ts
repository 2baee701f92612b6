import type { OrderState } from './batch.rules.ts';

export type HoldRefusal = 'in-batch' | 'paid-already' | 'held-already' | 'not-held';

/** Who holds a payment back, since when, and why; all three or none. */
export interface HeldBack {
  readonly heldBy: string | null;
  readonly heldAt: Date | null;
  readonly holdReason: string | null;
}

/** A payment as far as holding it back is concerned. */
export interface Holdable {
  readonly state: OrderState;
  readonly held: boolean;
}

/** Only what is planned is held: what is in a batch is stopped with the batch. Null when it may be held back. */
export function holdRefusal({ state, held }: Holdable): HoldRefusal | null {
  if (state === 'batched') return 'in-batch';
  if (state !== 'planned') return 'paid-already';
  return held ? 'held-already' : null;
}
