import type { Actor } from '../../kernel/actor.ts';
import { tokyoDateOf } from '../../kernel/tokyo-date.ts';
import type { Tx } from '../../platform/transaction.ts';
import { recordAudit } from '../audit/index.ts';
import { agreedNotice } from './conditions-notice.rows.ts';
import { readNotice } from './conditions-notice.rules.ts';
import { setDepositDays } from './contract.rows.ts';
import type { Contract } from './contract.rules.ts';
import { lastDayIn } from './reckon-deadline.ts';

/**
 * From today the client has the agreed days for all that is not paid in; the contract is locked. Everything about a
 * deposit that is due reads this one day: the notice, the pages, the reminders, the right to end.
 */
export async function fixDepositDays(tx: Tx, actor: Actor, { id }: Pick<Contract, 'id'>): Promise<void> {
  const { pay } = readNotice(await agreedNotice(tx, id));
  const dueOn = await lastDayIn(tx, pay.depositDays);
  await setDepositDays(tx, id, { askedOn: tokyoDateOf(tx.now), dueOn });
  await recordAudit(tx, actor, {
    action: 'contract.depositDaysFixed',
    subject: ['contract', id],
    detail: { dueOn },
  });
}
