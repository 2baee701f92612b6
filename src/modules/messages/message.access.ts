import { type Actor, hasRole, isSystem } from '../../kernel/actor.ts';

/** What could not be sent: who it was for and why, never what it said. */
export function mayHandleDeadLetters(actor: Actor): boolean {
  return hasRole(actor, 'officer');
}

/** Only time itself: nobody sends another's letters by hand. */
export function mayMailNotices(actor: Actor): boolean {
  return isSystem(actor);
}

/** Everybody who has signed in reads their own, and nobody another's. */
export function mayReadNotices(actor: Actor): boolean {
  return actor.personId !== null;
}

/** Whoever looks after people, for the region or for the programme. */
export function mayAnswerInquiries(actor: Actor): boolean {
  return hasRole(actor, 'csp', 'officer');
}

/** Time alone reminds of what was not answered. */
export function mayRemindOfAnswer(actor: Actor): boolean {
  return isSystem(actor);
}

/** Time alone forgets what was answered. */
export function mayClearInquiries(actor: Actor): boolean {
  return isSystem(actor);
}
