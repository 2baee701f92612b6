import { type Actor, hasRole, isSystem } from '../../kernel/actor.ts';

/** The region's description and settings belong to the officer of the municipality. */
export function mayChangeRegion(actor: Actor): boolean {
  return hasRole(actor, 'officer') || isSystem(actor);
}
