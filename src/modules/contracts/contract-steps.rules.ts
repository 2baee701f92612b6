import { type LocalDate, tokyoDateOf } from '../../kernel/tokyo-date.ts';
import {
  type Contract,
  isRunning,
  type Milestone,
  type NoticeAgreement,
  type Side,
  sides,
} from './contract.rules.ts';

/** What a contract waits for, who can end the wait, and until when. */
export interface Wait {
  readonly what:
    | 'terms'
    | 'statement'
    | 'ending'
    | 'agreement'
    | 'amendment'
    | 'deposit'
    | 'delivery'
    | 'redelivery'
    | 'acceptance'
    | 'decision'
    | 'payment'
    | 'review'
    | 'nothing';
  readonly who: readonly Side[];
  readonly until: LocalDate | null;
  readonly milestone: Milestone | null;
}

/** What happened since the agreement, as far as somebody has to act on it. */
export interface Changes {
  /** The proposed version, and who has agreed to it. */
  readonly amendment: { readonly expiresAt: Date; readonly agreed: readonly Side[] } | null;
  /** Milestones of which a delivery was sent back. */
  readonly sentBack: readonly Milestone['id'][];
  /** While it can be written. */
  readonly review: { readonly endsAt: Date; readonly written: readonly Side[] } | null;
  /** Milestones whose money has reached the worker. */
  readonly paid: readonly Milestone['id'][];
  /** An end that was proposed, and whose turn it is to answer what was said last. */
  readonly ending: { readonly dueAt: Date; readonly owing: readonly Side[] } | null;
  /** The open dispute, and which sides it waits for: for words before the mediator's terms, for answers after. */
  readonly dispute: {
    readonly dueAt: Date | null;
    readonly waitsFor: 'words' | 'answers';
    readonly owing: readonly Side[];
  } | null;
}
const noChanges: Changes = {
  amendment: null,
  sentBack: [],
  review: null,
  paid: [],
  ending: null,
  dispute: null,
};

type Standing = Pick<Contract, 'state' | 'offerExpiresAt'>;

/** Everything that is waited for, what presses most first; never empty. */
export function waitsOf(
  contract: Standing,
  milestones: readonly Milestone[],
  agreements: readonly Pick<NoticeAgreement, 'side'>[],
  changes: Changes = noChanges,
): readonly Wait[] {
  if (contract.state === 'lapsed') return [nothing];
  if (contract.state === 'offered') {
    const who = sides.filter((side) => !agreements.some((agreement) => agreement.side === side));
    return [{ what: 'agreement', who, until: tokyoDateOf(contract.offerExpiresAt), milestone: null }];
  }
  const parts = milestones.map((milestone) => waitOf(milestone, changes)).filter((wait) => wait !== null);
  const pressing = [...parts, ...waitsOnBoth(contract, changes), ...waitsToEnd(changes)].toSorted(
    (a, b) => order.indexOf(a.what) - order.indexOf(b.what) || compare(a, b),
  );
  return pressing.length > 0 ? pressing : [nothing];
}

/**
 * The step of the one who looks, or else the one that everybody waits for. A proposal to end comes before all work, also for
 * the side that waits for its answer.
 */
export function stepFor(side: Side | null, waits: readonly Wait[]): Wait {
  const own = waits.find(({ who }) => side !== null && who.includes(side));
  const ending = waits.find(({ what }) => what === 'ending');
  const isTold = own !== undefined && order.indexOf(own.what) < order.indexOf('ending');
  return (isTold ? own : (ending ?? own)) ?? waits[0] ?? nothing;
}

/** The work that this side can go on with while a proposal to end waits for its answer. */
export function workBeside(side: Side | null, step: Wait, waits: readonly Wait[]): Wait | null {
  if (step.what !== 'ending' || side === null) return null;
  const work: readonly Wait['what'][] = ['acceptance', 'redelivery', 'delivery'];
  return waits.find(({ what, who }) => work.includes(what) && who.includes(side)) ?? null;
}

const nothing: Wait = { what: 'nothing', who: [], until: null, milestone: null };
const order: readonly Wait['what'][] = [
  'terms',
  'statement',
  'ending',
  'amendment',
  'acceptance',
  'redelivery',
  'delivery',
  'deposit',
  'decision',
  'payment',
  'review',
];

/** What each side does for itself: the answer to a change, and the review. */
function waitsOnBoth(contract: Standing, { amendment, review }: Changes): readonly Wait[] {
  const waits: Wait[] = [];
  const missing = (done: readonly Side[]) => sides.filter((side) => !done.includes(side));
  if (amendment && isRunning(contract)) {
    const until = tokyoDateOf(amendment.expiresAt);
    waits.push({ what: 'amendment', who: missing(amendment.agreed), until, milestone: null });
  }
  if (review && review.written.length < sides.length) {
    const until = tokyoDateOf(review.endsAt);
    waits.push({ what: 'review', who: missing(review.written), until, milestone: null });
  }
  return waits;
}

/** A word or an answer that somebody owes about the end comes before all work. */
function waitsToEnd({ ending, dispute }: Changes): readonly Wait[] {
  const waits: Wait[] = [];
  if (dispute && dispute.owing.length > 0) {
    const what = dispute.waitsFor === 'answers' ? 'terms' : 'statement';
    waits.push({
      what,
      who: dispute.owing,
      until: dispute.dueAt && tokyoDateOf(dispute.dueAt),
      milestone: null,
    });
  }
  if (ending && ending.owing.length > 0)
    waits.push({ what: 'ending', who: ending.owing, until: tokyoDateOf(ending.dueAt), milestone: null });
  return waits;
}

function compare(a: Wait, b: Wait): number {
  return (a.until ?? '').localeCompare(b.until ?? '');
}

function waitOf(milestone: Milestone, { sentBack, paid, dispute }: Changes): Wait | null {
  const { state, dueOn, acceptanceDueAt, paymentOn } = milestone;
  switch (state) {
    case 'planned':
      return { what: 'deposit', who: ['client'], until: null, milestone };
    case 'funded':
      return sentBack.includes(milestone.id)
        ? { what: 'redelivery', who: ['worker'], until: null, milestone }
        : { what: 'delivery', who: ['worker'], until: dueOn, milestone };
    case 'delivered': {
      const until = acceptanceDueAt && tokyoDateOf(acceptanceDueAt);
      return { what: 'acceptance', who: ['client'], until, milestone };
    }
    case 'held':
      return {
        what: 'decision',
        who: [],
        until: dispute?.dueAt ? tokyoDateOf(dispute.dueAt) : null,
        milestone,
      };
    case 'accepted':
    case 'split':
      return paid.includes(milestone.id) ? null : { what: 'payment', who: [], until: paymentOn, milestone };
    case 'cancelled':
    case 'refunded':
      return null;
  }
}
