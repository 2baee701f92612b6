import type { Actor } from '../../kernel/actor.ts';
import { allow, done } from '../../kernel/result.ts';
import { type LocalDate, tokyoDateOf } from '../../kernel/tokyo-date.ts';
import { log } from '../../platform/log.ts';
import { type Command, once } from '../../platform/once.ts';
import { newId } from '../../platform/random.ts';
import { apart, type Tx } from '../../platform/transaction.ts';
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
 * operator may, too. Run twice at once, it plans once. One that fails stays owed, for the operator to see, and keeps
 * nobody else from their money.
 */
export function planPayouts(actor: Actor, command: Command) {
  return once(actor, 'settlement.plan-payouts', command, async (tx) => {
    allow(mayPlanPayouts(actor));
    const outcomes: Outcome[] = [];
    for (const owed of await owedMilestones(tx))
      outcomes.push(await alone(tx, () => planPayout(tx, actor, owed)));
    for (const owed of await owedRefunds(tx)) {
      const planning = async () => (await planRefund(tx, actor, { ...owed, depositId: null })) !== null;
      outcomes.push(await alone(tx, planning));
    }
    const count = (what: Outcome) => outcomes.filter((outcome) => outcome === what).length;
    return done({ planned: count('planned'), failed: count('failed') });
  });
}

type Outcome = 'planned' | 'was-planned' | 'failed';

async function alone(tx: Tx, planning: () => Promise<boolean>): Promise<Outcome> {
  const outcome = await apart(tx, planning);
  if (outcome.ok) return outcome.value ? 'planned' : 'was-planned';
  log.error(
    { error: outcome.error, region: tx.regionId, task: 'payouts' },
    'one of the payouts owed cannot be planned',
  );
  return 'failed';
}

/** False: it was planned before. */
async function planPayout(tx: Tx, actor: Actor, owed: OwedMilestone): Promise<boolean> {
  const { milestoneId, workerId, organizationId, amount } = owed;
  const id = newId('payout');
  const payOn = await payDay(tx, owed);
  if (!(await insertPayout(tx, { id, milestoneId, workerId, organizationId, amount, payOn }))) return false;
  await recordAudit(tx, actor, {
    action: 'payout.planned',
    subject: ['payout', id],
    state: 'planned',
    detail: { milestone: milestoneId, amount, payOn },
  });
  return true;
}

/** What was released late is paid on the next payment day of the rule that both agreed to. */
async function payDay(tx: Tx, { contractId, paymentOn }: OwedMilestone): Promise<LocalDate> {
  const today = tokyoDateOf(tx.now);
  if (paymentOn >= today) return paymentOn;
  const { pay } = readNotice(await agreedNotice(tx, contractId));
  const { closingDays } = await settingsOn(tx, today);
  return payDayOf(paymentOn, today, calendarsWith(closingDays).bank, pay.rule);
}
