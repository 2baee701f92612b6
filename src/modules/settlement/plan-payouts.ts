import type { Actor } from '../../kernel/actor.ts';
import { allow, done } from '../../kernel/result.ts';
import { type LocalDate, tokyoDateOf } from '../../kernel/tokyo-date.ts';
import { type Command, once } from '../../platform/once.ts';
import { newId } from '../../platform/random.ts';
import type { Tx } from '../../platform/transaction.ts';
import { recordAudit } from '../audit/index.ts';
import { agreedNotice, readNotice } from '../contracts/index.ts';
import { calendarsWith, settingsOn } from '../regions/index.ts';
import { type OwedMilestone, owedMilestones } from './payout.pages.ts';
import { insertPayout } from './payout.rows.ts';
import { payDayOf } from './payout.rules.ts';
import { planRefund } from './plan-refund.ts';
import { owedRefunds } from './refund.pages.ts';
import { mayPlanPayouts } from './settlement.access.ts';

/**
 * Every accepted milestone gets its one payout, on the day that its receipt fixed; one that ended without an acceptance
 * the worker's part and the client's refund. The sweep calls this for each region in which something is owed; an
 * operator may, too. Run twice at once, it plans once.
 */
export function planPayouts(actor: Actor, command: Command) {
  return once(actor, 'settlement.plan-payouts', command, async (tx) => {
    allow(mayPlanPayouts(actor));
    let planned = 0;
    for (const owed of await owedMilestones(tx)) {
      const { milestoneId, workerId, organizationId, amount } = owed;
      const id = newId('payout');
      const payOn = await payDay(tx, owed);
      if (!(await insertPayout(tx, { id, milestoneId, workerId, organizationId, amount, payOn }))) continue;
      await recordAudit(tx, actor, {
        action: 'payout.planned',
        subject: ['payout', id],
        state: 'planned',
        detail: { milestone: milestoneId, amount, payOn },
      });
      planned += 1;
    }
    for (const owed of await owedRefunds(tx)) {
      if (await planRefund(tx, actor, { ...owed, depositId: null })) planned += 1;
    }
    return done({ planned });
  });
}

/** What was released late is paid on the next payment day of the rule that both agreed to. */
async function payDay(tx: Tx, { contractId, paymentOn }: OwedMilestone): Promise<LocalDate> {
  const today = tokyoDateOf(tx.now);
  if (paymentOn >= today) return paymentOn;
  const { pay } = readNotice(await agreedNotice(tx, contractId));
  const { closingDays } = await settingsOn(tx, today);
  return payDayOf(paymentOn, today, calendarsWith(closingDays).bank, pay.rule);
}
