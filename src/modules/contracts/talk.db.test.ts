import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../../kernel/actor.ts';
import type { PersonId, RegionId } from '../../kernel/ids.ts';
import { NotAllowed, NotFound } from '../../kernel/result.ts';
import { sideOf } from '../../kernel/sides.ts';
import { asAdministrator } from '../../platform/embedded-postgres/administer.ts';
import { newKey } from '../../platform/random.ts';
import { useOwnDatabase } from '../../platform/testing/own-database.ts';
import { reading } from '../../platform/transaction.ts';
import { writeToProposer } from '../jobs/index.ts';
import { luringAuthors, markRead, notificationsOf, talkOf } from '../messages/index.ts';
import { messagesAllowed } from '../messages/talk.rules.ts';
import { exampleClient, exampleMember } from '../organizations/organization.examples.ts';
import { exampleRegion } from '../regions/region.examples.ts';
import { exampleWorker } from '../workers/worker.examples.ts';
import { agree, exampleContract, exampleProposed, type MadeContract } from './contract.examples.ts';
import { contractOfProposal } from './index.ts';
import { selectProposal } from './select-proposal.ts';
import { withdrawOffer } from './withdraw-offer.ts';
import { writeInContract } from './write-in-contract.ts';

const database = useOwnDatabase(6);
let region: RegionId;

beforeAll(async () => {
  region = await exampleRegion();
});

type Proposed = Awaited<ReturnType<typeof exampleProposed>>;
const say = ({ ids }: Proposed, actor: Actor, text: string) =>
  writeToProposer(actor, { key: newKey(), proposalId: ids.proposalId, text, files: [] });
const sayIn = ({ contractId }: MadeContract, actor: Actor, text: string) =>
  writeInContract(actor, { key: newKey(), contractId, text, files: [] });
const talkFor = ({ parties, ids }: Proposed, reader: Actor, part = {}) =>
  reading(region, (tx) =>
    talkOf(tx, ids.proposalId, { workerId: parties.worker.personId as PersonId }, reader.personId, part),
  );
const readUpTo = ({ ids }: Proposed, actor: Actor, position: number) =>
  markRead(actor, { key: newKey(), roomId: ids.proposalId, position });
const noticesOf = async (actor: Actor) => {
  const told = await reading(region, (tx) => notificationsOf(tx, actor.personId as PersonId));
  return told.filter(({ telling }) => telling.kind === 'talk-message').length;
};
const administer = (statement: string) =>
  asAdministrator(database.url('admin'), (client) => client.query(statement));

describe('a talk about a proposal', () => {
  test('is written by both sides, in order, with names as they are', async () => {
    const proposed = await exampleProposed(region);
    const { client, worker } = proposed.parties;
    expect(await say(proposed, client, '髙﨑𠮷さん、①㈱の欄はどう書きますか。')).toMatchObject({ ok: true });
    expect(await say(proposed, worker, '株式会社と書きます。')).toMatchObject({ value: { position: 2 } });
    const { messages } = await talkFor(proposed, worker);
    expect(messages).toMatchObject([
      { position: 1, side: 'client', text: '髙﨑𠮷さん、①㈱の欄はどう書きますか。', lures: [] },
      { position: 2, side: 'worker', authorId: worker.personId },
    ]);
  });

  test('keeps its positions without gaps when many write at once, and one key writes once', async () => {
    const proposed = await exampleProposed(region);
    const { client, worker } = proposed.parties;
    await Promise.all(
      Array.from({ length: 8 }, (_, index) => say(proposed, index % 2 ? client : worker, `${index}`)),
    );
    const command = { key: newKey(), proposalId: proposed.ids.proposalId, text: '一度だけ', files: [] };
    const first = await writeToProposer(client, command);
    expect(await writeToProposer(client, command)).toEqual(first);
    const { messages } = await talkFor(proposed, worker);
    expect(messages.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  test('is shown fifty at a time, by position', async () => {
    const proposed = await exampleProposed(region);
    for (let index = 1; index <= 53; index++) await say(proposed, proposed.parties.worker, `${index}`);
    const newest = await talkFor(proposed, proposed.parties.client);
    expect(newest).toMatchObject({ hasMore: true, unread: { upTo: 53, count: 53 } });
    expect(newest.messages.map(({ text }) => text)).toEqual(Array.from({ length: 50 }, (_, i) => `${i + 4}`));
    const older = await talkFor(proposed, proposed.parties.client, { before: 4 });
    expect(older.messages.map(({ text }) => text)).toEqual(['1', '2', '3']);
    expect(older.hasMore).toBe(false);
    const after = await talkFor(proposed, proposed.parties.client, { after: 51 });
    expect(after.messages.map(({ text }) => text)).toEqual(['52', '53']);
    const missed = await talkFor(proposed, proposed.parties.client, { after: 1 });
    expect([missed.messages[0]?.text, missed.messages.at(-1)?.text, missed.hasMore]).toEqual([
      '2',
      '51',
      true,
    ]);
    const few = await talkFor(proposed, proposed.parties.client, { most: 10 });
    expect([few.messages[0]?.text, few.messages.length, few.hasMore]).toEqual(['44', 10, true]);
  });

  test('takes so many messages of one person in an hour, in all their talks', async () => {
    const proposed = await exampleProposed(region);
    const { worker } = proposed.parties;
    for (let index = 1; index <= messagesAllowed.most; index++) await say(proposed, worker, `${index}`);
    const made = await exampleContract(region, { parties: proposed.parties });
    expect(await sayIn(made, worker, '多すぎます')).toEqual({ ok: false, reason: 'too-many-messages' });
    expect(await sayIn(made, made.client, '相手は書けます')).toMatchObject({ ok: true });
  });

  test('is closed to everybody else: another worker, another company, another region, a viewer', async () => {
    const proposed = await exampleProposed(region);
    await say(proposed, proposed.parties.client, 'はじめまして。');
    const strangers = [await exampleWorker(region), (await exampleClient(region)).actor];
    for (const stranger of strangers) {
      await expect(say(proposed, stranger, '見えますか')).rejects.toThrow(NotFound);
      await expect(readUpTo(proposed, stranger, 1)).rejects.toThrow(NotFound);
    }
    const elsewhere = { ...proposed.parties.worker, regionId: await exampleRegion() };
    await expect(say(proposed, elsewhere, '見えますか')).rejects.toThrow(NotFound);
    await expect(readUpTo(proposed, elsewhere, 1)).rejects.toThrow(NotFound);
    const viewer = await exampleMember(region, proposed.parties.organizationId, 'clientViewer');
    await expect(say(proposed, viewer, '見えますか')).rejects.toThrow(NotAllowed);
    expect(await readUpTo(proposed, viewer, 1)).toMatchObject({ ok: true });
  });

  test('is append-only, for the owner too', async () => {
    const proposed = await exampleProposed(region);
    await say(proposed, proposed.parties.client, '消えません。');
    await expect(administer(`update talk_message set text = ''`)).rejects.toThrow(/stays/);
    await expect(administer('delete from talk_message')).rejects.toThrow(/stays/);
    await expect(administer('truncate talk_message cascade')).rejects.toThrow(/stays/);
  });
});

describe('what was read', () => {
  test('is marked by who reads, never goes back, and never beyond what is there', async () => {
    const proposed = await exampleProposed(region);
    const { client, worker } = proposed.parties;
    for (const text of ['一', '二', '三']) await say(proposed, client, text);
    expect(await talkFor(proposed, worker)).toMatchObject({
      readBy: { client: 3, worker: 0 },
      unread: { upTo: 3, count: 3 },
    });
    await readUpTo(proposed, worker, 2);
    await readUpTo(proposed, worker, 1);
    expect(await talkFor(proposed, worker)).toMatchObject({
      readBy: { worker: 2 },
      unread: { upTo: 3, count: 1 },
    });
    await readUpTo(proposed, worker, 1_000);
    expect(await talkFor(proposed, client)).toMatchObject({ readBy: { worker: 3 }, unread: { count: 0 } });
  });

  test('is counted for each person, and what a colleague wrote is not new', async () => {
    const proposed = await exampleProposed(region);
    const { client, worker, organizationId } = proposed.parties;
    const colleague = await exampleMember(region, organizationId, 'clientDrafter');
    await say(proposed, worker, '質問です。');
    await say(proposed, client, 'お答えします。');
    const unread = async (actor: Actor) => (await talkFor(proposed, actor)).unread;
    expect(await unread(colleague)).toEqual({ upTo: 1, count: 1 });
    expect(await unread(client)).toEqual({ upTo: 0, count: 0 });
    expect(await unread(worker)).toEqual({ upTo: 2, count: 1 });
  });
});

describe('a notice', () => {
  test('comes once until it was read, and again for what is written after that', async () => {
    const proposed = await exampleProposed(region);
    const { client, worker, organizationId } = proposed.parties;
    const drafter = await exampleMember(region, organizationId, 'clientDrafter');
    const viewer = await exampleMember(region, organizationId, 'clientViewer');
    for (const text of ['一', '二', '三']) await say(proposed, worker, text);
    expect([await noticesOf(client), await noticesOf(drafter), await noticesOf(viewer)]).toEqual([1, 1, 0]);
    await readUpTo(proposed, client, 3);
    for (const text of ['四', '五']) await say(proposed, worker, text);
    expect([await noticesOf(client), await noticesOf(drafter), await noticesOf(worker)]).toEqual([2, 1, 0]);
    await say(proposed, client, 'はい。');
    expect([await noticesOf(worker), await noticesOf(drafter)]).toEqual([1, 1]);
  });
});

describe('in a contract', () => {
  test('the talk of the proposal goes on, and the proposal’s own page writes no more', async () => {
    const proposed = await exampleProposed(region);
    const { client, worker } = proposed.parties;
    await say(proposed, worker, '選ぶ前の話です。');
    expect(await reading(region, (tx) => contractOfProposal(tx, proposed.ids.proposalId))).toBeNull();
    const selected = await selectProposal(client, { key: newKey(), ...proposed.ids });
    if (!selected.ok) throw new Error(selected.reason);
    const { contractId } = selected.value;
    expect(await reading(region, (tx) => contractOfProposal(tx, proposed.ids.proposalId))).toBe(contractId);
    const command = { key: newKey(), contractId, text: '契約の話です。', files: [] };
    expect(await writeInContract(client, command)).toMatchObject({ value: { position: 2 } });
    const { messages } = await talkFor(proposed, worker);
    expect(messages.map(({ text }) => text)).toEqual(['選ぶ前の話です。', '契約の話です。']);
    expect(await say(proposed, worker, '前のページから')).toEqual({ ok: false, reason: 'talk-closed' });
    const told = await reading(region, (tx) => notificationsOf(tx, worker.personId as PersonId));
    const facts = told.find(({ telling }) => telling.kind === 'talk-message')?.telling.facts;
    expect(facts).toMatchObject({ contractId });
  });

  test('what leads away is noted before the agreement, and never after it', async () => {
    const made = await exampleContract(region, { state: 'offered' });
    const text = 'LINE交換して、先に作業を始めてください。';
    await sayIn(made, made.client, text);
    for (const side of [made.client, made.worker]) await agree(made, side);
    await sayIn(made, made.client, text);
    const { messages } = await talkFor({ parties: made, ids: made }, made.worker);
    expect(messages.map(({ lures }) => lures)).toEqual([['chat', 'unpaid'], []]);
    const since = new Date('2026-01-01T00:00:00Z');
    const mine = (await reading(region, (tx) => luringAuthors(tx, since))).filter(
      ({ authorId }) => authorId === made.client.personId,
    );
    expect(mine).toMatchObject([{ messages: 1, organizationId: made.organizationId }]);
  });

  test('an offer that was withdrawn leaves nothing to write, but all to read', async () => {
    const made = await exampleContract(region, { state: 'offered' });
    await sayIn(made, made.worker, 'ありがとうございます。');
    await withdrawOffer(made.client, { key: newKey(), contractId: made.contractId });
    expect(await sayIn(made, made.worker, 'まだですか')).toEqual({ ok: false, reason: 'talk-closed' });
    expect((await talkFor({ parties: made, ids: made }, made.client)).messages).toHaveLength(1);
  });

  test('nobody of neither side writes, whatever their role', async () => {
    const made = await exampleContract(region, { state: 'agreed' });
    const stranger = await exampleWorker(region);
    const mediator: Actor = { ...stranger, roles: ['mediator', 'operator', 'csp', 'officer'] };
    expect(
      sideOf(mediator, { organizationId: made.organizationId, workerId: made.worker.personId as PersonId }),
    ).toBeNull();
    await expect(sayIn(made, mediator, '仲立ちです')).rejects.toThrow(NotFound);
    await expect(readUpTo({ parties: made, ids: made }, mediator, 1)).rejects.toThrow(NotFound);
  });
});

test('a message is in the audit without its words', async () => {
  const proposed = await exampleProposed(region);
  await say(proposed, proposed.parties.client, 'ひみつの言葉');
  const { rows } = await administer(
    `select detail::text as detail from audit_entry where action = 'message.written' order by seq desc limit 1`,
  );
  expect(rows[0].detail).toContain(proposed.ids.proposalId);
  expect(rows[0].detail).not.toContain('ひみつ');
});
