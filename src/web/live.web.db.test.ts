import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Actor } from '../kernel/actor.ts';
import { type RegionId, slugOf } from '../kernel/ids.ts';
import { exampleContract, type MadeContract } from '../modules/contracts/contract.examples.ts';
import { writeInContract } from '../modules/contracts/index.ts';
import { signOut } from '../modules/identity/index.ts';
import { exampleRegion } from '../modules/regions/region.examples.ts';
import { exampleWorker } from '../modules/workers/worker.examples.ts';
import { newKey } from '../platform/random.ts';
import { type ExampleSite, exampleSite, type ListeningSite } from './site.examples.ts';

let site: ExampleSite;
let listening: ListeningSite;
let region: RegionId;
let made: MadeContract;

beforeAll(async () => {
  site = await exampleSite();
  region = await exampleRegion('yuinosato');
  listening = await site.listen();
});
beforeEach(async () => {
  made = await exampleContract(region, { state: 'agreed' });
});
afterAll(async () => {
  await listening.close();
  await site.close();
});

/** A browser that follows a talk: counts what it was told, and knows when the stream has ended. */
interface Follower {
  readonly status: number;
  readonly type: string | null;
  heard: number;
  beats: number;
  ended: boolean;
  stop(): void;
}

const talkOf = ({ contractId }: MadeContract) =>
  `/r/yuinosato/contracts/${slugOf('contract', contractId)}/talk`;

async function follow(cookie: string, of = made): Promise<Follower> {
  const gone = new AbortController();
  const answer = await fetch(`${listening.address}${talkOf(of)}/stream`, {
    headers: { cookie, accept: 'text/event-stream' },
    redirect: 'manual',
    signal: gone.signal,
  });
  const follower: Follower = {
    status: answer.status,
    type: answer.headers.get('content-type'),
    heard: 0,
    beats: 0,
    ended: false,
    stop: () => gone.abort(),
  };
  void (async () => {
    for await (const part of answer.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      follower.heard += part.split('data: changed').length - 1;
      follower.beats += /^:/m.test(part) ? 1 : 0;
    }
  })()
    .catch(() => {})
    .finally(() => {
      follower.ended = true;
    });
  return follower;
}

async function until(condition: () => boolean): Promise<void> {
  for (const end = Date.now() + 8_000; !condition(); await sleep(20)) {
    if (Date.now() > end) throw new Error('It did not happen');
  }
}

const write = (actor: Actor, of = made) =>
  writeInContract(actor, { key: newKey(), contractId: of.contractId, text: '届きますか。', files: [] });

test('both sides are told of a message, wherever it was written, and fetch it', async () => {
  const cookie = await listening.cookieOf(made.worker);
  const followers = [await follow(cookie), await follow(await listening.cookieOf(made.client))];
  expect(followers.map(({ status, type }) => [status, type])).toEqual([
    [200, 'text/event-stream'],
    [200, 'text/event-stream'],
  ]);
  await until(() => followers.every(({ heard }) => heard === 1));
  await write(made.client);
  await until(() => followers.every(({ heard }) => heard === 2));
  const since = await fetch(`${listening.address}${talkOf(made)}/since/0`, { headers: { cookie } });
  expect(await since.text()).toContain('届きますか。');
  for (const { stop } of followers) stop();
});

test('nobody hears of another talk, and a stranger not of this one', async () => {
  const other = await exampleContract(region, { state: 'agreed' });
  const mine = await follow(await listening.cookieOf(made.worker));
  await write(other.client, other);
  await sleep(300);
  expect(mine.heard).toBe(1);
  const stranger = await listening.cookieOf(await exampleWorker(region));
  expect((await follow(stranger)).status).toBe(404);
  expect((await follow(await listening.cookieOf(made.worker), other)).status).toBe(404);
  mine.stop();
});

test('a stream shows that it lives, and ends after its reader has signed out', async () => {
  const cookie = await listening.cookieOf(made.worker);
  const follower = await follow(cookie);
  await until(() => follower.beats >= 2);
  await signOut(cookie.slice('yuinowa='.length));
  await until(() => follower.ended);
});

test('a browser whose session is over gets no page in place of the stream', async () => {
  const late = await follow('');
  expect(late.status).toBe(401);
  expect(late.type).toBeNull();
});

test('a person has so many streams and no more, until one of them ends', async () => {
  const cookie = await listening.cookieOf(made.worker);
  const followers = [await follow(cookie), await follow(cookie), await follow(cookie)];
  expect(followers.map(({ status }) => status)).toEqual([200, 200, 200]);
  const fourth = await fetch(`${listening.address}${talkOf(made)}/stream`, { headers: { cookie } });
  expect([fourth.status, fourth.headers.get('retry-after')]).toEqual([503, '5']);
  followers[0]?.stop();
  await until(() => followers[0]?.ended === true);
  await sleep(300);
  const again = await follow(cookie);
  expect(again.status).toBe(200);
  for (const { stop } of [...followers, again]) stop();
});

test('a process that stops ends its streams, and takes no new ones', async () => {
  const second = await site.listen();
  const cookie = await second.cookieOf(made.worker);
  const answer = await fetch(`${second.address}${talkOf(made)}/stream`, { headers: { cookie } });
  const read = answer.text();
  await second.close();
  expect(await read).toContain('data: changed');
  const third = await fetch(`${listening.address}${talkOf(made)}/stream`, { headers: { cookie } });
  expect(third.status).toBe(503);
});
