import type { ContractId, MilestoneId, RegionId } from '../../kernel/ids.ts';
import { sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';

/** A warning whose time has come: of an offer that will lapse, a delivery that will count as accepted, or a deposit that is missing. */
export type DueReminder = { readonly regionId: RegionId; readonly step: string } & (
  | { readonly what: 'acceptance'; readonly id: MilestoneId }
  | { readonly what: 'offer'; readonly id: ContractId }
  | { readonly what: 'deposit'; readonly id: ContractId }
);

/** What is due in any region, as ids alone: for the sweep, which then works on each inside its region. */
export function remindersDue(tx: Tx): Promise<DueReminder[]> {
  return sql<DueReminder>(tx)`
    select region_id, what, id, step from contract_reminders_due(${tx.now}) order by id`;
}
