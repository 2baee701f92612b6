import type { DepositId, PersonId } from '../../kernel/ids.ts';
import { sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';

/** What one person said of a recorded line, and another one has not yet answered. */
export interface DeclaredMistake {
  readonly declaredBy: PersonId;
  readonly declaredName: string;
  readonly declaredAt: Date;
  readonly reason: string;
}

/** The one that waits for an answer; null where none does. */
export async function openMistake(tx: Tx, depositId: DepositId): Promise<DeclaredMistake | null> {
  const [mistake] = await sql<DeclaredMistake>(tx)`
    select m.declared_by, p.display_name as declared_name, m.declared_at, m.reason
    from deposit_mistake m join person p on p.id = m.declared_by
    where m.region_id = ${tx.regionId} and m.deposit_id = ${depositId} and m.state = 'declared'`;
  return mistake ?? null;
}
