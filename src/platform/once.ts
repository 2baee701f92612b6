import { createHash, createHmac } from 'node:crypto';
import { type Actor, subjectOf } from '../kernel/actor.ts';
import { type Refused, type Result, refused } from '../kernel/result.ts';
import { derivedKey } from './sealed-box.ts';
import { json, sql } from './sql.ts';
import { inTransaction, type Tx } from './transaction.ts';

/** What can be stored and given back a month later: plain JSON. */
export type Answer =
  | null
  | boolean
  | number
  | string
  | readonly Answer[]
  | { readonly [name: string]: Answer };

/** A command carries the key that its form was drawn with, or that the API's caller chose. */
export interface Command {
  readonly key: string;
}

/**
 * One command, one transaction, one row that remembers its answer.
 * The same key with the same body gets the stored answer; with another body it is refused.
 * A refusal rolls everything back, so that the key may come again with a corrected form.
 */
export function once<Value extends Answer, Reason extends string, Body extends Command = Command>(
  actor: Actor,
  operation: string,
  command: Body,
  work: (tx: Tx) => Promise<Result<Value, Reason>>,
): Promise<Result<Value, Reason | 'key-reused'>> {
  const who = subjectOf(actor) ?? (actor.channel === 'system' ? 'system' : 'visitor');
  const hash = requestHash(command);
  return inTransaction<Result<Value, Reason | 'key-reused'>>(actor.regionId, async (tx) => {
    const [fresh] = await sql(tx)`
      insert into platform.idempotency (region_id, actor, operation, key, request_hash, created_at)
      values (${tx.regionId}, ${who}, ${operation}, ${command.key}, ${hash}, ${tx.now})
      on conflict do nothing
      returning key`;
    if (!fresh) return storedAnswer<Value>(tx, who, operation, command.key, hash);
    const result = await work(tx);
    if (result.ok) {
      await sql(tx)`
        update platform.idempotency set answer = ${json(result.value)}
        where region_id = ${tx.regionId} and actor = ${who} and operation = ${operation} and key = ${command.key}`;
    }
    return result;
  });
}

async function storedAnswer<Value extends Answer>(
  tx: Tx,
  who: string,
  operation: string,
  key: string,
  hash: Uint8Array,
): Promise<Result<Value, 'key-reused'>> {
  const [row] = await sql<{ same: boolean; answer: Value }>(tx)`
    select request_hash = ${hash} as same, answer from platform.idempotency
    where region_id = ${tx.regionId} and actor = ${who} and operation = ${operation} and key = ${key}`;
  if (!row?.same) return refused('key-reused') satisfies Refused<'key-reused'>;
  return { ok: true, value: row.answer };
}

/**
 * The key itself is not part of the body; names are sorted so that their order does not matter. Keyed, because a plain
 * hash would give away what is short enough to be guessed: a bank account, a birth date.
 */
function requestHash({ key: _key, ...body }: Command): Uint8Array {
  const sorted = (value: unknown): unknown => {
    if (value instanceof Uint8Array) return createHash('sha256').update(value).digest('hex');
    if (Array.isArray(value)) return value.map(sorted);
    if (typeof value !== 'object' || value === null || value instanceof Date) return value;
    return Object.fromEntries(
      Object.entries(value)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, inner]) => [name, sorted(inner)]),
    );
  };
  return createHmac('sha256', derivedKey('request-hash'))
    .update(json(sorted(body)))
    .digest();
}
