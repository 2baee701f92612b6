import type { Actor } from '../../kernel/actor.ts';
import { type LocalDate, tokyoDateOf } from '../../kernel/tokyo-date.ts';
import { addYen, type Yen } from '../../kernel/yen.ts';
import type { Tx } from '../../platform/transaction.ts';
import { recordAudit } from '../audit/index.ts';
import { reviewDays } from './change.rules.ts';
import type { Contract, Milestone, Side } from './contract.rules.ts';
import { dividedPay } from './ending.rows.ts';
import { deadlineIn } from './reckon-deadline.ts';
import { payDayOf } from './reckon-payday.ts';
import { insertReviewPeriod } from './review.rows.ts';
import { tellSide } from './tell-parties.ts';

/**
 * A contract has just finished, however it ended: both hear of it in the same moment, with what is paid and when, and from
 * now on they can review each other. The contract is locked. @returns the last day for it
 */
export async function openReviews(
  tx: Tx,
  actor: Actor,
  { id, organizationId, workerId, title }: Contract,
  milestones: readonly Milestone[],
  told: readonly Side[],
): Promise<LocalDate> {
  const endsAt = await deadlineIn(tx, reviewDays);
  await insertReviewPeriod(tx, id, endsAt);
  await recordAudit(tx, actor, { action: 'review.opened', subject: ['contract', id] });
  const pay = await payOf(tx, id, milestones);
  const facts = { contractId: id, title, writeBy: tokyoDateOf(endsAt), ...pay };
  for (const side of told)
    await tellSide(tx, { id, organizationId, workerId }, side, 'review-opened', facts, id);
  return facts.writeBy;
}

/** All that the worker gets, and the day of the last payment; null where nothing was done for pay. */
async function payOf(
  tx: Tx,
  id: Contract['id'],
  milestones: readonly Milestone[],
): Promise<{ readonly amount: Yen | null; readonly payOn: LocalDate | null }> {
  const divided = await dividedPay(tx, id);
  const accepted = milestones.filter(({ state }) => state === 'accepted');
  const days = await Promise.all(accepted.map((milestone) => payDayOf(tx, milestone)));
  const payOn = [...days, ...(divided.payOn ? [divided.payOn] : [])].toSorted().at(-1) ?? null;
  const amount = addYen(divided.amount, ...accepted.map(({ payoutAmount }) => payoutAmount));
  return { amount: payOn && amount, payOn };
}
