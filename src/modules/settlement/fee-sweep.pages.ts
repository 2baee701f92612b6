import type { FeeSweepId, PersonId } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/tokyo-date.ts';
import type { Yen } from '../../kernel/yen.ts';
import { sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';
import type { SweepState } from './fee-sweep.rules.ts';

export interface SweepRow {
  readonly id: FeeSweepId;
  readonly state: SweepState;
  readonly fee: Yen;
  readonly feeTax: Yen;
  readonly proposedBy: PersonId;
  readonly proposedName: string;
  readonly proposedAt: Date;
  readonly approvedName: string | null;
  readonly approvedAt: Date | null;
  /** The bank's day and line of the statement, once its transfer was made. */
  readonly transferredOn: LocalDate | null;
  readonly bankLine: string | null;
  readonly endedName: string | null;
  readonly endedAt: Date | null;
  /** Why it was withdrawn; null for the others, and for those before anybody was asked. */
  readonly withdrawnReason: string | null;
}

/** The newest first; at most one is open. */
export function sweepRows(tx: Tx, limit = 20): Promise<SweepRow[]> {
  return sql<SweepRow>(tx)`
    select s.id, s.state, s.fee, s.fee_tax, s.proposed_by, p.display_name as proposed_name, s.proposed_at,
      a.display_name as approved_name, s.approved_at, s.transferred_on, s.bank_line, e.display_name as ended_name, s.ended_at,
      s.withdrawn_reason
    from fee_sweep s join person p on p.id = s.proposed_by
    left join person a on a.id = s.approved_by left join person e on e.id = s.ended_by
    where s.region_id = ${tx.regionId}
    order by s.proposed_at desc, s.id desc limit ${limit}`;
}
