import { createHash, verify } from 'node:crypto';
import { expect, test } from 'vitest';
import { type Actor, systemActor } from '../../kernel/actor.ts';
import type { PersonId, RegionId } from '../../kernel/ids.ts';
import { anchorPublicKey, signAnchor } from '../../platform/anchor-key.ts';
import { newId } from '../../platform/random.ts';
import { sql } from '../../platform/sql.ts';
import { useOwnDatabase } from '../../platform/testing/own-database.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { insertBlock, lockOpenBlock } from './audit.rows.ts';
import { recordAudit, sealAuditBlocks, trailOf } from './index.ts';

useOwnDatabase();
const key = createHash('sha256').update('a key of this test').digest();
const zero = '00'.repeat(32);

const actorIn = (regionId: RegionId): Actor => ({
  regionId,
  personId: newId('person') as PersonId,
  roles: ['csp'],
  seats: [],
  channel: 'phone',
  actingFor: newId('person') as PersonId,
  reason: null,
});
const act = (regionId: RegionId, id: string) =>
  inTransaction(regionId, (tx) =>
    recordAudit(tx, actorIn(regionId), { action: 'job.opened', subject: ['job', id], state: 'open' }),
  );
const blocks = (regionId: RegionId) =>
  inTransaction(
    regionId,
    (tx) => sql<{ entrySeqs: bigint[]; hash: Buffer; previousHash: Buffer; signature: Buffer }>(tx)`
      select entry_seqs, hash, previous_hash, signature from audit_block
      where region_id = ${regionId} order by number`,
  );

/** An act that is recorded, and not committed before somebody says so. */
function openAct(region: RegionId, id: string) {
  let isRecorded = () => {};
  const recorded = new Promise<void>((resolve) => {
    isRecorded = resolve;
  });
  let mayEnd = () => {};
  const end = new Promise<void>((resolve) => {
    mayEnd = resolve;
  });
  const ended = inTransaction(region, async (tx) => {
    await recordAudit(tx, actorIn(region), { action: 'job.opened', subject: ['job', id] });
    isRecorded();
    await end;
  });
  const commit = () => {
    mayEnd();
    return ended;
  };
  return { recorded, commit };
}

const many = (region: RegionId, count: number) =>
  inTransaction(
    region,
    (tx) => sql(tx)`
      insert into audit_entry (region_id, at, channel, reason, action, subject_kind, subject_id)
      select ${region}, ${tx.now}, 'system', 'many', 'job.closed', 'job', n::text from generate_series(1, ${count}::integer) as n`,
  );

test('an entry tells who, for whom, how and why', async () => {
  const region = 1 as RegionId;
  const actor = actorIn(region);
  const id = newId('job');
  await inTransaction(region, async (tx) => {
    await recordAudit(tx, actor, {
      action: 'job.drafted',
      subject: ['job', id],
      state: 'draft',
      detail: { yen: 5n },
    });
    await recordAudit(tx, systemActor(region, 'the deadline passed'), {
      action: 'job.closed',
      subject: ['job', id],
    });
  });
  const trail = await inTransaction(region, (tx) => trailOf(tx, ['job', id]));
  expect(trail).toMatchObject([
    {
      actorId: actor.personId,
      actingFor: actor.actingFor,
      channel: 'phone',
      reason: null,
      state: 'draft',
      detail: { yen: '5' },
    },
    {
      actorId: null,
      channel: 'system',
      reason: 'the deadline passed',
      action: 'job.closed',
      state: null,
      detail: null,
    },
  ]);
});

test('an act without a reason for a system, or with a made-up action, is refused', async () => {
  const region = 1 as RegionId;
  const nobody = { ...systemActor(region, ''), reason: null };
  const record = (actor: Actor, action: string) =>
    inTransaction(region, (tx) => recordAudit(tx, actor, { action, subject: ['job', 'x'] }));
  await expect(record(nobody, 'job.closed')).rejects.toThrow(/check constraint/);
  await expect(record(actorIn(region), 'DROP')).rejects.toThrow(/check constraint/);
});

test('blocks are chained and signed, and each entry is in one of them', async () => {
  const region = 2 as RegionId;
  for (const id of ['a', 'b', 'c']) await act(region, id);
  const [first, ...none] = await sealAuditBlocks(region, key);
  expect(none).toEqual([]);
  expect(first).toMatchObject({ regionId: region, number: 1 });
  expect(await sealAuditBlocks(region, key)).toEqual([]);
  await act(region, 'd');
  await sealAuditBlocks(region, key);
  const [one, two] = await blocks(region);
  expect([one?.entrySeqs.length, two?.entrySeqs.length]).toEqual([3, 1]);
  expect([one?.previousHash.toString('hex'), two?.previousHash]).toEqual([zero, one?.hash]);
  expect(verify(null, two?.hash ?? key, anchorPublicKey(key), two?.signature ?? key)).toBe(true);
  expect(verify(null, two?.hash ?? key, anchorPublicKey(key), one?.signature ?? key)).toBe(false);
});

test('an entry that commits after a later one is sealed in a block of its own, after what is new', async () => {
  const region = 3 as RegionId;
  const slow = openAct(region, 'slow');
  await slow.recorded;
  await act(region, 'fast');
  await sealAuditBlocks(region, key);
  await slow.commit();
  await act(region, 'new');
  await sealAuditBlocks(region, key);
  const sealed = (await blocks(region)).map(({ entrySeqs }) => entrySeqs);
  expect(sealed.map(({ length }) => length)).toEqual([1, 1, 1]);
  // What is new comes first: it is found without comparing everything with everything.
  const [fast = 0n, fresh = 0n, late = 0n] = sealed.flat();
  expect(fast < fresh && late < fast).toBe(true);
});

test('what is recorded while a block is signed goes into a later one, and holds this one up in no case', async () => {
  const region = 7 as RegionId;
  const sealAround = (meanwhile: () => Promise<void>) =>
    inTransaction(region, async (tx) => {
      const block = await lockOpenBlock(tx);
      if (!block) throw new Error('there is nothing to seal');
      await meanwhile();
      await insertBlock(tx, block, signAnchor(key, block.hash));
    });
  const slow = openAct(region, 'slow');
  await slow.recorded;
  await many(region, 1_000);
  await sealAround(slow.commit); // a full block, and one with a lower number
  await sealAround(() => act(region, 'new')); // the one that came late, and a new one
  await sealAuditBlocks(region, key);
  expect((await blocks(region)).map(({ entrySeqs }) => entrySeqs.length)).toEqual([1_000, 1, 1]);
});

test('several processes that seal at once make one chain', async () => {
  const region = 4 as RegionId;
  await Promise.all(Array.from({ length: 20 }, (_, n) => act(region, `job-${n}`)));
  await Promise.all(Array.from({ length: 4 }, () => sealAuditBlocks(region, key)));
  const sealed = (await blocks(region)).flatMap((block) => block.entrySeqs);
  expect(new Set(sealed).size).toBe(20);
  expect(sealed).toHaveLength(20);
});

test('more than a thousand entries make several blocks', async () => {
  const region = 5 as RegionId;
  await many(region, 1_001);
  expect((await sealAuditBlocks(region, key)).map((anchor) => anchor.number)).toEqual([1, 2]);
});

test('the database refuses a block that is not of what it holds', async () => {
  const region = 6 as RegionId;
  await act(region, 'a');
  const seal = (seqs: string, hash: string) =>
    inTransaction(
      region,
      (tx) =>
        sql(tx)`select audit_seal(${seqs}::bigint[], decode(${hash}, 'hex'), decode(${zero + zero}, 'hex'))`,
    );
  await expect(seal('{9999}', zero)).rejects.toThrow(/sealed or not there/);
  const [row] = await inTransaction(
    region,
    (tx) => sql<{ seqs: bigint[] }>(tx)`select audit_unsealed() as seqs`,
  );
  await expect(seal(`{${row?.seqs[0]}}`, zero)).rejects.toThrow(/not the one that was signed/);
  await sealAuditBlocks(region, key);
  await act(region, 'b');
  await expect(seal(`{${row?.seqs[0]}}`, zero)).rejects.toThrow(/sealed or not there/);
});
