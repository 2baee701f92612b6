import type { Tx } from '../../platform/transaction.ts';
import { type Facts, type Kind, tell } from '../messages/index.ts';
import { membersOf } from '../organizations/index.ts';
import type { Contract, Side } from './contract.rules.ts';
import { overseersOf } from './dispute.pages.ts';

type Told = Pick<Contract, 'id' | 'organizationId' | 'workerId'>;

/** The worker, or those of the client who accept and pay. */
export async function tellSide<K extends Kind>(
  tx: Tx,
  contract: Told,
  side: Side,
  kind: K,
  facts: Facts[K],
  key: string,
): Promise<void> {
  if (side === 'worker') return tell(tx, contract.workerId, kind, facts, key);
  for (const { personId } of await membersOf(tx, contract.organizationId, [
    'clientApprover',
    'clientPayer',
  ])) {
    await tell(tx, personId, kind, facts, key);
  }
}

export async function tellBoth<K extends Kind>(
  tx: Tx,
  contract: Told,
  kind: K,
  facts: Facts[K],
  key: string,
): Promise<void> {
  await tellSide(tx, contract, 'worker', kind, facts, key);
  await tellSide(tx, contract, 'client', kind, facts, key);
}

/** Mediators and operators of neither side. */
export async function tellOverseers<K extends Kind>(
  tx: Tx,
  contract: Told,
  kind: K,
  facts: Facts[K],
  key: string,
): Promise<void> {
  for (const personId of await overseersOf(tx, contract)) await tell(tx, personId, kind, facts, key);
}

/** Mediators of neither side; the operators only where there is none. */
export async function tellMediators<K extends Kind>(
  tx: Tx,
  contract: Told,
  kind: K,
  facts: Facts[K],
  key: string,
): Promise<void> {
  const mediators = await overseersOf(tx, contract, ['mediator']);
  const told = mediators.length > 0 ? mediators : await overseersOf(tx, contract);
  for (const personId of told) await tell(tx, personId, kind, facts, key);
}
