import type { OrderState } from './batch.rules.ts';

export type HoldRefusal =
  | 'in-batch'
  | 'paid-already'
  | 'held-already'
  | 'not-held'
  | 'pays-own'
  | 'of-the-company';

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

/** Whom a payment concerns: they neither stop their own nor let it go, as nobody approves a batch that pays them. */
interface Concerned {
  readonly isPayee: boolean;
  /** They sit for the client that pays for the work, or that the money goes back to. */
  readonly isOfCompany: boolean;
}

/** Null for somebody whom the payment does not concern. */
export function concernRefusal({ isPayee, isOfCompany }: Concerned): HoldRefusal | null {
  if (isPayee) return 'pays-own';
  return isOfCompany ? 'of-the-company' : null;
}

/** Only what is planned is held: what is in a batch is stopped with the batch. Null when it may be held back. */
export function holdRefusal({ state, held }: Holdable): HoldRefusal | null {
  if (state === 'batched') return 'in-batch';
  if (state !== 'planned') return 'paid-already';
  return held ? 'held-already' : null;
}
