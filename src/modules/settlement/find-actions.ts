import type { PersonId } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/transaction.ts';
import { type DutyItem, inOrder, type OwnItem } from './action-item.rules.ts';
import { dutyItems } from './duty-item.pages.ts';
import { type Own, ownItems } from './own-item.pages.ts';

/** More than this nobody does in a day; the first are the most pressing. */
const most = 30;

/** What waits for somebody as a side of an order, the most pressing first. */
export async function findOwnActions(tx: Tx, own: Own): Promise<OwnItem[]> {
  return inOrder(await ownItems(tx, own)).slice(0, most);
}

/** What waits for those who have a duty in the region, each kind once; who sees which is decided where it is drawn. */
export async function findDuties(tx: Tx, personId: PersonId): Promise<DutyItem[]> {
  return inOrder(await dutyItems(tx, personId));
}
