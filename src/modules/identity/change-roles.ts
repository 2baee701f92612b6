import type { Actor } from '../../kernel/actor.ts';
import type { PersonId } from '../../kernel/ids.ts';
import { allow, done, refused } from '../../kernel/result.ts';
import { type Command, once } from '../../platform/once.ts';
import { recordAudit } from '../audit/index.ts';
import { leftBehind } from './duty.rules.ts';
import { dutyHolders } from './member.pages.ts';
import { mayDecideOn, mayGrant } from './membership.access.ts';
import type { RolesForm } from './membership.forms.ts';
import { grantRole, hasOfficer, lockMembership, lockOfficers, revokeRole } from './membership.rows.ts';
import { roleChanges, severalDuties } from './membership.rules.ts';

export type ChangeRoles = RolesForm & Command & { readonly personId: PersonId };

/** An officer says which staff roles another person holds from now on. They hold at that person's next request. */
export function changeRoles(actor: Actor, command: ChangeRoles) {
  return once(actor, 'identity.change-roles', command, async (tx) => {
    await lockOfficers(tx);
    const membership = await lockMembership(tx, command.personId);
    allow(mayDecideOn(actor, membership.personId));
    if (membership.state !== 'active') return refused('not-active');
    const { granted, revoked } = roleChanges(membership, command.roles);
    if (!mayGrant(actor, granted)) return refused('holds-money-role');
    const several = granted.length > 0 ? severalDuties(command.roles) : [];
    if (several.length > 0 && !command.knowingly) return refused('several-duties');
    const unheld = leftBehind(await dutyHolders(tx), membership.personId, command.roles);
    if (unheld.length > 0 && !command.leavesUnheld) return refused('leaves-unheld');

    for (const role of granted) await grantRole(tx, membership.personId, role, actor.personId);
    for (const role of revoked) await revokeRole(tx, membership.personId, role);
    if (revoked.includes('officer') && !(await hasOfficer(tx))) return refused('last-officer');
    if (granted.length + revoked.length > 0) {
      await recordAudit(tx, actor, {
        action: 'roles.changed',
        subject: ['person', membership.personId],
        detail: { granted, revoked, several, unheld },
      });
    }
    return done({ granted, revoked });
  });
}
