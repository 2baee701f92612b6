import type { Actor } from '../../kernel/actor.ts';
import { json, sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';
import type { Act } from './audit.rules.ts';

/**
 * Writes what an actor did, in the transaction that does it; nothing takes it back but a rollback.
 * Record the state after the subject's row is locked, so that the order of entries is the order of states.
 */
export async function recordAudit(tx: Tx, actor: Actor, act: Act): Promise<void> {
  const [kind, id] = act.subject;
  await sql(tx)`
    insert into audit_entry (region_id, at, actor_id, acting_for, channel, reason, action, subject_kind, subject_id,
                             state, detail)
    values (${tx.regionId}, ${tx.now}, ${actor.personId}, ${actor.actingFor}, ${actor.channel},
            ${act.reason ?? actor.reason}, ${act.action}, ${kind}, ${id}, ${act.state ?? null},
            ${act.detail === undefined ? null : json(act.detail)})`;
}

export interface OpenBlock {
  readonly seqs: readonly bigint[];
  readonly hash: Uint8Array;
}

/** The entries that are in no block yet, at most a thousand, and what a block of them hashes to. */
export async function openBlock(tx: Tx): Promise<OpenBlock | null> {
  const [row] = await sql<{ seqs: bigint[] | null; hash: Uint8Array }>(tx)`
    select next.seqs, block.hash
    from (select audit_unsealed() as seqs) as next, lateral audit_block_of(next.seqs) as block
    where next.seqs is not null`;
  return row?.seqs ? { seqs: row.seqs, hash: row.hash } : null;
}

/** @throws Conflict when another process sealed the same block first */
export async function insertBlock(tx: Tx, block: OpenBlock, signature: Uint8Array): Promise<number> {
  const [row] = await sql<{ number: number }>(tx)`
    select audit_seal(${block.seqs}::bigint[], ${block.hash}, ${signature}) as number`;
  if (!row) throw new Error('audit_seal gave no number');
  return row.number;
}
