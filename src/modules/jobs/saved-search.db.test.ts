import { beforeAll, beforeEach, expect, test } from 'vitest';
import { type Actor, systemActor } from '../../kernel/actor.ts';
import type { RegionId } from '../../kernel/ids.ts';
import { NotAllowed, NotFound } from '../../kernel/result.ts';
import { newKey } from '../../platform/random.ts';
import { moveClock } from '../../platform/testing/clock.ts';
import { useOwnDatabase } from '../../platform/testing/own-database.ts';
import { reading, withoutRegion } from '../../platform/transaction.ts';
import { notificationsOf } from '../messages/index.ts';
import { exampleClient } from '../organizations/organization.examples.ts';
import { endAgreement, offerAgreement } from '../regions/index.ts';
import { exampleRegion } from '../regions/region.examples.ts';
import { exampleWorker } from '../workers/worker.examples.ts';
import { dropSearch, keepSearch, savedSearchesDue, savedSearchesOf, tellFound } from './index.ts';
import { exampleOpenJob, settled } from './job.examples.ts';

const database = useOwnDatabase();
const day = 86_400_000;
let region: RegionId;
let client: Actor;
let worker: Actor;

beforeAll(async () => {
  region = await exampleRegion('yuinosato');
  ({ actor: client } = await exampleClient(region));
});
beforeEach(async () => {
  worker = await exampleWorker(region);
});

const keep = (actor: Actor, address: string) => keepSearch(actor, { address, key: newKey() });
const kept = () => reading(region, (tx) => savedSearchesOf(tx, worker.personId ?? never()));
const never = (): never => {
  throw new Error('An example worker is somebody');
};
/** What the clock does each minute. */
async function sweep(): Promise<void> {
  const actor = systemActor(region, 'what is new for a filter that somebody keeps');
  for (const { id } of await withoutRegion(savedSearchesDue))
    settled(await tellFound(actor, { searchId: id, key: newKey() }));
}
const told = (by = worker) =>
  reading(region, async (tx) =>
    (await notificationsOf(tx, by.personId ?? never())).flatMap(({ telling }) =>
      telling.kind === 'search-found' ? [telling.facts] : [],
    ),
  );

test('what was opened since is told once a day, with the newest by name', async () => {
  await exampleOpenJob(client, { title: 'ずっと前からの伝票' });
  settled(await keep(worker, 'q=%E4%BC%9D%E7%A5%A8'));
  await sweep();
  expect(await told()).toEqual([]);
  await exampleOpenJob(client, { title: '新しい伝票その一' });
  await exampleOpenJob(client, { title: '新しい伝票その二（髙﨑𠮷①㈱）' });
  await exampleOpenJob(client, {
    title: '写真に題をつける',
    description: '道の駅の写真120枚に、題と年をつけてください。',
    acceptanceCriteria: '120枚すべてに題があること。',
  });
  await moveClock(database, day + 1000);
  await sweep();
  await sweep();
  expect(await told()).toEqual([
    { address: 'q=%E4%BC%9D%E7%A5%A8', title: '新しい伝票その二（髙﨑𠮷①㈱）', others: 1, elsewhere: 0 },
  ]);
  await moveClock(database, 2 * day + 2000);
  await sweep();
  expect(await told()).toHaveLength(1);
  await moveClock(database, 0);
});

test('a search that was kept with the regions nearby is told of theirs, as long as both agree', async () => {
  const there = await exampleRegion('minato');
  const { actor: theirClient } = await exampleClient(there);
  const of = (regionId: RegionId) => systemActor(regionId, 'test');
  settled(await offerAgreement(of(region), { key: newKey(), withRegionId: there }));
  settled(await offerAgreement(of(there), { key: newKey(), withRegionId: region }));
  settled(await keep(worker, 'q=%E6%BC%81%E7%B6%B2&area=wide'));
  const neighbour = await exampleWorker(region);
  settled(await keep(neighbour, 'q=%E6%BC%81%E7%B6%B2'));
  expect((await kept()).map(({ address }) => address)).toEqual(['q=%E6%BC%81%E7%B6%B2&area=wide']);
  await exampleOpenJob(theirClient, { title: '漁網の札を書く（髙﨑𠮷①㈱）' });
  await moveClock(database, day + 1000);
  await sweep();
  const theirs = { address: 'q=%E6%BC%81%E7%B6%B2&area=wide', title: '', others: 0, elsewhere: 1 };
  expect(await told()).toEqual([theirs]);
  expect(await told(neighbour)).toEqual([]);
  settled(await endAgreement(of(there), { key: newKey(), withRegionId: region }));
  await exampleOpenJob(theirClient, { title: '漁網の目を数える' });
  await moveClock(database, 2 * day + 2000);
  await sweep();
  expect(await told()).toEqual([theirs]);
  await moveClock(database, 0);
});

test('the same filter is kept once, ten at most, and what narrows nothing is not kept', async () => {
  settled(await keep(worker, 'hours=5'));
  settled(await keep(worker, 'hours=5'));
  expect((await kept()).map(({ address }) => address)).toEqual(['hours=5']);
  for (let number = 2; number <= 10; number++) settled(await keep(worker, `q=${number}`));
  expect(await keep(worker, 'q=11')).toEqual({ ok: false, reason: 'too-many-searches' });
  expect(await keep(worker, '')).toEqual({ ok: false, reason: 'search-not-narrowed' });
});

test('one’s own is taken away, nobody else’s, and clients keep none', async () => {
  settled(await keep(worker, 'phone=yes'));
  const [search] = await kept();
  if (!search) throw new Error('It was kept');
  const drop = (actor: Actor) => dropSearch(actor, { searchId: search.id, key: newKey() });
  await expect(drop(await exampleWorker(region))).rejects.toThrow(NotFound);
  await expect(keep(client, 'phone=yes')).rejects.toThrow(NotAllowed);
  settled(await drop(worker));
  await expect(drop(worker)).rejects.toThrow(NotFound);
  expect(await kept()).toEqual([]);
});
