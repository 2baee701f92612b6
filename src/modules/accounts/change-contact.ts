import type { Actor } from '../../kernel/actor.ts';
import { allow, done, NotAllowed } from '../../kernel/result.ts';
import { type Command, once } from '../../platform/once.ts';
import { recordAudit } from '../audit/index.ts';
import { updateContact } from '../identity/index.ts';
import type { ContactForm } from '../identity/person.forms.ts';
import { mayKeepAccount } from './account.access.ts';

export type ChangeContact = ContactForm & Command;

/** The name that others see, the phone number, and the language of letters. */
export function changeContact(actor: Actor, command: ChangeContact) {
  return once(actor, 'accounts.change-contact', command, async (tx) => {
    const { personId } = actor;
    allow(mayKeepAccount(actor));
    if (personId === null) throw new NotAllowed();
    await updateContact(tx, personId, command);
    await recordAudit(tx, actor, { action: 'contact.changed', subject: ['person', personId] });
    return done({ personId });
  });
}
