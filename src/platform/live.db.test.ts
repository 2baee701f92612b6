import { connect, createServer, type Server, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import type { RegionId } from '../kernel/ids.ts';
import { announce, type Hub, openHub, type Topic } from './live.ts';
import { useOwnDatabase } from './testing/own-database.ts';
import { inTransaction } from './transaction.ts';

const region = 7 as RegionId;
const topic: Topic = 'talk:7:a';
const database = useOwnDatabase();
const open: Hub[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((hub) => hub.close()));
});

async function hubOn(url: string): Promise<Hub> {
  const hub = openHub(url, { silence: 200 });
  open.push(hub);
  await hub.ready;
  return hub;
}

function counting(hub: Hub, of: Topic = topic) {
  const ear = { heard: 0, stop: () => {} };
  ear.stop = hub.hear(of, () => {
    ear.heard += 1;
  });
  return ear;
}

async function until(condition: () => boolean): Promise<void> {
  for (const end = Date.now() + 10_000; !condition(); await sleep(20)) {
    if (Date.now() > end) throw new Error('It did not happen');
  }
}

test('what one process announces is heard in all, by those alone who listen to it', async () => {
  const hubs = [await hubOn(database.url('app')), await hubOn(database.url('app'))];
  const ears = hubs.map((hub) => counting(hub));
  const others = hubs.map((hub) => counting(hub, 'talk:8:a'));
  await inTransaction(region, (tx) => announce(tx, topic));
  await until(() => ears.every(({ heard }) => heard === 1));
  for (const { stop } of ears) stop();
  await inTransaction(region, (tx) => announce(tx, topic));
  await sleep(150);
  expect([...ears, ...others].map(({ heard }) => heard)).toEqual([1, 1, 0, 0]);
});

test('what was rolled back was never announced', async () => {
  const ear = counting(await hubOn(database.url('app')));
  const refused = inTransaction(region, async (tx) => {
    await announce(tx, topic);
    throw new Error('no');
  });
  await expect(refused).rejects.toThrow('no');
  await sleep(150);
  expect(ear.heard).toBe(0);
});

test('a connection that was cut is made again, and everybody looks once for what they missed', async () => {
  const cable = await cableTo(database.url('app'));
  const ear = counting(await hubOn(cable.url));
  cable.cut();
  await inTransaction(region, (tx) => announce(tx, topic));
  await sleep(300);
  expect(ear.heard).toBe(0);
  await cable.mend();
  await until(() => ear.heard === 1);
  await inTransaction(region, (tx) => announce(tx, topic));
  await until(() => ear.heard === 2);
  cable.cut();
});

test('a cable that swallows everything is noticed, because nobody answers', async () => {
  const cable = await cableTo(database.url('app'));
  const ear = counting(await hubOn(cable.url));
  cable.swallow();
  await until(() => ear.heard === 1);
  cable.cut();
}, 30_000);

/** Stands between a client and the server: can be cut, or swallow what comes in on the lines that are open now. */
async function cableTo(url: string) {
  const target = new URL(url);
  const lines = new Set<{ readonly inner: Socket; readonly outer: Socket }>();
  const listenOn = (port: number) =>
    new Promise<Server>((listening) => {
      const server = createServer((inner) => {
        const outer = connect(Number(target.port), target.hostname);
        const line = { inner, outer };
        lines.add(line);
        for (const socket of [inner, outer])
          socket.on('error', () => {}).on('close', () => lines.delete(line));
        inner.pipe(outer).pipe(inner);
      });
      server.listen(port, '127.0.0.1', () => listening(server));
    });
  let server = await listenOn(0);
  const { port } = server.address() as { port: number };
  const through = new URL(url);
  through.port = String(port);
  return {
    url: through.href,
    cut() {
      server.close();
      for (const { inner, outer } of lines) {
        inner.destroy();
        outer.destroy();
      }
    },
    swallow() {
      for (const { inner, outer } of lines) {
        inner.unpipe(outer);
        outer.unpipe(inner);
      }
    },
    async mend() {
      server = await listenOn(port);
    },
  };
}
