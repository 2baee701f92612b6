import type { Actor } from '../../kernel/actor.ts';
import { allow, done, NotAllowed } from '../../kernel/result.ts';
import { type Command, once } from '../../platform/once.ts';
import { mayReadNotices } from './message.access.ts';
import { markAllRead } from './notification.rows.ts';

/** Their own notices are no longer new; drawing a page changes nothing. */
export function readNotices(actor: Actor, command: Command) {
  return once(actor, 'messages.read-notices', command, async (tx) => {
    allow(mayReadNotices(actor));
    if (!actor.personId) throw new NotAllowed();
    await markAllRead(tx, actor.personId);
    return done(null);
  });
}
