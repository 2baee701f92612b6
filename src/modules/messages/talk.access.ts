import { type Actor, type ClientRole, seatAt } from '../../kernel/actor.ts';
import { type Parties, sideOf } from '../../kernel/sides.ts';

/** The client's people who speak for it, and who are told when the worker has written. A viewer only reads. */
export const speakingRoles: readonly ClientRole[] = ['clientApprover', 'clientDrafter', 'clientPayer'];

/** The two sides, and nobody else. */
export function maySeeTalk(actor: Actor, parties: Parties): boolean {
  return sideOf(actor, parties) !== null;
}

export function mayTalk(actor: Actor, parties: Parties): boolean {
  const side = sideOf(actor, parties);
  const role = seatAt(actor, parties.organizationId)?.role;
  return side === 'worker' || (side === 'client' && speakingRoles.some((speaking) => speaking === role));
}
