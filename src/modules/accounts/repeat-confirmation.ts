import type { Actor } from '../../kernel/actor.ts';
import { allow, done, NotAllowed, refused } from '../../kernel/result.ts';
import { type Command, once } from '../../platform/once.ts';
import { lockPasswordHash } from '../identity/index.ts';
import { mayKeepAccount } from './account.access.ts';
import { askForConfirmation, mailsLeft } from './ask-confirmation.ts';
import { openChangeOf } from './email.rows.ts';

/**
 * Sends the mail again that nobody has opened. It goes where it went before, so that no password is asked for; a new link
 * replaces the old one, and a new day begins.
 */
export function repeatConfirmation(actor: Actor, command: Command) {
  return once(actor, 'accounts.repeat-confirmation', command, async (tx) => {
    const { personId } = actor;
    allow(mayKeepAccount(actor));
    if (personId === null) throw new NotAllowed();
    await lockPasswordHash(tx, personId); // two requests of one person come one after the other
    const change = await openChangeOf(tx, personId);
    if (!change || change.confirmedAt !== null) return refused('nothing-waits');
    if (!(await mailsLeft(tx, personId))) return refused('too-many-mails');

    await askForConfirmation(tx, actor, personId, change.newEmail);
    return done({ again: true });
  });
}
