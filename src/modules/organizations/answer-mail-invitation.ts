import type { Actor } from '../../kernel/actor.ts';
import type { PersonId } from '../../kernel/ids.ts';
import { allow, done, NotAllowed, type Result, refused } from '../../kernel/result.ts';
import { type Command, once } from '../../platform/once.ts';
import { hashOfToken } from '../../platform/random.ts';
import type { Tx } from '../../platform/transaction.ts';
import { recordAudit } from '../audit/index.ts';
import { contactOf } from '../identity/index.ts';
import { normalisedLogin } from '../identity/session.rules.ts';
import { tell } from '../messages/index.ts';
import { isStaffHere, worksForIt } from './answer-invitation.ts';
import { deleteMailInvitation, type MailInvitation, mailInvitationOf } from './mail-invitation.rows.ts';
import { membersOf } from './member.pages.ts';
import { hasSeat, insertMember } from './member.rows.ts';
import { mayAnswerInvitation } from './organization.access.ts';
import type { InvitationForm } from './organization.forms.ts';
import { loadOrganization, lockOrganization } from './organization.rows.ts';
import { bindsMoney } from './organization.rules.ts';

/** @param token the secret of the link, of which nothing is remembered but the hash */
export type AnswerMailInvitation = InvitationForm & Command & { readonly token: string };

type Refusal =
  | 'invitation-not-valid'
  | 'address-not-confirmed'
  | 'staff-of-programme'
  | 'already-member'
  | 'works-for-organization'
  | 'key-reused';

/** Whoever holds the link answers in their own name, once. */
export async function answerMailInvitation(
  actor: Actor,
  { token, ...answer }: AnswerMailInvitation,
): Promise<Result<{ readonly accepted: boolean }, Refusal>> {
  const hash = hashOfToken(token);
  const command = { ...answer, link: Buffer.from(hash).toString('hex') };
  try {
    return await once(actor, 'organizations.answer-mail-invitation', command, async (tx) => {
      allow(mayAnswerInvitation(actor));
      const { personId } = actor;
      if (personId === null) throw new NotAllowed();
      const invitation = await lockInvitation(tx, hash);
      if (!invitation) return refused('invitation-not-valid');
      const { id, organizationId, role, approvalLimit } = invitation;
      const accepted = answer.decision === 'accept';
      if (accepted && (await isStaffHere(tx, personId))) return refused('staff-of-programme');
      if (accepted && (await hasSeat(tx, organizationId, personId))) return refused('already-member');
      const { email, displayName } = await contactOf(tx, personId);
      if (accepted && bindsMoney(role) && normalisedLogin(email ?? '') !== invitation.email)
        return refused('address-not-confirmed');

      if (accepted) await insertMember(tx, organizationId, { personId, role, approvalLimit });
      await deleteMailInvitation(tx, organizationId, id);
      await recordAudit(tx, actor, {
        action: accepted ? 'invitation.accepted' : 'invitation.declined',
        subject: ['organization', organizationId],
        detail: { personId, invitation: id },
      });
      if (accepted) await tellApprovers(tx, invitation, personId, displayName);
      return done({ accepted });
    });
  } catch (error) {
    if (worksForIt(error)) return refused('works-for-organization');
    throw error;
  }
}

/** Who let nobody in by name reads who came, and can take the seat away again. */
async function tellApprovers(
  tx: Tx,
  { id, organizationId, role }: MailInvitation,
  joined: PersonId,
  person: string,
): Promise<void> {
  const { name } = await loadOrganization(tx, organizationId);
  for (const { personId } of await membersOf(tx, organizationId, ['clientApprover'])) {
    if (personId === joined) continue;
    await tell(tx, personId, 'colleague-joined', { organizationId, name, person, seat: role }, id);
  }
}

/** The organisation is held first: whoever else answers, takes back or invites waits, and then finds what is left. */
async function lockInvitation(tx: Tx, hash: Uint8Array): Promise<MailInvitation | null> {
  const found = await mailInvitationOf(tx, hash);
  if (!found) return null;
  await lockOrganization(tx, found.organizationId);
  return mailInvitationOf(tx, hash);
}
