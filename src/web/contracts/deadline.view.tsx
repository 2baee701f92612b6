import { deadlineTime } from '../../kernel/acceptance-deadline.ts';
import { slugOf } from '../../kernel/ids.ts';
import { type ClockTime, type LocalDate, tokyoDateOf } from '../../kernel/tokyo-date.ts';
import type { Milestone } from '../../modules/contracts/contract.rules.ts';
import type { Lang } from '../../platform/i18n.ts';
import { href, type Place } from '../visit.ts';
import { deadlineTexts } from './deadline.texts.ts';
import type { SeenContract } from './seen-contract.view.tsx';

/** The next day that counts for a part of an order. */
interface PartDeadline {
  readonly kind: 'delivery' | 'acceptance' | 'payout';
  readonly what: string;
  readonly day: LocalDate;
  /** null where the whole day is left. */
  readonly time: ClockTime | null;
}

/** What its reader waits for or has to do next; null where no day is set, and for who only looks on. */
export function deadlineOf(seen: SeenContract, milestone: Milestone, lang: Lang): PartDeadline | null {
  const t = deadlineTexts[lang];
  const { contract, side, payouts } = seen;
  const { state, dueOn, acceptanceDueAt } = milestone;
  const isUnderWay = contract.state === 'agreed' || contract.state === 'active';
  if (side !== null && isUnderWay && (state === 'planned' || state === 'funded')) {
    const what = side === 'worker' ? t.own.deliver : t.awaited;
    return { kind: 'delivery', what, day: dueOn, time: null };
  }
  if (state === 'delivered' && acceptanceDueAt && side === 'client') {
    const day = tokyoDateOf(acceptanceDueAt);
    return { kind: 'acceptance', what: t.own.accept, day, time: deadlineTime };
  }
  const payout = payouts.find(({ milestoneId }) => milestoneId === milestone.id);
  if (side !== 'worker' || !payout || payout.state === 'settled') return null;
  return { kind: 'payout', what: t.payout, day: payout.payOn, time: null };
}

/** Beside a day: the same day as a file for the reader's own calendar. */
export function InCalendar(props: {
  readonly place: Place;
  readonly seen: SeenContract;
  readonly milestone: Milestone;
  readonly kind: PartDeadline['kind'];
}) {
  const { place, seen, milestone, kind } = props;
  const t = deadlineTexts[place.lang];
  const deadline = deadlineOf(seen, milestone, place.lang);
  if (deadline?.kind !== kind) return null;
  const at = `/contracts/${slugOf('contract', seen.contract.id)}/deadlines/${slugOf('milestone', milestone.id)}.ics`;
  return (
    <>
      {'　'}
      <a href={href(place, at)} aria-label={t.downloadOf(deadline.what)}>
        {t.download}
      </a>
    </>
  );
}
