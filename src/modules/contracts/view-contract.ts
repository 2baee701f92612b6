import type { Actor } from '../../kernel/actor.ts';
import type { ContractId } from '../../kernel/ids.ts';
import { allowToSee, done, NotFound } from '../../kernel/result.ts';
import { type Command, once } from '../../platform/once.ts';
import type { Tx } from '../../platform/transaction.ts';
import { recordAudit } from '../audit/index.ts';
import { maySeeContract } from './contract.access.ts';
import { loadContract } from './contract.rows.ts';
import type { Contract } from './contract.rules.ts';
import { mayOversee } from './ending.access.ts';
import { hasViewingSince, insertViewing } from './viewing.rows.ts';

export type ViewContract = Command & { readonly contractId: ContractId; readonly reason: string };

/** For how long a reason that was given opens the contract. */
const viewingHours = 24;

/** Somebody of neither side writes why they read the contract; both sides see it, and it opens for a day. */
export function viewContract(actor: Actor, command: ViewContract) {
  return once(actor, 'contracts.view-contract', command, async (tx) => {
    const contract = await loadContract(tx, command.contractId);
    allowToSee(mayOversee(actor, contract));
    if (!actor.personId) throw new NotFound();
    await insertViewing(tx, contract.id, actor.personId, command.reason);
    await recordAudit(tx, actor, { action: 'contract.viewed', subject: ['contract', contract.id] });
    return done({ contractId: contract.id });
  });
}

/** Whether this person gave a reason within the last day. */
export async function hasReason(tx: Tx, actor: Actor, contractId: ContractId): Promise<boolean> {
  const since = new Date(tx.now.getTime() - viewingHours * 3_600_000);
  return actor.personId !== null && (await hasViewingSince(tx, contractId, actor.personId, since));
}

/** The two sides, and who of neither side gave a reason: for what is shown of a contract besides its own page. */
export async function mayReadContract(
  tx: Tx,
  actor: Actor,
  contract: Pick<Contract, 'id' | 'organizationId' | 'workerId'>,
): Promise<boolean> {
  if (maySeeContract(actor, contract)) return true;
  return mayOversee(actor, contract) && (await hasReason(tx, actor, contract.id));
}
