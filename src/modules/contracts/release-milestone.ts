import type { Actor } from '../../kernel/actor.ts';
import { nextPaymentDay } from '../../kernel/payment-day.ts';
import { type LocalDate, tokyoDateOf } from '../../kernel/tokyo-date.ts';
import type { Tx } from '../../platform/transaction.ts';
import { recordAudit } from '../audit/index.ts';
import { postTransfer, releasePosting } from '../ledger/index.ts';
import { tell } from '../messages/index.ts';
import { calendarsWith, settingsOn } from '../regions/index.ts';
import { agreedNotice } from './conditions-notice.rows.ts';
import { readNotice } from './conditions-notice.rules.ts';
import { markAccepted, milestonesOf } from './contract.rows.ts';
import type { Contract, Milestone } from './contract.rules.ts';
import { finishContract } from './finish-contract.ts';

/**
 * What an acceptance does, by whomever: the escrow becomes the worker's pay and the fees, and the contract is completed
 * with its last milestone. Contract and milestone are locked, and the milestone was delivered.
 */
export async function releaseMilestone(
  tx: Tx,
  actor: Actor,
  contract: Contract,
  milestone: Milestone,
  how: 'accepted' | 'auto-accepted',
): Promise<Milestone> {
  await postTransfer(
    tx,
    releasePosting({
      milestoneId: milestone.id,
      workerId: contract.workerId,
      deposit: milestone.depositAmount,
      payout: milestone.payoutAmount,
      clientFee: milestone.clientFee,
      workerFee: milestone.workerFee,
      reference: `milestone:${milestone.id}`,
    }),
    actor.personId,
  );
  const accepted = await markAccepted(tx, milestone, how === 'auto-accepted');
  await recordAudit(tx, actor, {
    action: how === 'accepted' ? 'milestone.accepted' : 'milestone.autoAccepted',
    subject: ['milestone', milestone.id],
    state: 'accepted',
  });
  await finishContract(tx, actor, contract);
  const milestones = await milestonesOf(tx, contract.id);
  const facts = {
    contractId: contract.id,
    title: milestones.length > 1 ? milestone.title : contract.title,
    amount: milestone.payoutAmount,
    payOn: await payOn(tx, contract, milestone),
  };
  const kind = how === 'accepted' ? 'delivery-accepted' : 'auto-accepted';
  await tell(tx, contract.workerId, kind, facts, milestone.id);
  return accepted;
}

/** The day that the receipt fixed; what is released after it is paid on the next payment day. */
export async function payOn(tx: Tx, contract: Contract, { paymentOn }: Milestone): Promise<LocalDate> {
  const today = tokyoDateOf(tx.now);
  if (paymentOn && today <= paymentOn) return paymentOn;
  const { pay } = readNotice(await agreedNotice(tx, contract.id));
  const { closingDays } = await settingsOn(tx, today);
  return nextPaymentDay(today, calendarsWith(closingDays).bank, pay.rule);
}
