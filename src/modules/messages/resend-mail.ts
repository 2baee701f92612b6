import type { Actor } from '../../kernel/actor.ts';
import { allow, done, refused } from '../../kernel/result.ts';
import { type Command, once } from '../../platform/once.ts';
import { sendAgain } from '../../platform/outbox.ts';
import { recordAudit } from '../audit/index.ts';
import { mayHandleDeadLetters } from './message.access.ts';

export type ResendMail = Command & { readonly mailId: string };
export type ResendRefusal = 'mail-not-failed';

/** A mail that nobody tries to send any more is tried again; its text stays unseen. */
export function resendMail(actor: Actor, command: ResendMail) {
  return once(actor, 'messages.resend-mail', command, async (tx) => {
    allow(mayHandleDeadLetters(actor));
    if (!(await sendAgain(tx, command.mailId))) return refused('mail-not-failed');
    await recordAudit(tx, actor, { action: 'mail.resent', subject: ['mail', command.mailId] });
    return done(null);
  });
}
