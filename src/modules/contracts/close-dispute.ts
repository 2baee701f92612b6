import type { Actor } from '../../kernel/actor.ts';
import type { Tx } from '../../platform/transaction.ts';
import { recordAudit } from '../audit/index.ts';
import { endDispute } from './dispute.rows.ts';
import type { Dispute, DisputeOutcome } from './dispute.rules.ts';

/** Nothing is disputed any more; who calls has decided what becomes of what was held. */
export async function closeDispute(
  tx: Tx,
  actor: Actor,
  dispute: Dispute,
  outcome: DisputeOutcome,
): Promise<void> {
  await endDispute(tx, dispute, outcome);
  await recordAudit(tx, actor, {
    action: 'dispute.closed',
    subject: ['dispute', dispute.id],
    state: 'closed',
    detail: { contract: dispute.contractId, outcome },
  });
}
