import { acceptanceDeadline } from '../../kernel/acceptance-deadline.ts';
import { BeyondHolidayHorizon } from '../../kernel/business-days.ts';
import { done, type Result, refused } from '../../kernel/result.ts';
import { type LocalDate, tokyoDateOf } from '../../kernel/tokyo-date.ts';
import type { Yen } from '../../kernel/yen.ts';
import type { Tx } from '../../platform/transaction.ts';
import { calendarsWith, type RegionSettings, settingsOn } from '../regions/index.ts';
import { amountsIn, differences } from './amendment.rules.ts';
import type { AmendmentForm } from './change.forms.ts';
import { revisionsUsed } from './change.rows.ts';
import { amendmentDays, type ChangeRefusal, mostParts } from './change.rules.ts';
import { agreedNotice, currentNotice } from './conditions-notice.rows.ts';
import { type ConditionsNotice, type NoticeFacts, noticeOf, readNotice } from './conditions-notice.rules.ts';
import { milestonesOf } from './contract.rows.ts';
import { amountsOf, type Contract, deliveryDays, type Milestone } from './contract.rules.ts';

export type WantedTerms = Omit<AmendmentForm, 'reason'>;
type PartFacts = NoticeFacts['milestones'][number];
type Refusal = ChangeRefusal | 'above-payee-limit';

/**
 * The next version of the conditions, or why there can be none; the contract is locked. What the proposal does not touch
 * is taken over from the version that holds, to the letter: parties, rule of payment, fees.
 */
export async function composeAmendment(
  tx: Tx,
  contract: Contract,
  wanted: WantedTerms,
): Promise<Result<ConditionsNotice, Refusal>> {
  const today = tokyoDateOf(tx.now);
  const settings = await settingsOn(tx, today);
  const holds = readNotice(await agreedNotice(tx, contract.id));
  const { version } = await currentNotice(tx, contract.id);
  const milestones = await milestonesOf(tx, contract.id);
  const last = Math.max(...milestones.map(({ position }) => position));
  if (last + wanted.added.length > mostParts) return refused('too-many-parts');
  if (wanted.revisionsIncluded < (await revisionsUsed(tx, contract.id)))
    return refused('revisions-already-used');

  const parts = partsOf({ contract, milestones, holds, settings, today }, wanted);
  if (!parts.ok) return parts;
  if (parts.value.some(({ amounts }) => amounts.payoutAmount > settings.bankFile.payeeLimit))
    return refused('above-payee-limit');
  const notice = noticeOf({
    ...holds,
    version: version + 1,
    offeredOn: today,
    agreeBy: acceptanceDeadline(today, calendarsWith(settings.closingDays).operator, amendmentDays),
    work: {
      ...holds.work,
      category: holds.work.category.code,
      description: wanted.description,
      acceptanceCriteria: wanted.acceptanceCriteria,
      revisionsIncluded: wanted.revisionsIncluded,
    },
    milestones: parts.value,
  });
  return differences(holds, notice).length > 0 ? done(notice) : refused('nothing-changed');
}

interface Ground {
  readonly contract: Contract;
  readonly milestones: readonly Milestone[];
  readonly holds: ConditionsNotice;
  readonly settings: RegionSettings;
  readonly today: LocalDate;
}

/** The parts as they would be: those that exist, then the added ones. */
function partsOf(ground: Ground, { parts, added }: WantedTerms): Result<PartFacts[], Refusal> {
  const facts: PartFacts[] = [];
  for (const milestone of ground.milestones) {
    const typed = parts.find(({ position }) => position === milestone.position);
    const part = partOf(ground, milestone, {
      dueOn: typed?.dueOn ?? milestone.dueOn,
      reward: typed?.reward ?? milestone.reward,
    });
    if (!part.ok) return part;
    facts.push(part.value);
  }
  const last = Math.max(...ground.milestones.map(({ position }) => position));
  for (const [index, { title, reward, dueOn }] of added.entries()) {
    const part = freshPart(ground, { position: last + 1 + index, title, dueOn }, reward);
    if (!part.ok) return part;
    facts.push(part.value);
  }
  return done(facts);
}

/** A part that exists: unchanged, with another due date, or reckoned anew where nothing was paid in. */
function partOf(
  ground: Ground,
  milestone: Milestone,
  wanted: { readonly dueOn: LocalDate; readonly reward: Yen },
): Result<PartFacts, Refusal> {
  const { position, title, state, dueOn, reward } = milestone;
  const told = ground.holds.milestones.find((part) => part.position === position);
  if (!told) throw new Error(`The conditions that hold do not tell part ${position}`);
  if (wanted.dueOn === dueOn && wanted.reward === reward) {
    const days = { acceptanceDueOn: told.inspectedBy, paymentOn: told.paidOn };
    return done({ position, title, dueOn, amounts: amountsIn(told), days });
  }
  if (wanted.reward !== reward && state !== 'planned') return refused('part-paid-in');
  if (state !== 'planned' && state !== 'funded') return refused('part-delivered');
  const fresh = freshPart(ground, { position, title, dueOn: wanted.dueOn }, wanted.reward);
  if (!fresh.ok || state === 'planned') return fresh;
  return done({ ...fresh.value, amounts: amountsIn(told) });
}

function freshPart(
  { contract, holds, settings, today }: Ground,
  part: Pick<PartFacts, 'position' | 'title' | 'dueOn'>,
  reward: Yen,
): Result<PartFacts, Refusal> {
  if (part.dueOn < today) return refused('due-date-in-past');
  try {
    const days = deliveryDays(part.dueOn, {
      rule: holds.pay.rule,
      acceptanceDays: holds.inspection.days,
      ...calendarsWith(settings.closingDays),
    });
    const { withholdingKind: kind, withholds, clientFeeBp, workerFeeBp } = contract;
    const amounts = amountsOf({ reward, kind, withholds, paidOn: days.paymentOn, clientFeeBp, workerFeeBp });
    return done({ ...part, amounts, days });
  } catch (error) {
    if (error instanceof BeyondHolidayHorizon) return refused('due-date-too-far');
    throw error;
  }
}
