import type { Actor } from '../../kernel/actor.ts';
import type { MilestoneId } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/transaction.ts';
import { recordAudit } from '../audit/index.ts';
import { postTransfer, refundPosting, splitPostings } from '../ledger/index.ts';
import { moveMilestone } from './contract.rows.ts';
import type { Contract } from './contract.rules.ts';
import { insertMilestoneEnd } from './ending.rows.ts';
import { type Endable, type Outcome, outcomeOf } from './ending.rules.ts';
import { finishContract } from './finish-contract.ts';
import { payDayOf } from './reckon-payday.ts';
import { releaseMilestone } from './release-milestone.ts';
import { tellBoth } from './tell-parties.ts';

/**
 * Carries out what was decided about each deposit: the worker's percentage of it. Contract is locked, and who calls has
 * made sure that both sides agreed, or that it was settled where the operator has it in writing.
 */
export async function endMilestones(
  tx: Tx,
  actor: Actor,
  contract: Contract,
  endables: readonly Endable[],
  percentOf: (id: MilestoneId) => number,
): Promise<void> {
  for (const { milestone, standing } of endables) {
    const percent = percentOf(milestone.id);
    const outcome = outcomeOf(milestone, standing, percent);
    if (outcome.kind === 'accepted') await releaseMilestone(tx, actor, contract, milestone, 'accepted');
    else await divide(tx, actor, contract, milestone, percent, outcome);
  }
  await finishContract(tx, actor, contract);
}

async function divide(
  tx: Tx,
  actor: Actor,
  contract: Contract,
  milestone: Endable['milestone'],
  percent: number,
  { kind, payout, refund }: Outcome,
): Promise<void> {
  if (kind === 'accepted') throw new Error('An acceptance divides nothing');
  const of = { milestoneId: milestone.id, contractId: contract.id, reference: `milestone:${milestone.id}` };
  const postings =
    kind === 'refunded'
      ? [refundPosting({ ...of, amount: milestone.depositAmount })]
      : splitPostings({
          ...of,
          workerId: contract.workerId,
          deposit: milestone.depositAmount,
          payout,
        });
  for (const posting of postings) await postTransfer(tx, posting, actor.personId);
  const paymentOn = kind === 'split' ? await payDayOf(tx, milestone) : null;
  await insertMilestoneEnd(tx, {
    milestoneId: milestone.id,
    kind,
    payoutAmount: payout,
    refundAmount: refund,
    by: actor.personId,
    paymentOn,
  });
  await moveMilestone(tx, milestone, kind);
  await recordAudit(tx, actor, {
    action: `milestone.${kind}`,
    subject: ['milestone', milestone.id],
    state: kind,
    detail: { percent, payout, refund },
  });
  const facts = { contractId: contract.id, title: contract.title };
  if (paymentOn === null)
    await tellBoth(tx, contract, 'milestone-refunded', { ...facts, amount: refund }, milestone.id);
  else
    await tellBoth(
      tx,
      contract,
      'milestone-split',
      { ...facts, amount: payout, payOn: paymentOn },
      milestone.id,
    );
}
