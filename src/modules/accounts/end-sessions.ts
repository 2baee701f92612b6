import type { Actor } from '../../kernel/actor.ts';
import { allow, done, NotAllowed } from '../../kernel/result.ts';
import { type Command, once } from '../../platform/once.ts';
import { hashOfToken } from '../../platform/random.ts';
import { recordAudit } from '../audit/index.ts';
import { deleteOtherSessions } from '../identity/index.ts';
import { mayKeepAccount } from './account.access.ts';

/** @param token the session that asks, which goes on */
export type EndSessions = Command & { readonly token: string };

/** Signs the person out on all devices but the one before them. */
export function endSessions(actor: Actor, { key, token }: EndSessions) {
  return once(actor, 'accounts.end-sessions', { key }, async (tx) => {
    const { personId } = actor;
    allow(mayKeepAccount(actor));
    if (personId === null) throw new NotAllowed();
    const ended = await deleteOtherSessions(tx, personId, hashOfToken(token));
    await recordAudit(tx, actor, {
      action: 'sessions.ended',
      subject: ['person', personId],
      detail: { ended },
    });
    return done({ ended });
  });
}
