import type { Actor } from '../../kernel/actor.ts';
import type { NoticeId } from '../../kernel/ids.ts';
import { allow, done, NotAllowed, NotFound } from '../../kernel/result.ts';
import { type Command, once } from '../../platform/once.ts';
import { pathOf } from './letter.rules.ts';
import { mayReadNotices } from './message.access.ts';
import { markRead } from './notification.rows.ts';

export type OpenNotice = Command & { readonly noticeId: NoticeId };

/** One of their own notices is no longer new; the answer is where the person goes on. */
export function openNotice(actor: Actor, command: OpenNotice) {
  return once(actor, 'messages.open-notice', command, async (tx) => {
    allow(mayReadNotices(actor));
    if (!actor.personId) throw new NotAllowed();
    const telling = await markRead(tx, actor.personId, command.noticeId);
    if (!telling) throw new NotFound();
    return done({ path: pathOf(telling) });
  });
}
