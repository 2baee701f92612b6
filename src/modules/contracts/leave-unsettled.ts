import type { Actor } from '../../kernel/actor.ts';
import type { Tx } from '../../platform/transaction.ts';
import { recordAudit } from '../audit/index.ts';
import type { Contract } from './contract.rules.ts';
import { moveDispute } from './dispute.rows.ts';
import type { Dispute } from './dispute.rules.ts';
import { tellBoth, tellOverseers } from './tell-parties.ts';

/**
 * The mediation ended without an agreement. The software does not judge: the money stays where it is until both sides
 * agree, or the operator has a settlement in writing. Both sides are told where they can turn.
 */
export async function leaveUnsettled(
  tx: Tx,
  actor: Actor,
  contract: Contract,
  dispute: Dispute,
): Promise<void> {
  await moveDispute(tx, dispute, 'unsettled', null);
  await recordAudit(tx, actor, {
    action: 'dispute.unsettled',
    subject: ['dispute', dispute.id],
    state: 'unsettled',
    detail: { contract: contract.id },
  });
  const facts = { contractId: contract.id, title: contract.title };
  await tellBoth(tx, contract, 'mediation-ended', facts, dispute.id);
  await tellOverseers(tx, contract, 'dispute-unsettled', facts, dispute.id);
}
