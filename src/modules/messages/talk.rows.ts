import type { FileId, MessageId, PersonId } from '../../kernel/ids.ts';
import { NotFound } from '../../kernel/result.ts';
import type { Side } from '../../kernel/sides.ts';
import { sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';
import type { Lure } from './lure.rules.ts';
import type { Room, RoomId } from './talk.rules.ts';

export async function loadRoom(tx: Tx, id: RoomId): Promise<Room> {
  const [room] = await sql<Room>(tx)`
    select id, organization_id, worker_id, title from talk_room
    where region_id = ${tx.regionId} and id = ${id}`;
  if (!room) throw new NotFound();
  return room;
}

/** The room in which a message stands. */
export async function roomOfMessage(tx: Tx, id: MessageId): Promise<Room & { readonly authorId: PersonId }> {
  const [found] = await sql<Room & { authorId: PersonId }>(tx)`
    select r.id, r.organization_id, r.worker_id, r.title, m.author_id
    from talk_message m join talk_room r on r.region_id = m.region_id and r.id = m.room_id
    where m.region_id = ${tx.regionId} and m.id = ${id}`;
  if (!found) throw new NotFound();
  return found;
}

/** Opens the room with its first message, and holds it until the transaction ends. @returns the message's position */
export async function nextPosition(tx: Tx, room: Room): Promise<number> {
  const [counted] = await sql<{ messages: number }>(tx)`
    insert into talk_room (region_id, id, organization_id, worker_id, title, opened_at, messages)
    values (${tx.regionId}, ${room.id}, ${room.organizationId}, ${room.workerId}, ${room.title}, ${tx.now}, 1)
    on conflict (region_id, id) do update set messages = talk_room.messages + 1
    returning messages`;
  if (!counted) throw new Error('An upsert returns its row');
  return counted.messages;
}

/** How many messages this person has written since then. */
export async function messagesSince(tx: Tx, by: PersonId, since: Date): Promise<number> {
  const [counted] = await sql<{ written: number }>(tx)`
    select count(*)::integer as written from talk_message
    where region_id = ${tx.regionId} and author_id = ${by} and written_at > ${since}`;
  return counted?.written ?? 0;
}

export interface NewMessage {
  readonly id: MessageId;
  readonly position: number;
  readonly side: Side;
  readonly by: PersonId;
  readonly text: string;
  readonly lures: readonly Lure[];
  readonly files: readonly FileId[];
}

export async function insertMessage(tx: Tx, roomId: RoomId, message: NewMessage): Promise<void> {
  const { id, position, side, by, text, lures, files } = message;
  await sql(tx)`
    insert into talk_message (region_id, id, room_id, position, side, author_id, text, lures, written_at)
    values (${tx.regionId}, ${id}, ${roomId}, ${position}, ${side}, ${by}, ${text}, ${lures}, ${tx.now})`;
  await sql(tx)`
    insert into talk_message_file (region_id, message_id, file_id)
    select ${tx.regionId}, ${id}, file_id from unnest(${files}::uuid[]) as file_id`;
}

/** Remembers how far somebody has read, never less than before. @returns whether it is further than before */
export async function markReadUpTo(
  tx: Tx,
  roomId: RoomId,
  personId: PersonId,
  position: number,
): Promise<boolean> {
  const [moved] = await sql(tx)`
    insert into talk_read as mark (region_id, room_id, person_id, position, read_at)
    select region_id, id, ${personId}, least(${position}, messages), ${tx.now} from talk_room
    where region_id = ${tx.regionId} and id = ${roomId} and messages > 0
    on conflict (region_id, room_id, person_id) do update
      set position = excluded.position, read_at = excluded.read_at where mark.position < excluded.position
    returning position`;
  return moved !== undefined;
}

/** How far each of these has read; 0 for who has not. */
export async function readMarksOf(
  tx: Tx,
  roomId: RoomId,
  people: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, number>> {
  const marks = await sql<{ personId: PersonId; position: number }>(tx)`
    select person_id, position from talk_read
    where region_id = ${tx.regionId} and room_id = ${roomId} and person_id = any (${people}::uuid[])`;
  return new Map(marks.map(({ personId, position }) => [personId, position]));
}
