import type { OrganizationId, PersonId } from '../../kernel/ids.ts';
import { tokyoDateOf } from '../../kernel/tokyo-date.ts';
import type { Tx } from '../../platform/transaction.ts';
import { leftBehind, type WatchedDuty } from '../identity/duty.rules.ts';
import { dutyHolders } from '../identity/index.ts';
import { membersOf } from './member.pages.ts';
import { escrowHolderOn } from './organization.rows.ts';

/**
 * The duties for which people would be missing once somebody no longer works for an organisation. Roles stay; but only
 * the staff of today's escrow holder approve payments, so that this one duty can go with a seat.
 */
export async function leftByUnseating(
  tx: Tx,
  organizationId: OrganizationId,
  personId: PersonId,
): Promise<WatchedDuty[]> {
  const holder = await escrowHolderOn(tx, tokyoDateOf(tx.now));
  if (holder?.id !== organizationId) return [];
  const staff = new Set((await membersOf(tx, organizationId, ['staff'])).map((member) => member.personId));
  const holders = await dutyHolders(tx);
  const able = { ...holders, paymentApprover: holders.paymentApprover.filter((person) => staff.has(person)) };
  return leftBehind(able, personId, ['operator', 'csp', 'mediator']);
}
