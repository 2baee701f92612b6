import type { Actor } from '../../kernel/actor.ts';
import { NotAllowed, type Refused, refused } from '../../kernel/result.ts';
import { hashOfToken, newId, newKey, newToken } from '../../platform/random.ts';
import type { Tx } from '../../platform/transaction.ts';
import { recordAudit } from '../audit/index.ts';
import { bucketName, countTry, loadPerson } from '../identity/index.ts';
import { sendLetter } from '../messages/index.ts';
import { ownRegion } from '../regions/index.ts';
import { noteLapsed } from './clear-invitation.ts';
import { invitationLetters } from './invitation-letters.rules.ts';
import { deleteOverFor, insertMailInvitation, isInvitedByMail } from './mail-invitation.rows.ts';
import type { NewMemberForm } from './organization.forms.ts';
import {
  invitationLength,
  invitationWindow,
  mailsOfCompanyAllowed,
  mailsToAddressAllowed,
  type Organization,
} from './organization.rules.ts';

type Seat = Pick<NewMemberForm, 'role' | 'approvalLimit'> & { readonly email: string };

/**
 * Mails an invitation to an address that nobody of this region has. Its secret goes by mail alone, and the answer is
 * the same whoever reads that address; who calls has asked whether they may, and holds the organisation.
 */
export async function inviteByMail(
  tx: Tx,
  actor: Actor,
  { id: organizationId, name }: Organization,
  { email, role, approvalLimit }: Seat,
): Promise<Refused<'already-member' | 'asked-lately' | 'too-many-mails'> | null> {
  if (actor.personId === null) throw new NotAllowed();
  if (await isInvitedByMail(tx, organizationId, email)) return refused('already-member');
  const over = await deleteOverFor(tx, organizationId, email);
  if (over) await noteLapsed(tx, actor, organizationId, over);
  // Neither once more at once from here, nor from many companies to one address.
  const again = { name: bucketName('invitation', `${organizationId}/${email}`), allowed: 1 };
  const ofAddress = { name: bucketName('invitation-mail', email), allowed: mailsToAddressAllowed };
  const buckets = [again, ofAddress].map((bucket) => ({ ...bucket, window: invitationWindow }));
  if (!(await countTry(tx, newKey(), buckets))) return refused('asked-lately');
  const ofCompany = {
    name: bucketName('invitation-mails-of', organizationId),
    allowed: mailsOfCompanyAllowed,
  };
  if (!(await countTry(tx, newKey(), [{ ...ofCompany, window: invitationWindow }])))
    return refused('too-many-mails');

  const token = newToken();
  const id = newId('mailInvitation');
  const expiresAt = new Date(tx.now.getTime() + invitationLength);
  const invitation = { id, organizationId, email, role, approvalLimit, invitedBy: actor.personId, expiresAt };
  await insertMailInvitation(tx, invitation, hashOfToken(token));
  await recordAudit(tx, actor, {
    action: 'member.invitedByMail',
    subject: ['organization', organizationId],
    detail: { invitation: id, role, approvalLimit },
  });
  const { displayName, language } = await loadPerson(tx, actor.personId);
  await sendLetter(
    tx,
    await ownRegion(tx),
    { email, language },
    invitationLetters[language]({ name, inviter: displayName }),
    `/invitations/by-mail/${token}`,
    `mail-invitation:${id}`,
    { secret: true },
  );
  return null;
}
