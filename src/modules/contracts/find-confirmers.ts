import { type Actor, hasRole } from '../../kernel/actor.ts';
import type { PersonId } from '../../kernel/ids.ts';
import { tokyoDateOf } from '../../kernel/tokyo-date.ts';
import type { Tx } from '../../platform/transaction.ts';
import { escrowHolderOn } from '../organizations/index.ts';
import type { Contract } from './contract.rules.ts';
import { confirmersOf } from './dispute.pages.ts';
import { hasSettlement } from './dispute-settlement.rows.ts';
import { mayConfirmSettlement } from './ending.access.ts';
import { mayReadContract } from './view-contract.ts';

type OfSides = Pick<Contract, 'id' | 'organizationId' | 'workerId'>;

/** Everybody besides this person who could confirm what they record. */
export async function findConfirmers(
  tx: Tx,
  contract: OfSides,
  recordedBy: PersonId | null,
): Promise<readonly PersonId[]> {
  const holder = await escrowHolderOn(tx, tokyoDateOf(tx.now));
  const found = await confirmersOf(tx, contract, holder?.id ?? null);
  return found.filter((personId) => personId !== recordedBy);
}

/** Whether somebody is one of those who could confirm what others record of this contract. */
export async function isConfirmer(tx: Tx, { personId }: Actor, contract: OfSides): Promise<boolean> {
  return personId !== null && (await findConfirmers(tx, contract, null)).includes(personId);
}

/**
 * Who wrote why they look; and who approves the payments of the escrow holder, without a reason, because they see what was
 * recorded and nothing else of the contract.
 */
export async function mayReadSettlement(tx: Tx, actor: Actor, contract: OfSides): Promise<boolean> {
  if (await mayReadContract(tx, actor, contract)) return true;
  const isApprover = mayConfirmSettlement(actor, contract) && hasRole(actor, 'paymentApprover');
  return isApprover && (await hasSettlement(tx, contract.id)) && (await isConfirmer(tx, actor, contract));
}
