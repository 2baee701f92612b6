import { sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';

/** One thing that may be tried so often in so long (in milliseconds). The name is a hash: no list of logins is kept. */
export interface Bucket {
  readonly name: string;
  readonly allowed: number;
  readonly window: number;
}

/**
 * Counts one more try in each bucket, before the password is looked at: thirty-two guesses at once are thirty-two
 * tries. False when one of the buckets is full, and then nothing is counted.
 */
export async function countTry(tx: Tx, id: string, buckets: readonly Bucket[]): Promise<boolean> {
  const inOrder = [...buckets].sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const { name, allowed, window } of inOrder) {
    await sql(tx)`select pg_advisory_xact_lock(hashtextextended(${name}, 1))`;
    const since = new Date(tx.now.getTime() - window);
    const [row] = await sql<{ tries: bigint }>(tx)`
      select count(*) as tries from sign_in_failure where bucket = ${name} and failed_at > ${since}`;
    if (row && row.tries >= BigInt(allowed)) return false;
  }
  for (const { name } of inOrder) {
    await sql(tx)`insert into sign_in_failure (bucket, failed_at, id) values (${name}, ${tx.now}, ${id})`;
  }
  return true;
}

/** After success: the account starts anew, and this try no longer counts anywhere. */
export async function forgetTries(tx: Tx, account: string, address: string, id: string): Promise<void> {
  await sql(tx)`
    delete from sign_in_failure where bucket = ${account} or (bucket = ${address} and id = ${id})`;
}

/** As if it had not been tried: it was not even looked at. */
export async function forgetTry(tx: Tx, account: string, address: string, id: string): Promise<void> {
  await sql(
    tx,
  )`delete from sign_in_failure where bucket = any (${[account, address]}::text[]) and id = ${id}`;
}

export async function deleteOldTries(tx: Tx): Promise<void> {
  const dayAgo = new Date(tx.now.getTime() - 24 * 3_600_000);
  await sql(tx)`delete from sign_in_failure where failed_at < ${dayAgo}`;
}
