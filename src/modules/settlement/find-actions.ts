import type { PersonId } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/transaction.ts';
import { type DutyItem, inOrder, type OwnItem } from './action-item.rules.ts';
import { dutyItems } from './duty-item.pages.ts';
import { type Own, ownItems } from './own-item.pages.ts';
import { payByFrom } from './read-deposit-notice.ts';

/** More than this nobody does in a day; the first are the most pressing. */
const most = 30;

/** What waits for somebody as a side of an order, the most pressing first. */
export async function findOwnActions(tx: Tx, own: Own): Promise<OwnItem[]> {
  const items = await withPayDays(tx, await ownItems(tx, own));
  return inOrder(items).slice(0, most);
}

/** What waits for those who have a duty in the region, each kind once; who sees which is decided where it is drawn. */
export async function findDuties(tx: Tx, personId: PersonId): Promise<DutyItem[]> {
  return inOrder(await withPayDays(tx, await dutyItems(tx, personId)));
}

/** A deposit comes from the rows with the day on which it was announced; its last day is the one on its notice. */
function withPayDays<Item extends OwnItem | DutyItem>(tx: Tx, items: readonly Item[]): Promise<Item[]> {
  const isDeposit = ({ what }: Item) => what === 'pay-in' || what === 'find-deposits';
  return Promise.all(
    items.map(async (item) =>
      isDeposit(item) && item.dueOn ? { ...item, dueOn: await payByFrom(tx, item.dueOn) } : item,
    ),
  );
}
