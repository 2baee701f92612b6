import { withoutRegion } from '../../platform/transaction.ts';
import { deleteOldTries } from './attempt.rows.ts';
import { deleteEndedResets } from './reset.rows.ts';
import { deleteEndedSessions } from './session.rows.ts';

/** Clears what has ended: no session, link or failed try is kept longer than it serves. */
export async function clearSessions(): Promise<void> {
  await withoutRegion(async (tx) => {
    await deleteEndedSessions(tx);
    await deleteEndedResets(tx);
    await deleteOldTries(tx);
  });
}
