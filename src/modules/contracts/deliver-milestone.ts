import type { Actor } from '../../kernel/actor.ts';
import type { ContractId, DeliveryId, FileId, MilestoneId } from '../../kernel/ids.ts';
import { allow, allowToSee, done, NotFound, refused } from '../../kernel/result.ts';
import { tokyoDateOf } from '../../kernel/tokyo-date.ts';
import { type Command, once } from '../../platform/once.ts';
import { newId } from '../../platform/random.ts';
import type { Tx } from '../../platform/transaction.ts';
import { recordAudit } from '../audit/index.ts';
import { storeFile, type Upload } from '../files/index.ts';
import { tell } from '../messages/index.ts';
import { membersOf } from '../organizations/index.ts';
import { calendarsWith, settingsOn } from '../regions/index.ts';
import { agreedNotice } from './conditions-notice.rows.ts';
import { readNotice } from './conditions-notice.rules.ts';
import { mayDeliver, maySeeContract } from './contract.access.ts';
import type { DeliveryForm } from './contract.forms.ts';
import { lockContract, lockMilestone, markDelivered } from './contract.rows.ts';
import { type Contract, type DeliveryDays, deliveryDays, deliveryRefusal } from './contract.rules.ts';
import { insertDelivery, nextDeliveryVersion } from './delivery.rows.ts';
import { openEnding } from './ending.rows.ts';
import { refundableMilestones } from './find-endable.ts';

export type Deliver = Command &
  Pick<DeliveryForm, 'note'> & {
    readonly contractId: ContractId;
    readonly milestoneId: MilestoneId;
    /** Their bytes are in the file store already. */
    readonly files: readonly Upload[];
  };

/** The worker hands over a milestone. This day is the day of receipt, from which the payment day follows. */
export function deliver(actor: Actor, command: Deliver) {
  return once(actor, 'contracts.deliver', command, async (tx) => {
    const contract = await lockContract(tx, command.contractId);
    allowToSee(maySeeContract(actor, contract));
    allow(mayDeliver(actor, contract));
    const by = actor.personId;
    if (!by) throw new NotFound();
    const milestone = await lockMilestone(tx, contract.id, command.milestoneId);
    if (milestone.state !== 'funded') return refused(deliveryRefusal(milestone));
    if (await isToGoBack(tx, contract.id, milestone.id)) return refused('refund-open');

    const days = await daysOfDelivery(tx, contract);
    const version = await nextDeliveryVersion(tx, milestone.id);
    const id = newId('delivery');
    const files: FileId[] = [];
    for (const upload of command.files) files.push(await storeFile(tx, actor, upload));
    await insertDelivery(tx, { id, milestoneId: milestone.id, version, note: command.note, by, files });
    await markDelivered(tx, milestone, days);
    await recordAudit(tx, actor, {
      action: 'milestone.delivered',
      subject: ['milestone', milestone.id],
      state: 'delivered',
      detail: { version, receivedOn: days.receivedOn, paymentOn: days.paymentOn, files: files.length },
    });
    await tellClient(tx, contract, days, id);
    return done({ deliveryId: id, version });
  });
}

/** One side has said that nothing was handed over and all of it goes back; that is answered or taken back first. */
async function isToGoBack(tx: Tx, contractId: ContractId, id: MilestoneId): Promise<boolean> {
  const ending = await openEnding(tx, contractId);
  if (ending?.kind !== 'refund') return false;
  return (await refundableMilestones(tx, contractId)).some(({ milestone }) => milestone.id === id);
}

/**
 * What follows from a delivery today: by the rule that was agreed, whatever the region has decided since, on the
 * calendars as they stand.
 */
export async function daysOfDelivery(tx: Tx, contract: Pick<Contract, 'id'>): Promise<DeliveryDays> {
  const today = tokyoDateOf(tx.now);
  const { pay, inspection } = readNotice(await agreedNotice(tx, contract.id));
  const { closingDays } = await settingsOn(tx, today);
  return deliveryDays(today, {
    rule: pay.rule,
    acceptanceDays: inspection.days,
    ...calendarsWith(closingDays),
  });
}

/** Everyone of the client who can accept it. */
async function tellClient(tx: Tx, contract: Contract, days: DeliveryDays, id: DeliveryId): Promise<void> {
  const facts = { contractId: contract.id, title: contract.title, acceptBy: days.acceptanceDueOn };
  for (const member of await membersOf(tx, contract.organizationId, ['clientApprover', 'clientPayer'])) {
    await tell(tx, member.personId, 'delivery-made', facts, id);
  }
}
