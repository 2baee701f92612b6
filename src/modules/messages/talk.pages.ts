import type { FileId, MessageId, OrganizationId, PersonId } from '../../kernel/ids.ts';
import { NotFound } from '../../kernel/result.ts';
import type { Parties } from '../../kernel/sides.ts';
import { sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';
import { messagesOnPage, type RoomId, type Talk, type TalkFile, type TalkMessage } from './talk.rules.ts';

/** Which part of a talk: the newest, so many before a position, or those that follow one. */
export type TalkPart = { readonly before?: number; readonly most?: number } | { readonly after: number };

/** @param reader who looks at it, for what is new to them; null for somebody of neither side */
export async function talkOf(
  tx: Tx,
  roomId: RoomId,
  { workerId }: Pick<Parties, 'workerId'>,
  reader: PersonId | null,
  part: TalkPart = {},
): Promise<Talk> {
  const { rows, hasMore } =
    'after' in part ? await following(tx, roomId, part.after) : await before(tx, roomId, part);
  const files = await filesOf(
    tx,
    rows.map(({ id }) => id),
  );
  return {
    messages: rows.map((message) => ({ ...message, files: files.get(message.id) ?? [] })),
    hasMore,
    ...(await marksOf(tx, roomId, workerId, reader)),
  };
}

type MessageRow = Omit<TalkMessage, 'files'>;
interface Part {
  readonly rows: readonly MessageRow[];
  readonly hasMore: boolean;
}

const largest = 2_147_483_647;

async function before(
  tx: Tx,
  roomId: RoomId,
  { before: end = largest, most = messagesOnPage }: { readonly before?: number; readonly most?: number },
): Promise<Part> {
  const newestFirst = await sql<MessageRow>(tx)`
    select m.id, m.position, m.side, m.author_id, p.display_name as author_name, m.text, m.lures, m.written_at
    from talk_message m join person p on p.id = m.author_id
    where m.region_id = ${tx.regionId} and m.room_id = ${roomId} and m.position < ${end}
    order by m.position desc limit ${most + 1}`;
  return { rows: newestFirst.slice(0, most).reverse(), hasMore: newestFirst.length > most };
}

async function following(tx: Tx, roomId: RoomId, start: number): Promise<Part> {
  const oldestFirst = await sql<MessageRow>(tx)`
    select m.id, m.position, m.side, m.author_id, p.display_name as author_name, m.text, m.lures, m.written_at
    from talk_message m join person p on p.id = m.author_id
    where m.region_id = ${tx.regionId} and m.room_id = ${roomId} and m.position > ${start}
    order by m.position limit ${messagesOnPage + 1}`;
  return { rows: oldestFirst.slice(0, messagesOnPage), hasMore: oldestFirst.length > messagesOnPage };
}

async function marksOf(
  tx: Tx,
  roomId: RoomId,
  workerId: PersonId,
  reader: PersonId | null,
): Promise<Pick<Talk, 'readBy' | 'unread'>> {
  const ofWorker = reader === workerId ? 'worker' : 'client';
  const [marks] = await sql<{ client: number; worker: number; upTo: number; count: number }>(tx)`
    select
      coalesce(max(position) filter (where person_id <> ${workerId}), 0) as client,
      coalesce(max(position) filter (where person_id = ${workerId}), 0) as worker,
      u.up_to, u.count
    from (select coalesce(max(m.position), 0) as up_to, count(*)::integer as count
          from talk_message m
          where m.region_id = ${tx.regionId} and m.room_id = ${roomId} and m.side <> ${ofWorker}
            and m.position > coalesce((select r.position from talk_read r
              where r.region_id = ${tx.regionId} and r.room_id = ${roomId} and r.person_id = ${reader}), 0)) u
      left join talk_read t on t.region_id = ${tx.regionId} and t.room_id = ${roomId}
    group by u.up_to, u.count`;
  const { client = 0, worker = 0, upTo = 0, count = 0 } = marks ?? {};
  return { readBy: { client, worker }, unread: reader ? { upTo, count } : { upTo: 0, count: 0 } };
}

async function filesOf(tx: Tx, messages: readonly MessageId[]): Promise<ReadonlyMap<MessageId, TalkFile[]>> {
  const rows = await sql<Omit<TalkFile, 'size'> & { messageId: MessageId; size: bigint }>(tx)`
    select t.message_id, f.id, f.name, f.size, f.media_type
    from talk_message_file t join file f on f.region_id = t.region_id and f.id = t.file_id
    where t.region_id = ${tx.regionId} and t.message_id = any (${messages}::uuid[])
    order by f.id`;
  return Map.groupBy(
    rows.map(({ size, ...row }) => ({ ...row, size: Number(size) })),
    ({ messageId }) => messageId,
  );
}

/** A file's way into a room. @throws NotFound for every other file */
export async function findTalkFile(tx: Tx, roomId: RoomId, fileId: FileId): Promise<FileId> {
  const [row] = await sql(tx)`
    select t.file_id from talk_message_file t
      join talk_message m on m.region_id = t.region_id and m.id = t.message_id
    where t.region_id = ${tx.regionId} and t.file_id = ${fileId} and m.room_id = ${roomId}`;
  if (!row) throw new NotFound();
  return fileId;
}

/** What was said, for who reports it. */
export async function messageText(tx: Tx, id: MessageId): Promise<string> {
  const [message] = await sql<{ text: string }>(tx)`
    select text from talk_message where region_id = ${tx.regionId} and id = ${id}`;
  if (!message) throw new NotFound();
  return message.text;
}

/** How often a side of talks led away from here before a contract. */
export interface LuringAuthor {
  readonly authorId: PersonId;
  readonly authorName: string;
  readonly organizationId: OrganizationId | null;
  readonly messages: number;
  readonly newestAt: Date;
}

/** Since a day, those with the most first; what they wrote is not read out. */
export function luringAuthors(tx: Tx, since: Date): Promise<LuringAuthor[]> {
  return sql<LuringAuthor>(tx)`
    select m.author_id, p.display_name as author_name,
      case when m.side = 'client' then r.organization_id end as organization_id,
      count(*)::integer as messages, max(m.written_at) as newest_at
    from talk_message m
      join talk_room r on r.region_id = m.region_id and r.id = m.room_id
      join person p on p.id = m.author_id
    where m.region_id = ${tx.regionId} and m.lures <> '{}' and m.written_at >= ${since}
    group by 1, 2, 3
    order by count(*) desc, max(m.written_at) desc limit 50`;
}
