import type { Actor } from '../../kernel/actor.ts';
import type { PersonId } from '../../kernel/ids.ts';
import { allow, done, refused } from '../../kernel/result.ts';
import { type Command, once } from '../../platform/once.ts';
import { recordAudit } from '../audit/index.ts';
import { leftBehind } from '../identity/duty.rules.ts';
import { dutyHolders, hasOfficer, lockMembership, lockOfficers, moveMembership } from '../identity/index.ts';
import type { MembershipForm } from '../identity/membership.forms.ts';
import { tell } from '../messages/index.ts';
import { maySuspend } from './account.access.ts';

export type ChangeMembership = MembershipForm & Command & { readonly personId: PersonId };

/**
 * Suspends a member, who is told why, or lets them in again. A suspended member's next request is a stranger's; what
 * they have agreed to stays as it is. The last holder of a duty is suspended only knowingly.
 */
export function changeMembership(actor: Actor, command: ChangeMembership) {
  return once(actor, 'accounts.change-membership', command, async (tx) => {
    await lockOfficers(tx);
    const membership = await lockMembership(tx, command.personId);
    const { personId } = membership;
    allow(maySuspend(actor, membership));
    if (membership.state === 'left') return refused('not-active');

    const { state, reason } = command;
    const suspends = state === 'suspended';
    const unheld = suspends ? leftBehind(await dutyHolders(tx), personId) : [];
    if (unheld.length > 0 && !command.leavesUnheld) return refused('leaves-unheld');

    await moveMembership(tx, personId, state, suspends ? reason : null);
    if (membership.roles.includes('officer') && !(await hasOfficer(tx))) return refused('last-officer');
    await recordAudit(tx, actor, {
      action: suspends ? 'membership.suspended' : 'membership.resumed',
      subject: ['person', personId],
      state,
      detail: { reason, unheld },
    });
    if (suspends) await tell(tx, personId, 'membership-suspended', { reason }, command.key);
    else await tell(tx, personId, 'membership-resumed', {}, command.key);
    return done({ state });
  });
}
