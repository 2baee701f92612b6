import type { Actor } from '../../kernel/actor.ts';
import type { OrganizationId } from '../../kernel/ids.ts';
import { allow, done, NotAllowed, NotFound, refused } from '../../kernel/result.ts';
import { type Command, once } from '../../platform/once.ts';
import type { Tx } from '../../platform/transaction.ts';
import { recordAudit } from '../audit/index.ts';
import { credentialsOf, loadPerson, memberOfRegion } from '../identity/index.ts';
import { normalisedLogin } from '../identity/session.rules.ts';
import { tell } from '../messages/index.ts';
import { hasSeat, insertMember } from './member.rows.ts';
import { mayNameProgramme, maySeat } from './organization.access.ts';
import type { StaffSeatForm } from './organization.forms.ts';
import { lockOrganization } from './organization.rows.ts';

export type SeatStaff = StaffSeatForm & Command & { readonly organizationId: OrganizationId };

/**
 * Says for which organisation of the programme somebody works. What they may do there is their roles; that they
 * belong to the escrow holder is asked by the database when they approve a payout.
 */
export function seatStaff(actor: Actor, command: SeatStaff) {
  return once(actor, 'organizations.seat-staff', command, async (tx) => {
    allow(mayNameProgramme(actor));
    const { organizationId } = command;
    const organization = await lockOrganization(tx, organizationId);
    if (organization.kind === 'client') throw new NotFound();
    const person = await credentialsOf(tx, normalisedLogin(command.login));
    const here = person && (await memberOfRegion(tx, person.id));
    if (here?.state !== 'active') return refused('no-such-person');
    const { personId } = here;
    allow(maySeat(actor, personId));
    if (await hasSeat(tx, organizationId, personId)) return refused('already-member');

    await insertMember(tx, organizationId, { personId, role: 'staff', approvalLimit: null });
    await recordAudit(tx, actor, {
      action: 'member.added',
      subject: ['organization', organizationId],
      detail: { personId, role: 'staff' },
    });
    const facts = { by: await nameOfActor(tx, actor), name: organization.name };
    await tell(tx, personId, 'staff-seated', facts, command.key);
    return done({ organizationId, personId });
  });
}

/** Under which name the officer is told of. */
export async function nameOfActor(tx: Tx, { personId }: Actor): Promise<string> {
  if (personId === null) throw new NotAllowed();
  return (await loadPerson(tx, personId)).displayName;
}
