import type { ContractId, DeliveryId, MilestoneId, PersonId } from '../../kernel/ids.ts';
import { sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';
import type { NoticeItem } from './change.rules.ts';
import type { Milestone } from './contract.rules.ts';

/** The delivery that a milestone waits with; null before the first. */
export async function newestDelivery(tx: Tx, milestoneId: MilestoneId): Promise<DeliveryId | null> {
  const [row] = await sql<{ id: DeliveryId }>(tx)`
    select id from delivery where region_id = ${tx.regionId} and milestone_id = ${milestoneId}
    order by version desc limit 1`;
  return row?.id ?? null;
}

/** How often deliveries of the contract were sent back; the conditions count over all of its parts. */
export async function revisionsUsed(tx: Tx, contractId: ContractId): Promise<number> {
  const [row] = await sql<{ used: number }>(tx)`
    select count(*)::integer as used
    from revision_request r join milestone m on m.region_id = r.region_id and m.id = r.milestone_id
    where r.region_id = ${tx.regionId} and m.contract_id = ${contractId}`;
  return row?.used ?? 0;
}

export interface NewRevisionRequest {
  readonly deliveryId: DeliveryId;
  readonly milestoneId: MilestoneId;
  readonly item: NoticeItem;
  readonly expected: string;
  readonly by: PersonId;
}

export async function insertRevisionRequest(tx: Tx, request: NewRevisionRequest): Promise<void> {
  await sql(tx)`
    insert into revision_request (region_id, delivery_id, milestone_id, item, expected, asked_by, asked_at)
    values (${tx.regionId}, ${request.deliveryId}, ${request.milestoneId}, ${request.item}, ${request.expected},
      ${request.by}, ${tx.now})`;
}

/** Back to work: the next delivery is received anew, with a payment day and a time to accept of its own. */
export async function markSentBack(tx: Tx, milestone: Milestone): Promise<void> {
  await sql(tx)`
    update milestone set state = 'funded', received_on = null, acceptance_due_at = null, payment_on = null
    where region_id = ${tx.regionId} and id = ${milestone.id}`;
}

export async function isExtended(tx: Tx, deliveryId: DeliveryId): Promise<boolean> {
  const found = await sql(tx)`
    select delivery_id from acceptance_extension
    where region_id = ${tx.regionId} and delivery_id = ${deliveryId}`;
  return found.length > 0;
}

export interface NewExtension {
  readonly deliveryId: DeliveryId;
  readonly wasDueAt: Date;
  readonly dueAt: Date;
  readonly reason: string;
  readonly by: PersonId;
}

/** Writes the extension and moves the deadline of the locked milestone. */
export async function insertExtension(
  tx: Tx,
  milestone: Pick<Milestone, 'id'>,
  { deliveryId, wasDueAt, dueAt, reason, by }: NewExtension,
): Promise<void> {
  await sql(tx)`
    insert into acceptance_extension (region_id, delivery_id, milestone_id, was_due_at, due_at, reason, extended_by,
      extended_at)
    values (${tx.regionId}, ${deliveryId}, ${milestone.id}, ${wasDueAt}, ${dueAt}, ${reason}, ${by}, ${tx.now})`;
  await sql(tx)`
    update milestone set acceptance_due_at = ${dueAt}
    where region_id = ${tx.regionId} and id = ${milestone.id}`;
}
