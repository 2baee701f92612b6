import type { Actor } from '../../kernel/actor.ts';
import type { ContractId, MilestoneId } from '../../kernel/ids.ts';
import { allow, allowToSee, done, NotFound, refused } from '../../kernel/result.ts';
import { type Command, once } from '../../platform/once.ts';
import { recordAudit } from '../audit/index.ts';
import type { RevisionForm } from './change.forms.ts';
import { insertRevisionRequest, markSentBack, newestDelivery, revisionsUsed } from './change.rows.ts';
import { agreedNotice } from './conditions-notice.rows.ts';
import { readNotice } from './conditions-notice.rules.ts';
import { mayAccept, maySeeContract } from './contract.access.ts';
import { lockContract, lockMilestone } from './contract.rows.ts';
import { acceptanceRefusal } from './contract.rules.ts';
import { tellSide } from './tell-parties.ts';

export type RequestRevision = Command &
  RevisionForm & {
    readonly contractId: ContractId;
    readonly milestoneId: MilestoneId;
  };

/**
 * The client sends a delivery back and names the condition that it does not meet. The next delivery is day 1 again, with
 * a payment day and a time to accept of its own; no other way moves them (Freelance Act Art. 5(2)).
 */
export function requestRevision(actor: Actor, command: RequestRevision) {
  return once(actor, 'contracts.request-revision', command, async (tx) => {
    const contract = await lockContract(tx, command.contractId);
    allowToSee(maySeeContract(actor, contract));
    allow(mayAccept(actor, contract));
    const by = actor.personId;
    const milestone = await lockMilestone(tx, contract.id, command.milestoneId);
    if (milestone.state !== 'delivered') return refused(acceptanceRefusal(milestone));
    const deliveryId = await newestDelivery(tx, milestone.id);
    if (!by || !deliveryId || !milestone.acceptanceDueAt) throw new NotFound();
    if (milestone.acceptanceDueAt <= tx.now) return refused('acceptance-time-over');
    const { work } = readNotice(await agreedNotice(tx, contract.id));
    const used = await revisionsUsed(tx, contract.id);
    if (used >= work.revisionsIncluded) return refused('revisions-used-up');

    const { item, expected } = command;
    await insertRevisionRequest(tx, { deliveryId, milestoneId: milestone.id, item, expected, by });
    await markSentBack(tx, milestone);
    await recordAudit(tx, actor, {
      action: 'milestone.sentBack',
      subject: ['milestone', milestone.id],
      state: 'funded',
      detail: { item, delivery: deliveryId, revision: used + 1 },
    });
    const facts = { contractId: contract.id, title: contract.title };
    await tellSide(tx, contract, 'worker', 'revision-requested', facts, deliveryId);
    return done({ milestoneId: milestone.id, revision: used + 1 });
  });
}
