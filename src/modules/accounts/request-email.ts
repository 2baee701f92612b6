import type { Actor } from '../../kernel/actor.ts';
import { allow, done, NotAllowed, refused } from '../../kernel/result.ts';
import { type Command, once } from '../../platform/once.ts';
import { newKey } from '../../platform/random.ts';
import { recordAudit } from '../audit/index.ts';
import { bucketName, contactOf, countTry, lockPasswordHash } from '../identity/index.ts';
import type { EmailForm } from '../identity/person.forms.ts';
import { mayKeepAccount } from './account.access.ts';
import { askForConfirmation } from './ask-confirmation.ts';
import { confirmationsAllowed, confirmationWindow } from './email.rules.ts';

export type RequestEmail = EmailForm & Command;

/** Asks for letters to go to another address; the address itself has to agree first. */
export function requestEmail(actor: Actor, command: RequestEmail) {
  return once(actor, 'accounts.request-email', command, async (tx) => {
    const { personId } = actor;
    allow(mayKeepAccount(actor));
    if (personId === null) throw new NotAllowed();
    await lockPasswordHash(tx, personId); // two requests of one person come one after the other
    const { email } = await contactOf(tx, personId);
    if (email === command.email) return refused('same-email');
    const bucket = {
      name: bucketName('confirmation', personId),
      allowed: confirmationsAllowed.account,
      window: confirmationWindow,
    };
    if (!(await countTry(tx, newKey(), [bucket]))) return refused('too-many-mails');

    const { usableFrom } = await askForConfirmation(tx, personId, command.email);
    await recordAudit(tx, actor, { action: 'email.changeAsked', subject: ['person', personId] });
    return done({ usableFrom: usableFrom.toISOString() });
  });
}
