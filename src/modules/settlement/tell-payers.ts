import type { OrganizationId } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/transaction.ts';
import { type Facts, type Kind, tell } from '../messages/index.ts';
import { membersOf } from '../organizations/index.ts';
import { refundSeats } from './settlement.access.ts';

/** Those who look after a client's money; whoever only sent one transfer has no account here, and hears it in writing. */
export async function tellPayers<K extends Kind>(
  tx: Tx,
  organizationId: OrganizationId | null,
  kind: K,
  facts: Facts[K],
  key: string,
): Promise<void> {
  if (organizationId === null) return;
  for (const { personId } of await membersOf(tx, organizationId, refundSeats)) {
    await tell(tx, personId, kind, facts, key);
  }
}
