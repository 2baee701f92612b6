import type { Actor } from '../../kernel/actor.ts';
import type { PersonId } from '../../kernel/ids.ts';
import { type Parties, sideOf } from '../../kernel/sides.ts';
import type { Tx } from '../../platform/transaction.ts';
import { speakingRoles } from '../messages/talk.access.ts';
import { membersOf } from '../organizations/index.ts';

/** Who is told when this actor has written: the worker, or everybody who speaks for the client. */
export async function findListeners(tx: Tx, actor: Actor, parties: Parties): Promise<PersonId[]> {
  if (sideOf(actor, parties) === 'client') return [parties.workerId];
  const members = await membersOf(tx, parties.organizationId, speakingRoles);
  return members.map(({ personId }) => personId);
}
