import type { Actor } from '../../kernel/actor.ts';
import type { DisputeId, EndingId } from '../../kernel/ids.ts';
import { allow, done, refused } from '../../kernel/result.ts';
import { type Command, once } from '../../platform/once.ts';
import { mayActOnDeadline } from './contract.access.ts';
import { lockContract } from './contract.rows.ts';
import { loadDispute, openDisputeOf } from './dispute.rows.ts';
import { endingWords, loadEnding } from './ending.rows.ts';
import { isUnderWay, newestOf } from './ending.rules.ts';
import { endableMilestones } from './find-endable.ts';
import { leaveUnsettled } from './leave-unsettled.ts';
import { closeEnding } from './open-ending.ts';
import { beginStep, startDispute } from './start-dispute.ts';
import { tellBoth } from './tell-parties.ts';

export type PassEnding = Command & { readonly endingId: EndingId };
export type PassDispute = Command & { readonly disputeId: DisputeId };

/**
 * Nobody answered a proposal to end, or the two did not come to the same shares. All money back lapses: silence gives
 * nothing away. Shares go to the mediator, with what both sides said.
 */
export function passEnding(actor: Actor, command: PassEnding) {
  return once(actor, 'contracts.pass-ending', command, async (tx) => {
    allow(mayActOnDeadline(actor));
    const { contractId } = await loadEnding(tx, command.endingId);
    const contract = await lockContract(tx, contractId);
    const ending = await loadEnding(tx, command.endingId);
    if (ending.state !== 'open' || ending.dueAt > tx.now) return refused('ending-not-due');

    const endables = await endableMilestones(tx, contract.id);
    const isMediated = (await openDisputeOf(tx, contract.id)) !== null;
    const toMediate = ending.kind === 'share' && endables.length > 0 && isUnderWay(contract) && !isMediated;
    await closeEnding(tx, actor, ending, toMediate ? 'mediated' : 'lapsed');
    const facts = { contractId: contract.id, title: contract.title };
    if (!toMediate) await tellBoth(tx, contract, 'ending-lapsed', facts, ending.id);
    else {
      const words = await endingWords(tx, ending.id);
      const said = words.filter((word) => newestOf(words, word.side) === word);
      await startDispute(tx, actor, contract, { origin: 'ending', reason: '', endables, said });
    }
    return done({ endingId: ending.id, mediated: toMediate });
  });
}

/** The time of a step has passed: the words of one side are enough; without a proposal or an answer it is over. */
export function passDispute(actor: Actor, command: PassDispute) {
  return once(actor, 'contracts.pass-dispute', command, async (tx) => {
    allow(mayActOnDeadline(actor));
    const { contractId } = await loadDispute(tx, command.disputeId);
    const contract = await lockContract(tx, contractId);
    const dispute = await loadDispute(tx, command.disputeId);
    if (!dispute.dueAt || dispute.dueAt > tx.now) return refused('dispute-not-due');

    if (dispute.state === 'statement') await beginStep(tx, actor, contract, dispute, 'proposal');
    else await leaveUnsettled(tx, actor, contract, dispute);
    return done({ disputeId: dispute.id });
  });
}
