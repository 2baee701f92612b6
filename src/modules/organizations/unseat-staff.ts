import type { Actor } from '../../kernel/actor.ts';
import type { OrganizationId, PersonId } from '../../kernel/ids.ts';
import { allow, done, NotFound, refused } from '../../kernel/result.ts';
import { type Command, once } from '../../platform/once.ts';
import { recordAudit } from '../audit/index.ts';
import { tell } from '../messages/index.ts';
import { leftByUnseating } from './left-by-unseating.ts';
import { deleteMember, hasSeat } from './member.rows.ts';
import { mayNameProgramme, maySeat } from './organization.access.ts';
import type { StaffRemovalForm } from './organization.forms.ts';
import { lockOrganization } from './organization.rows.ts';
import { nameOfActor } from './seat-staff.ts';

export type UnseatStaff = StaffRemovalForm &
  Command & { readonly organizationId: OrganizationId; readonly personId: PersonId };

/**
 * Somebody no longer works for an organisation of the programme, and is told why. Their roles stay until an officer
 * takes them; but who approves payments has to belong to the escrow holder, so that a duty can be left to nobody.
 */
export function unseatStaff(actor: Actor, command: UnseatStaff) {
  return once(actor, 'organizations.unseat-staff', command, async (tx) => {
    allow(mayNameProgramme(actor));
    const { organizationId, personId, reason } = command;
    const { kind, name } = await lockOrganization(tx, organizationId);
    if (kind === 'client' || !(await hasSeat(tx, organizationId, personId))) throw new NotFound();
    allow(maySeat(actor, personId));
    const unheld = await leftByUnseating(tx, organizationId, personId);
    if (unheld.length > 0 && !command.leavesUnheld) return refused('leaves-unheld');

    await deleteMember(tx, organizationId, personId);
    await recordAudit(tx, actor, {
      action: 'member.removed',
      subject: ['organization', organizationId],
      detail: { personId, reason, unheld },
    });
    await tell(
      tx,
      personId,
      'staff-unseated',
      { by: await nameOfActor(tx, actor), name, reason },
      command.key,
    );
    return done({ organizationId });
  });
}
