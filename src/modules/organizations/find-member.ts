import type { Actor } from '../../kernel/actor.ts';
import type { PersonId } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/transaction.ts';
import { memberOfRegion } from '../identity/index.ts';
import { seatsOf } from './member.rows.ts';

/** What somebody is in the region now; null for who is no member any more, or is suspended. */
export async function findMember(tx: Tx, personId: PersonId): Promise<Pick<Actor, 'roles' | 'seats'> | null> {
  const member = await memberOfRegion(tx, personId);
  if (member?.state !== 'active') return null;
  return { roles: member.roles, seats: await seatsOf(tx, personId) };
}
