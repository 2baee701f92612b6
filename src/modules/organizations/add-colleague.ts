import type { Actor } from '../../kernel/actor.ts';
import type { OrganizationId, PersonId } from '../../kernel/ids.ts';
import { allow, allowToSee, done, refused } from '../../kernel/result.ts';
import { type Command, once } from '../../platform/once.ts';
import { newKey } from '../../platform/random.ts';
import type { Tx } from '../../platform/transaction.ts';
import { recordAudit } from '../audit/index.ts';
import { bucketName, countTry, credentialsOf, memberOfRegion } from '../identity/index.ts';
import { isStaff } from '../identity/person.rules.ts';
import { normalisedLogin } from '../identity/session.rules.ts';
import { tell } from '../messages/index.ts';
import { inviteByMail } from './invite-by-mail.ts';
import { openMailInvitations } from './mail-invitation.rows.ts';
import { membersOf } from './member.pages.ts';
import { hasSeat, inviteMember, openInvitations } from './member.rows.ts';
import { mayManageMembers, maySeeMembers } from './organization.access.ts';
import type { NewMemberForm } from './organization.forms.ts';
import { lockOrganization } from './organization.rows.ts';
import { asAddress, invitationsAllowed, invitationWindow, managesMembers } from './organization.rules.ts';
import { withdrawMails } from './withdraw-invitation.ts';

/** Nobody where a mail went out: who reads it is not known. */
type Invited = { readonly organizationId: OrganizationId; readonly personId: PersonId | null };

export type AddColleague = NewMemberForm & Command & { readonly organizationId: OrganizationId };

/**
 * Invites somebody of this region, or by mail whoever reads an address that nobody here has. They belong to the
 * organisation, and are named there, once they accept.
 */
export function addColleague(actor: Actor, command: AddColleague) {
  return once(actor, 'organizations.add-colleague', command, async (tx) => {
    const { organizationId, role, approvalLimit } = command;
    const organization = await lockOrganization(tx, organizationId);
    allowToSee(maySeeMembers(actor, organization));
    const members = await membersOf(tx, organizationId);
    allow(mayManageMembers(actor, organization) && managesMembers(members, actor.personId));
    const login = normalisedLogin(command.login);
    const person = await credentialsOf(tx, login);
    const here = person && (await memberOfRegion(tx, person.id));
    // Whether somebody is registered elsewhere, or works for the programme, is nobody's business here.
    const known = here?.state === 'active' && !isStaff(here.roles) ? here : null;
    const email = asAddress(login);
    if (!known && email === null) return refused('no-such-person');
    // Strangers hear in the region's name only of companies that somebody has looked at.
    if (!known && organization.state !== 'checked') return refused('mails-before-check');
    if (known && (await hasSeat(tx, organizationId, known.personId))) return refused('already-member');
    if (await hasEnoughInvitations(tx, organizationId)) return refused('too-many-invitations');
    if (!known) {
      const no = await inviteByMail(tx, actor, organization, { role, approvalLimit, email: email ?? login });
      return no ?? done<Invited>({ organizationId, personId: null });
    }
    const { personId } = known;
    // Taken back or declined, it is not sent again at once.
    const again = { name: bucketName('invitation', `${organizationId}/${personId}`), allowed: 1 };
    if (!(await countTry(tx, newKey(), [{ ...again, window: invitationWindow }])))
      return refused('asked-lately');

    // A mail of before, to the same person, offered perhaps another seat.
    await withdrawMails(tx, actor, organizationId, { emails: [login, person?.email ?? login] });
    await inviteMember(tx, organizationId, { personId, role, approvalLimit }, login);
    await recordAudit(tx, actor, {
      action: 'member.invited',
      subject: ['organization', organizationId],
      detail: { personId, role, approvalLimit },
    });
    await tell(tx, personId, 'seat-offered', { organizationId, name: organization.name }, command.key);
    return done<Invited>({ organizationId, personId });
  });
}

/** Those that wait here and those that wait in a mail. */
async function hasEnoughInvitations(tx: Tx, organizationId: OrganizationId): Promise<boolean> {
  const since = new Date(tx.now.getTime() - invitationWindow);
  const here = await openInvitations(tx, organizationId, since);
  return here + (await openMailInvitations(tx, organizationId, since)) >= invitationsAllowed;
}
