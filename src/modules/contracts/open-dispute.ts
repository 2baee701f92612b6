import type { Actor } from '../../kernel/actor.ts';
import type { ContractId, MilestoneId } from '../../kernel/ids.ts';
import { allow, allowToSee, done, NotFound, refused } from '../../kernel/result.ts';
import { type Command, once } from '../../platform/once.ts';
import type { Tx } from '../../platform/transaction.ts';
import { maySeeContract, sideOf } from './contract.access.ts';
import { lockContract } from './contract.rows.ts';
import { openDisputeOf, stoppedBefore } from './dispute.rows.ts';
import { mayStop } from './dispute.rules.ts';
import { mayEnd } from './ending.access.ts';
import { type Endable, isUnderWay } from './ending.rules.ts';
import { endableMilestones } from './find-endable.ts';
import { startDispute } from './start-dispute.ts';

export type OpenDispute = Command & {
  readonly contractId: ContractId;
  readonly reason: string;
  readonly milestones: readonly MilestoneId[];
};

/** A side asks for somebody between: the work stops, and the money stays where it is until both have agreed. */
export function openDispute(actor: Actor, command: OpenDispute) {
  return once(actor, 'contracts.open-dispute', command, async (tx) => {
    const contract = await lockContract(tx, command.contractId);
    allowToSee(maySeeContract(actor, contract));
    allow(mayEnd(actor, contract));
    const origin = sideOf(actor, contract);
    if (!origin) throw new NotFound();
    if (!isUnderWay(contract)) return refused('not-under-way');
    if (await openDisputeOf(tx, contract.id)) return refused('dispute-open');
    const endables = await holdable(tx, contract.id, command.milestones);
    if (!endables) return refused('nothing-to-hold');
    const before = await stoppedBefore(tx, contract.id);
    if (!command.milestones.every((id) => mayStop(before, origin, id))) return refused('stopped-before');

    const { reason } = command;
    const { id } = await startDispute(tx, actor, contract, { origin, reason, endables });
    return done({ disputeId: id });
  });
}

/** The chosen milestones, if each of them can be stopped now: what nobody refused in its time counts as accepted. */
export async function holdable(
  tx: Tx,
  contractId: ContractId,
  chosen: readonly MilestoneId[],
): Promise<readonly Endable[] | null> {
  const endables = (await endableMilestones(tx, contractId)).filter(
    ({ milestone: { id, state, acceptanceDueAt } }) =>
      chosen.includes(id) && !(state === 'delivered' && acceptanceDueAt && acceptanceDueAt <= tx.now),
  );
  return chosen.length > 0 && endables.length === chosen.length ? endables : null;
}
