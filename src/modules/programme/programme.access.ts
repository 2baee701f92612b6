import { type Actor, isSystem } from '../../kernel/actor.ts';

/** Time alone tells officers of what another region has done. */
export function mayTellOfficers(actor: Actor): boolean {
  return isSystem(actor);
}
