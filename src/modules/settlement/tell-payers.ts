import type { OrganizationId } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/transaction.ts';
import { type Facts, tell } from '../messages/index.ts';
import { membersOf } from '../organizations/index.ts';

type RefundKind = 'refund-planned' | 'refund-sent' | 'refund-returned' | 'refund-account-changed';

/** Those who look after a client's money; whoever only sent one transfer has no account here, and hears it in writing. */
export async function tellPayers<K extends RefundKind>(
  tx: Tx,
  organizationId: OrganizationId | null,
  kind: K,
  facts: Facts[K],
  key: string,
): Promise<void> {
  if (organizationId === null) return;
  for (const { personId } of await membersOf(tx, organizationId, ['clientApprover', 'clientPayer'])) {
    await tell(tx, personId, kind, facts, key);
  }
}
