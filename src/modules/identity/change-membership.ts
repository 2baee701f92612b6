import type { Actor } from '../../kernel/actor.ts';
import type { PersonId } from '../../kernel/ids.ts';
import { allow, done, refused } from '../../kernel/result.ts';
import { type Command, once } from '../../platform/once.ts';
import { recordAudit } from '../audit/index.ts';
import { mayDecideOn } from './membership.access.ts';
import type { MembershipForm } from './membership.forms.ts';
import { hasOfficer, lockMembership, lockOfficers, moveMembership } from './membership.rows.ts';

export type ChangeMembership = MembershipForm & Command & { readonly personId: PersonId };

/** Suspends a member, or lets them in again. A suspended member's next request is a stranger's. */
export function changeMembership(actor: Actor, command: ChangeMembership) {
  return once(actor, 'identity.change-membership', command, async (tx) => {
    await lockOfficers(tx);
    const membership = await lockMembership(tx, command.personId);
    allow(mayDecideOn(actor, membership.personId));
    if (membership.state === 'left') return refused('not-active');

    await moveMembership(tx, membership.personId, command.state);
    if (membership.roles.includes('officer') && !(await hasOfficer(tx))) return refused('last-officer');
    await recordAudit(tx, actor, {
      action: command.state === 'suspended' ? 'membership.suspended' : 'membership.resumed',
      subject: ['person', membership.personId],
      detail: { state: command.state },
    });
    return done({ state: command.state });
  });
}
