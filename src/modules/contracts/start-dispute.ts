import type { Actor } from '../../kernel/actor.ts';
import { tokyoDateOf } from '../../kernel/tokyo-date.ts';
import { newId } from '../../platform/random.ts';
import type { Tx } from '../../platform/transaction.ts';
import { recordAudit } from '../audit/index.ts';
import { moveMilestone } from './contract.rows.ts';
import type { Contract } from './contract.rules.ts';
import { insertDispute, insertDisputeWord, moveDispute } from './dispute.rows.ts';
import {
  type Dispute,
  type DisputeOrigin,
  type DisputeWord,
  haveBothSpoken,
  stepDays,
} from './dispute.rules.ts';
import { openEnding } from './ending.rows.ts';
import type { Endable, EndingWord } from './ending.rules.ts';
import { refundableMilestones } from './find-endable.ts';
import { closeEnding } from './open-ending.ts';
import { deadlineIn } from './reckon-deadline.ts';
import { tellBoth, tellMediators, tellOverseers } from './tell-parties.ts';

interface Start {
  readonly origin: DisputeOrigin;
  readonly reason: string;
  readonly endables: readonly Endable[];
  /** What the sides said already, while they tried to agree. */
  readonly said?: readonly EndingWord[];
}

/**
 * Stops the work: the milestones are held with their money, automatic acceptance no longer runs, and the other side is
 * asked for its words. The contract is locked, no dispute is open, and the milestones are funded or delivered.
 */
export async function startDispute(
  tx: Tx,
  actor: Actor,
  contract: Contract,
  { origin, reason, endables, said = [] }: Start,
): Promise<Dispute> {
  const first: Dispute = {
    id: newId('dispute'),
    contractId: contract.id,
    origin,
    state: 'statement',
    reason,
    openedBy: actor.personId,
    openedAt: tx.now,
    dueAt: await deadlineIn(tx, stepDays.statement),
    outcome: null,
  };
  const held = endables.map(({ milestone, standing }) => ({ milestoneId: milestone.id, heldFrom: standing }));
  await insertDispute(tx, first, held);
  await recordAudit(tx, actor, {
    action: 'dispute.opened',
    subject: ['dispute', first.id],
    state: first.state,
    detail: { contract: contract.id, origin },
  });
  for (const { milestone } of endables) {
    await moveMilestone(tx, milestone, 'held');
    await recordAudit(tx, actor, {
      action: 'milestone.held',
      subject: ['milestone', milestone.id],
      state: 'held',
      detail: { dispute: first.id },
    });
  }
  for (const [index, { side, statement, personId }] of said.entries())
    await insertDisputeWord(tx, first.id, { version: index + 1, side, statement }, personId);
  await closeOvertaken(tx, actor, contract);
  const facts = {
    contractId: contract.id,
    title: contract.title,
    answerBy: tokyoDateOf(first.dueAt ?? tx.now),
  };
  await tellBoth(tx, contract, 'work-held', facts, first.id);
  await tellOverseers(tx, contract, 'dispute-opened', facts, first.id);
  return nextWhenHeard(tx, actor, contract, first, said);
}

/** A proposal to give everything back, of which nothing is left that could go back, waits for nobody any more. */
async function closeOvertaken(tx: Tx, actor: Actor, { id }: Contract): Promise<void> {
  const ending = await openEnding(tx, id);
  if (ending?.kind !== 'refund' || (await refundableMilestones(tx, id)).length > 0) return;
  await closeEnding(tx, actor, ending, 'lapsed');
}

/** With the words of both sides, the mediator's days begin. */
export async function nextWhenHeard(
  tx: Tx,
  actor: Actor,
  contract: Contract,
  dispute: Dispute,
  words: readonly Pick<DisputeWord, 'side'>[],
): Promise<Dispute> {
  const isHeard = dispute.state === 'statement' && haveBothSpoken(dispute, words);
  return isHeard ? beginStep(tx, actor, contract, dispute, 'proposal') : dispute;
}

/** The next step of a dispute, with its days. */
export async function beginStep(
  tx: Tx,
  actor: Actor,
  contract: Contract,
  dispute: Dispute,
  step: 'proposal' | 'answers',
): Promise<Dispute> {
  const dueAt = await deadlineIn(tx, stepDays[step]);
  const moved = await moveDispute(tx, dispute, step, dueAt);
  await recordAudit(tx, actor, {
    action: `dispute.${step}`,
    subject: ['dispute', dispute.id],
    state: step,
    detail: { contract: contract.id },
  });
  const facts = { contractId: contract.id, title: contract.title, answerBy: tokyoDateOf(dueAt) };
  if (step === 'proposal') await tellMediators(tx, contract, 'mediation-waits', facts, dispute.id);
  else await tellBoth(tx, contract, 'mediation-proposed', facts, dispute.id);
  return moved;
}
