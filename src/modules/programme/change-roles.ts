import type { Actor } from '../../kernel/actor.ts';
import type { PersonId } from '../../kernel/ids.ts';
import { allow, done, refused } from '../../kernel/result.ts';
import { type Command, once } from '../../platform/once.ts';
import { recordAudit } from '../audit/index.ts';
import { leftBehind } from '../identity/duty.rules.ts';
import {
  dutyHolders,
  grantRole,
  hasOfficer,
  lockMembership,
  lockOfficers,
  provePassword,
  revokeRole,
} from '../identity/index.ts';
import { mayDecideOn, mayGrant } from '../identity/membership.access.ts';
import type { RolesForm } from '../identity/membership.forms.ts';
import { besideOwnSide, roleChanges, severalDuties } from '../identity/membership.rules.ts';
import { tell } from '../messages/index.ts';
import { nameOfActor } from '../organizations/index.ts';
import { ownSideOf } from './own-side.pages.ts';

export type ChangeRoles = RolesForm & Command & { readonly personId: PersonId };

/**
 * An officer says which staff roles another person holds from now on, and gives their password for it: whoever found
 * the session open could otherwise have themselves made all who approve a payment. The person is told.
 */
export async function changeRoles(actor: Actor, { currentPassword, ...command }: ChangeRoles) {
  allow(mayDecideOn(actor, command.personId));
  const proof = await provePassword(actor, currentPassword);
  if (!proof.ok) return proof;
  return once(actor, 'programme.change-roles', command, async (tx) => {
    await lockOfficers(tx);
    const membership = await lockMembership(tx, command.personId);
    allow(mayDecideOn(actor, membership.personId));
    if (membership.state !== 'active') return refused('not-active');
    const { granted, revoked } = roleChanges(membership, command.roles);
    if (!mayGrant(actor, granted)) return refused('holds-money-role');
    const several = granted.length > 0 ? severalDuties(command.roles) : [];
    if (several.length > 0 && !command.knowingly) return refused('several-duties');
    const beside = besideOwnSide(granted, await ownSideOf(tx, membership.personId));
    if (beside.length > 0 && !command.besideOwnSide) return refused('has-own-side');
    const unheld = leftBehind(await dutyHolders(tx), membership.personId, command.roles);
    if (unheld.length > 0 && !command.leavesUnheld) return refused('leaves-unheld');

    for (const role of granted) await grantRole(tx, membership.personId, role, actor.personId);
    for (const role of revoked) await revokeRole(tx, membership.personId, role);
    if (revoked.includes('officer') && !(await hasOfficer(tx))) return refused('last-officer');
    if (granted.length + revoked.length > 0) {
      await recordAudit(tx, actor, {
        action: 'roles.changed',
        subject: ['person', membership.personId],
        detail: { granted, revoked, several, unheld, beside },
      });
      // Given and taken at once are one letter, which says what they hold now.
      const facts = { granted, revoked, holds: command.roles, by: await nameOfActor(tx, actor) };
      const kind = granted.length > 0 ? 'role-given' : 'role-taken';
      await tell(tx, membership.personId, kind, facts, command.key);
    }
    return done({ granted, revoked });
  });
}
