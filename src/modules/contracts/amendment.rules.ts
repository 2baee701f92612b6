import type { LocalDate } from '../../kernel/tokyo-date.ts';
import type { Yen } from '../../kernel/yen.ts';
import { type ConditionsNotice, type NoticeMilestone, yenOf } from './conditions-notice.rules.ts';
import type { Amounts, Milestone } from './contract.rules.ts';

/** One term that a version changes; a term of an added part has nothing before. */
export type Difference =
  | { readonly term: 'description' | 'acceptanceCriteria'; readonly before: string; readonly after: string }
  | { readonly term: 'revisionsIncluded'; readonly before: number; readonly after: number }
  | (OfPart & { readonly term: 'dueOn' | 'paidOn' } & Values<LocalDate>)
  | (OfPart & { readonly term: 'reward' | 'depositAmount' | 'payoutAmount' } & Values<Yen>);
interface OfPart {
  /** The part's title. */
  readonly part: string;
}
interface Values<Value> {
  readonly before: Value | null;
  readonly after: Value;
}

/** What a version says differently from another, in the order in which it is read. */
export function differences(before: ConditionsNotice, after: ConditionsNotice): readonly Difference[] {
  const found: Difference[] = [];
  for (const term of ['description', 'acceptanceCriteria'] as const) {
    if (before.work[term] !== after.work[term])
      found.push({ term, before: before.work[term], after: after.work[term] });
  }
  const [had, has] = [before.work.revisionsIncluded, after.work.revisionsIncluded];
  if (had !== has) found.push({ term: 'revisionsIncluded', before: had, after: has });
  for (const part of after.milestones) {
    const old = before.milestones.find(({ position }) => position === part.position);
    found.push(...differencesOfPart(old ?? null, part));
  }
  return found;
}

function differencesOfPart(old: NoticeMilestone | null, part: NoticeMilestone): readonly Difference[] {
  const amounts = (['reward', 'depositAmount', 'payoutAmount'] as const)
    .filter((term) => old?.[term] !== part[term])
    .map((term) => ({
      term,
      part: part.title,
      before: old && yenOf(old[term]),
      after: yenOf(part[term]),
    }));
  const days = (['dueOn', 'paidOn'] as const)
    .filter((term) => old?.[term] !== part[term])
    .map((term) => ({ term, part: part.title, before: old?.[term] ?? null, after: part[term] }));
  return [...amounts, ...days];
}

/** The amounts of a part as the notice tells them. */
export function amountsIn(part: NoticeMilestone): Amounts {
  return {
    reward: yenOf(part.reward),
    tax: yenOf(part.tax),
    withholding: yenOf(part.withholding),
    clientFee: yenOf(part.clientFee),
    workerFee: yenOf(part.workerFee),
    depositAmount: yenOf(part.depositAmount),
    payoutAmount: yenOf(part.payoutAmount),
  };
}

/** What a version does to the parts of a contract. */
export interface PartChanges {
  readonly changed: readonly { readonly milestone: Milestone; readonly to: NoticeMilestone }[];
  readonly added: readonly NoticeMilestone[];
}

export function partChanges(milestones: readonly Milestone[], notice: ConditionsNotice): PartChanges {
  const changed = [];
  const added = [];
  for (const to of notice.milestones) {
    const milestone = milestones.find(({ position }) => position === to.position);
    if (!milestone) added.push(to);
    else if (milestone.dueOn !== to.dueOn || changesAmount(milestone, to)) changed.push({ milestone, to });
  }
  return { changed, added };
}

/** Every amount that is told follows from these two: the reward, and what is withheld on its payment day. */
export function changesAmount(milestone: Milestone, to: NoticeMilestone): boolean {
  return milestone.reward !== yenOf(to.reward) || milestone.withholding !== yenOf(to.withholding);
}

/** Whether it agrees on pay that was not agreed before; other dates and words alone leave what is owed as it is. */
export function asksForMore(milestones: readonly Milestone[], notice: ConditionsNotice): boolean {
  const { changed, added } = partChanges(milestones, notice);
  return added.length > 0 || changed.some(({ milestone, to }) => milestone.reward !== yenOf(to.reward));
}

/** Whether money or a delivery came in the meantime for what a proposed version would change. */
export function isOvertaken(
  milestones: readonly Milestone[],
  notice: ConditionsNotice,
  revisionsUsed: number,
): boolean {
  return (
    revisionsUsed > notice.work.revisionsIncluded ||
    partChanges(milestones, notice).changed.some(
      ({ milestone, to }) =>
        !(milestone.state === 'planned' || (milestone.state === 'funded' && !changesAmount(milestone, to))),
    )
  );
}
