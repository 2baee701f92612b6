import type { Actor } from '../../kernel/actor.ts';
import { type FileId, type MessageId, type PersonId, slugOf } from '../../kernel/ids.ts';
import { done, NotFound, type Result, refused } from '../../kernel/result.ts';
import { sideOf } from '../../kernel/sides.ts';
import { announce } from '../../platform/live.ts';
import { newId } from '../../platform/random.ts';
import type { Tx } from '../../platform/transaction.ts';
import { recordAudit } from '../audit/index.ts';
import { storeFile, type Upload } from '../files/index.ts';
import { findLures } from './lure.rules.ts';
import { insertMessage, markReadUpTo, messagesSince, nextPosition, readMarksOf } from './talk.rows.ts';
import { messagesAllowed, type RoomId, type TalkSubject } from './talk.rules.ts';
import { tell } from './tell-person.ts';

export interface WrittenMessage {
  readonly text: string;
  /** Their bytes are in the file store already. */
  readonly files: readonly Upload[];
  /** After the contract the two may meet as they like: people of one town should. */
  readonly beforeContract: boolean;
  /** Who of the other side is told; once, until they have read. */
  readonly listeners: readonly PersonId[];
}

/** Adds to a talk inside the command of who permits it. Whoever writes has read what stands above. */
export async function writeMessage(
  tx: Tx,
  actor: Actor,
  subject: TalkSubject,
  { text, files: uploads, beforeContract, listeners }: WrittenMessage,
): Promise<Result<{ readonly messageId: MessageId; readonly position: number }, 'too-many-messages'>> {
  const side = sideOf(actor, subject);
  const by = actor.personId;
  if (!side || !by) throw new NotFound();
  const since = new Date(tx.now.getTime() - messagesAllowed.within);
  if ((await messagesSince(tx, by, since)) >= messagesAllowed.most) return refused('too-many-messages');
  const id = newId('message');
  const files: FileId[] = [];
  for (const upload of uploads) files.push(await storeFile(tx, actor, upload));
  const position = await nextPosition(tx, subject);
  const lures = beforeContract ? findLures(text) : [];
  await insertMessage(tx, subject.id, { id, position, side, by, text, lures, files });
  await markReadUpTo(tx, subject.id, by, position);
  await recordAudit(tx, actor, {
    action: 'message.written',
    subject: ['message', id],
    detail: { room: subject.id, position, files: files.length, lures },
  });
  await tellOnce(tx, subject, listeners);
  await announceTalk(tx, subject.id);
  return done({ messageId: id, position });
}

/** The key is how far they have read: until that moves, they have been told. */
async function tellOnce(tx: Tx, subject: TalkSubject, listeners: readonly PersonId[]): Promise<void> {
  const marks = await readMarksOf(tx, subject.id, listeners);
  const { id: proposalId, contractId, title } = subject;
  for (const listener of listeners) {
    const key = `${slugOf('proposal', proposalId)}:${marks.get(listener) ?? 0}`;
    await tell(tx, listener, 'talk-message', { proposalId, contractId, title }, key);
  }
}

/** Everybody who has this talk open looks again. */
export function announceTalk(tx: Tx, roomId: RoomId): Promise<void> {
  return announce(tx, `talk:${tx.regionId}:${roomId}`);
}
