import type { Actor } from '../../kernel/actor.ts';
import type { Tx } from '../../platform/transaction.ts';
import { recordAudit } from '../audit/index.ts';
import { postTransfer, releasePosting } from '../ledger/index.ts';
import { tell } from '../messages/index.ts';
import { markAccepted, milestonesOf } from './contract.rows.ts';
import type { Contract, Milestone } from './contract.rules.ts';
import { finishContract } from './finish-contract.ts';
import { payDayOf } from './reckon-payday.ts';
import { tellSide } from './tell-parties.ts';

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
  const milestones = await milestonesOf(tx, contract.id);
  const facts = {
    contractId: contract.id,
    title: milestones.length > 1 ? milestone.title : contract.title,
    amount: milestone.payoutAmount,
    payOn: await payDayOf(tx, accepted),
  };
  const kind = how === 'accepted' ? 'delivery-accepted' : 'auto-accepted';
  // One notice tells the worker of their pay, and that the work is over.
  const writeBy = await finishContract(tx, actor, contract, ['client']);
  await tell(tx, contract.workerId, kind, { ...facts, writeBy }, milestone.id);
  if (how === 'auto-accepted')
    await tellSide(tx, contract, 'client', 'delivery-auto-accepted', facts, milestone.id);
  return accepted;
}
