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
  readonly number: number;
  /** The numbers of its entries, rising; at most a thousand. */
  readonly seqs: readonly bigint[];
  readonly hash: Uint8Array;
}

/** The entries that are in no block yet; waits for another process that is sealing the same region. */
export async function lockOpenBlock(tx: Tx): Promise<OpenBlock | null> {
  await sql(tx)`select pg_advisory_xact_lock(7116003, ${tx.regionId})`;
  const [row] = await sql<OpenBlock>(tx)`
    select block.number, next.seqs, block.hash
    from (select audit_unsealed() as seqs) as next, lateral audit_block_of(next.seqs) as block
    where next.seqs is not null`;
  return row ?? null;
}

/** What the region's newest block is, and what was signed of it; null before the first. */
export async function newestSeal(
  tx: Tx,
): Promise<{ readonly hash: Uint8Array; readonly signature: Uint8Array } | null> {
  const [block] = await sql<{ hash: Uint8Array; signature: Uint8Array }>(tx)`
    select hash, signature from audit_block where region_id = ${tx.regionId} order by number desc limit 1`;
  return block ?? null;
}

/** Adds the signed block to the chain; the database computes the hashes once more and takes no other. */
export async function insertBlock(tx: Tx, block: OpenBlock, signature: Uint8Array): Promise<void> {
  await sql(tx)`select audit_seal(${block.seqs}::bigint[], ${block.hash}, ${signature})`;
}
