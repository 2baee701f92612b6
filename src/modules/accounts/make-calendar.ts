import type { Actor } from '../../kernel/actor.ts';
import type { PersonId, RegionId } from '../../kernel/ids.ts';
import { allow, done, NotAllowed } from '../../kernel/result.ts';
import { type Command, once } from '../../platform/once.ts';
import { hashOfToken, newToken } from '../../platform/random.ts';
import { derivedKey } from '../../platform/sealed-box.ts';
import type { Tx } from '../../platform/transaction.ts';
import { recordAudit } from '../audit/index.ts';
import { mayKeepAccount } from './account.access.ts';
import { calendarOf, writeCalendar } from './calendar.rows.ts';

/** A new address for one's calendar; the one before opens nothing from then on. */
export function makeCalendar(actor: Actor, { key }: Command) {
  return once(actor, 'accounts.make-calendar', { key }, async (tx) => {
    const { personId } = actor;
    allow(mayKeepAccount(actor));
    if (personId === null) throw new NotAllowed();
    const nonce = newToken();
    const tokenHash = hashOfToken(tokenOf(tx.regionId, personId, nonce));
    await writeCalendar(tx, { personId, nonce, tokenHash });
    await recordAudit(tx, actor, { action: 'calendar.made', subject: ['person', personId] });
    return done(null);
  });
}

/** The secret of somebody's address, for their own eyes; null while they have none, or the server has another key. */
export async function ownCalendar(tx: Tx, personId: PersonId): Promise<string | null> {
  const address = await calendarOf(tx, personId);
  if (!address) return null;
  const token = tokenOf(tx.regionId, personId, address.nonce);
  return Buffer.from(hashOfToken(token)).equals(address.tokenHash) ? token : null;
}

function tokenOf(regionId: RegionId, personId: PersonId, nonce: string): string {
  return Buffer.from(derivedKey(`calendar/${regionId}/${personId}/${nonce}`)).toString('base64url');
}
