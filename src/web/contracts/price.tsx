import { addDays, tokyoDateOf } from '../../kernel/tokyo-date.ts';
import { type WithholdingKind, withholds } from '../../kernel/withholding.ts';
import { type Amounts, amountsOf, deliveryDays, totalsOf } from '../../modules/contracts/contract.rules.ts';
import type { PostingPage } from '../../modules/jobs/index.ts';
import { isWithholdingAgent, loadOrganization } from '../../modules/organizations/index.ts';
import { calendarsWith, settingsOn } from '../../modules/regions/index.ts';
import { officialHorizon } from '../../platform/reference-data/holidays.ts';
import type { Tx } from '../../platform/transaction.ts';

/** What the client would pay in for a posting as it is written; null while no reward is. */
export async function priceFor(
  tx: Tx,
  job: Pick<PostingPage, 'organizationId' | 'milestones' | 'withholdingKind'>,
  payeeIsIndividual = true,
): Promise<Amounts | null> {
  const settings = await settingsOn(tx, tokyoDateOf(tx.now));
  const calendars = calendarsWith(settings.closingDays);
  const payerIsAgent = isWithholdingAgent(await loadOrganization(tx, job.organizationId));
  const kind: WithholdingKind = job.withholdingKind === 'ask' ? 'none' : job.withholdingKind;
  const known = addDays(officialHorizon, -90);
  const parts = job.milestones.flatMap(({ reward, dueOn }) => {
    if (reward === null) return [];
    const due = dueOn && dueOn <= known ? dueOn : tokyoDateOf(tx.now);
    const { paymentOn } = deliveryDays(due, {
      rule: settings.paymentRule,
      acceptanceDays: settings.timers.acceptanceDays,
      ...calendars,
    });
    return amountsOf({
      reward,
      kind,
      withholds: withholds({ payeeIsIndividual, kind, payerIsAgent }),
      paidOn: paymentOn,
      clientFeeBp: settings.fees.clientBp,
      workerFeeBp: settings.fees.workerBp,
    });
  });
  return parts.length === 0 ? null : totalsOf(parts);
}
