import type { Actor } from '../../kernel/actor.ts';
import { allow, done, NotAllowed, refused } from '../../kernel/result.ts';
import { type Command, once } from '../../platform/once.ts';
import { contactOf, lockPasswordHash, provePassword } from '../identity/index.ts';
import type { EmailForm } from '../identity/person.forms.ts';
import { mayKeepAccount } from './account.access.ts';
import { askForConfirmation, mailsLeft } from './ask-confirmation.ts';

export type RequestEmail = EmailForm & Command;

/**
 * Asks for letters to go to another address; the address itself has to agree first. Letters carry the link for a new
 * password, so that whoever finds a session open could keep the account by this: the password is asked for.
 */
export async function requestEmail(actor: Actor, { currentPassword, ...command }: RequestEmail) {
  const { personId } = actor;
  allow(mayKeepAccount(actor));
  if (personId === null) throw new NotAllowed();
  const proof = await provePassword(actor, currentPassword);
  if (!proof.ok) return proof;
  return once(actor, 'accounts.request-email', command, async (tx) => {
    await lockPasswordHash(tx, personId); // two requests of one person come one after the other
    const { email } = await contactOf(tx, personId);
    if (email === command.email) return refused('same-email');
    if (!(await mailsLeft(tx, personId))) return refused('too-many-mails');

    const { usableFrom } = await askForConfirmation(tx, actor, personId, command.email);
    return done({ usableFrom: usableFrom.toISOString() });
  });
}
