import type { RegionId } from '../../kernel/ids.ts';
import { hashOfToken } from '../../platform/random.ts';
import { inTransaction, reading } from '../../platform/transaction.ts';
import { touchSession } from '../identity/index.ts';
import { isLive, isWorthNoting } from '../identity/session.rules.ts';
import { type SessionStanding, standingOfSession } from './standing.pages.ts';

/**
 * The person behind a session's secret, and what they are in this region; null when it has ended, when staff were
 * away too long, or without an active membership here. That it is in use is noted about once a minute.
 */
export async function whoIs(
  regionId: RegionId,
  token: string,
  { isRequest = true }: { readonly isRequest?: boolean } = {},
): Promise<SessionStanding | null> {
  const tokenHash = hashOfToken(token);
  const { standing, now } = await reading(regionId, async (tx) => ({
    standing: await standingOfSession(tx, tokenHash),
    now: tx.now,
  }));
  if (!standing || !isLive(standing, standing.roles, now)) return null;
  if (isRequest && isWorthNoting(standing, now))
    await inTransaction(regionId, (tx) => touchSession(tx, tokenHash));
  return standing;
}
