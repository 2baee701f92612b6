import { deadlineAt, extensionChoices } from '../../kernel/acceptance-deadline.ts';
import type { Actor } from '../../kernel/actor.ts';
import type { ContractId, MilestoneId } from '../../kernel/ids.ts';
import { allow, allowToSee, done, NotFound, refused } from '../../kernel/result.ts';
import { type LocalDate, tokyoDateOf } from '../../kernel/tokyo-date.ts';
import { type Command, once } from '../../platform/once.ts';
import type { Tx } from '../../platform/transaction.ts';
import { recordAudit } from '../audit/index.ts';
import { calendarsWith, settingsOn } from '../regions/index.ts';
import type { ExtensionForm } from './change.forms.ts';
import { insertExtension, isExtended, newestDelivery } from './change.rows.ts';
import { agreedNotice } from './conditions-notice.rows.ts';
import { readNotice } from './conditions-notice.rules.ts';
import { mayAccept, maySeeContract } from './contract.access.ts';
import { lockContract, lockMilestone } from './contract.rows.ts';
import { acceptanceRefusal, type Contract, type Milestone } from './contract.rules.ts';
import { tellBoth } from './tell-parties.ts';

export type ExtendAcceptance = Command &
  ExtensionForm & {
    readonly contractId: ContractId;
    readonly milestoneId: MilestoneId;
  };

/** Once for each delivery the client takes more time to check it, and says why. The payment day does not move. */
export function extendAcceptance(actor: Actor, command: ExtendAcceptance) {
  return once(actor, 'contracts.extend-acceptance', command, async (tx) => {
    const contract = await lockContract(tx, command.contractId);
    allowToSee(maySeeContract(actor, contract));
    allow(mayAccept(actor, contract));
    const by = actor.personId;
    const milestone = await lockMilestone(tx, contract.id, command.milestoneId);
    if (milestone.state !== 'delivered') return refused(acceptanceRefusal(milestone));
    const deliveryId = await newestDelivery(tx, milestone.id);
    const wasDueAt = milestone.acceptanceDueAt;
    if (!by || !deliveryId || !wasDueAt) throw new NotFound();
    if (wasDueAt <= tx.now) return refused('acceptance-time-over');
    if (await isExtended(tx, deliveryId)) return refused('extended-already');
    const choices = await daysToExtend(tx, contract, milestone);
    if (choices.length === 0) return refused('no-day-to-extend');
    if (!choices.includes(command.until)) return refused('not-an-extension-day');

    const dueAt = deadlineAt(command.until);
    await insertExtension(tx, milestone, { deliveryId, wasDueAt, dueAt, reason: command.reason, by });
    await recordAudit(tx, actor, {
      action: 'milestone.acceptanceExtended',
      subject: ['milestone', milestone.id],
      detail: { delivery: deliveryId, until: command.until },
    });
    const facts = { contractId: contract.id, title: contract.title, acceptBy: command.until };
    await tellBoth(tx, contract, 'acceptance-extended', facts, deliveryId);
    return done({ milestoneId: milestone.id });
  });
}

/** The days to which the time to accept can be extended, earliest first; empty where the payment leaves none. */
export async function daysToExtend(
  tx: Tx,
  contract: Pick<Contract, 'id'>,
  { receivedOn, acceptanceDueAt, paymentOn }: Milestone,
): Promise<readonly LocalDate[]> {
  if (!receivedOn || !acceptanceDueAt || !paymentOn) return [];
  const { inspection } = readNotice(await agreedNotice(tx, contract.id));
  const { closingDays } = await settingsOn(tx, tokyoDateOf(tx.now));
  return extensionChoices({
    receivedOn,
    deadline: tokyoDateOf(acceptanceDueAt),
    paidOn: paymentOn,
    days: inspection.extensionDays,
    ...calendarsWith(closingDays),
  });
}
