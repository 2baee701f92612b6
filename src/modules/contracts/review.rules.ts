import type { Side } from './contract.rules.ts';

/** Three facts; whom they are about follows from who says them. */
export interface ReviewFacts {
  /** By the client: the result was as agreed, null where there was none. By the worker: the request was clear. */
  readonly asAgreed: boolean | null;
  /** By the client: it came on the agreed date, null where nothing came. By the worker: answers came in time. */
  readonly inTime: boolean | null;
  /** Would do it again with the same other side. */
  readonly again: boolean;
}

export interface Review extends ReviewFacts {
  readonly side: Side;
  readonly writtenAt: Date;
}

export interface ReviewPeriod {
  readonly endsAt: Date;
  readonly reviews: readonly Review[];
}

/** The client speaks of a result only where one was delivered; the worker of what was asked and answered in any case. */
export function asksForResult(side: Side, wasDelivered: boolean): boolean {
  return side === 'worker' || wasDelivered;
}

/** Both have written, or the time is over: from then on each reads the other's. */
export function isRevealed({ endsAt, reviews }: ReviewPeriod, now: Date): boolean {
  return reviews.length === 2 || endsAt <= now;
}

/** What somebody may read: their own side's, and the other's once it is revealed. */
export function readableReviews(period: ReviewPeriod, side: Side | null, now: Date): readonly Review[] {
  return isRevealed(period, now) ? period.reviews : period.reviews.filter((review) => review.side === side);
}

/** How often which fact was affirmed, over all that were revealed. */
export interface ReviewCounts {
  readonly reviews: number;
  readonly asAgreed: number;
  readonly inTime: number;
  readonly again: number;
}

/** Of a worker: also how many of them speak of a result, since only these can affirm it. */
export interface WorkerReviewCounts extends ReviewCounts {
  readonly withResult: number;
}
