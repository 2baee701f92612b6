import type { ContractId, DeliveryId, FileId, MilestoneId, PersonId } from '../../kernel/ids.ts';
import { sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';

/** Whether anything of it was ever handed over. */
export async function wasDelivered(tx: Tx, contractId: ContractId): Promise<boolean> {
  const [row] = await sql<{ found: boolean }>(tx)`
    select exists (select from delivery d join milestone m on m.region_id = d.region_id and m.id = d.milestone_id
      where d.region_id = ${tx.regionId} and m.contract_id = ${contractId}) as found`;
  return row?.found ?? false;
}

/** The number of the next delivery; asked while the milestone is locked. */
export async function nextDeliveryVersion(tx: Tx, milestoneId: MilestoneId): Promise<number> {
  const [row] = await sql<{ next: number }>(tx)`
    select coalesce(max(version), 0) + 1 as next from delivery
    where region_id = ${tx.regionId} and milestone_id = ${milestoneId}`;
  return row?.next ?? 1;
}

export interface NewDelivery {
  readonly id: DeliveryId;
  readonly milestoneId: MilestoneId;
  readonly version: number;
  readonly note: string;
  readonly by: PersonId;
  readonly files: readonly FileId[];
}

export async function insertDelivery(tx: Tx, delivery: NewDelivery): Promise<void> {
  await sql(tx)`
    insert into delivery (region_id, id, milestone_id, version, note, delivered_at, delivered_by)
    values (${tx.regionId}, ${delivery.id}, ${delivery.milestoneId}, ${delivery.version}, ${delivery.note}, ${tx.now},
      ${delivery.by})`;
  await sql(tx)`
    insert into delivery_file (region_id, delivery_id, file_id)
    select ${tx.regionId}, ${delivery.id}, file from unnest(${delivery.files}::uuid[]) as file`;
}
