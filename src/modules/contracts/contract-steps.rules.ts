import { type LocalDate, tokyoDateOf } from '../../kernel/tokyo-date.ts';
import { type Contract, type Milestone, type NoticeAgreement, type Side, sides } from './contract.rules.ts';

/** What a contract waits for, who can end the wait, and until when. */
export interface Wait {
  readonly what: 'agreement' | 'deposit' | 'delivery' | 'acceptance' | 'decision' | 'payment' | 'nothing';
  readonly who: readonly Side[];
  readonly until: LocalDate | null;
  readonly milestone: Milestone | null;
}

type Standing = Pick<Contract, 'state' | 'offerExpiresAt'>;

/** Everything that is waited for, what presses most first; never empty. */
export function waitsOf(
  contract: Standing,
  milestones: readonly Milestone[],
  agreements: readonly Pick<NoticeAgreement, 'side'>[],
): readonly Wait[] {
  if (contract.state === 'lapsed' || contract.state === 'ended') return [nothing];
  if (contract.state === 'offered') {
    const who = sides.filter((side) => !agreements.some((agreement) => agreement.side === side));
    return [{ what: 'agreement', who, until: tokyoDateOf(contract.offerExpiresAt), milestone: null }];
  }
  const waits = milestones.map(waitOf).filter((wait) => wait !== null);
  const pressing = waits.toSorted((a, b) => order.indexOf(a.what) - order.indexOf(b.what) || compare(a, b));
  return pressing.length > 0 ? pressing : [nothing];
}

/** The step of the one who looks, or else the one that everybody waits for. */
export function stepFor(side: Side | null, waits: readonly Wait[]): Wait {
  return waits.find(({ who }) => side !== null && who.includes(side)) ?? waits[0] ?? nothing;
}

const nothing: Wait = { what: 'nothing', who: [], until: null, milestone: null };
const order: readonly Wait['what'][] = ['acceptance', 'delivery', 'deposit', 'decision', 'payment'];

function compare(a: Wait, b: Wait): number {
  return (a.until ?? '').localeCompare(b.until ?? '');
}

function waitOf(milestone: Milestone): Wait | null {
  const { state, dueOn, acceptanceDueAt, paymentOn } = milestone;
  switch (state) {
    case 'planned':
      return { what: 'deposit', who: ['client'], until: null, milestone };
    case 'funded':
      return { what: 'delivery', who: ['worker'], until: dueOn, milestone };
    case 'delivered': {
      const until = acceptanceDueAt && tokyoDateOf(acceptanceDueAt);
      return { what: 'acceptance', who: ['client'], until, milestone };
    }
    case 'held':
      return { what: 'decision', who: [], until: null, milestone };
    case 'accepted':
    case 'split':
      return { what: 'payment', who: [], until: paymentOn, milestone };
    case 'cancelled':
    case 'refunded':
      return null;
  }
}
