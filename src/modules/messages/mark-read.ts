import type { Actor } from '../../kernel/actor.ts';
import { allow, allowToSee, done, NotFound } from '../../kernel/result.ts';
import { type Command, once } from '../../platform/once.ts';
import { mayReadNotices } from './message.access.ts';
import { maySeeTalk } from './talk.access.ts';
import { loadRoom, markReadUpTo } from './talk.rows.ts';
import type { RoomId } from './talk.rules.ts';
import { announceTalk } from './write-message.ts';

export type MarkRead = Command & { readonly roomId: RoomId; readonly position: number };

/** Somebody of a side has read up to here, so that the other side sees it. Opening a page changes nothing. */
export function markRead(actor: Actor, command: MarkRead) {
  return once(actor, 'messages.mark-read', command, async (tx) => {
    const room = await loadRoom(tx, command.roomId);
    allowToSee(maySeeTalk(actor, room));
    allow(mayReadNotices(actor));
    if (!actor.personId) throw new NotFound();
    if (await markReadUpTo(tx, room.id, actor.personId, command.position)) await announceTalk(tx, room.id);
    return done(null);
  });
}
