import type { Channel } from '../../kernel/actor.ts';
import type { PersonId } from '../../kernel/ids.ts';
import { sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';
import type { Json } from './audit.rules.ts';

export interface TrailEntry {
  readonly seq: bigint;
  readonly at: Date;
  readonly actorId: PersonId | null;
  readonly actingFor: PersonId | null;
  readonly channel: Channel;
  readonly reason: string | null;
  readonly action: string;
  readonly state: string | null;
  readonly detail: Json;
}

/** What was done to one thing, oldest first. */
export async function trailOf(tx: Tx, subject: readonly [kind: string, id: string]): Promise<TrailEntry[]> {
  const [kind, id] = subject;
  return sql<TrailEntry>(tx)`
    select seq, at, actor_id, acting_for, channel, reason, action, state, detail
    from audit_entry
    where region_id = ${tx.regionId} and subject_kind = ${kind} and subject_id = ${id}
    order by seq`;
}
