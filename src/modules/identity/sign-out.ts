import { hashOfToken } from '../../platform/random.ts';
import { withoutRegion } from '../../platform/transaction.ts';
import { deleteSession } from './session.rows.ts';

/** Ends one session; the cookie that named it opens nothing any more. */
export async function signOut(token: string): Promise<void> {
  await withoutRegion((tx) => deleteSession(tx, hashOfToken(token)));
}
