import { createHash, createHmac, hkdfSync } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import type { Actor } from '../kernel/actor.ts';
import type { PersonId, RegionId } from '../kernel/ids.ts';
import { done, refused } from '../kernel/result.ts';
import { underClock } from './clock.ts';
import { once } from './once.ts';
import { newId, newKey } from './random.ts';
import { useSealingKey } from './sealed-box.ts';
import { sql } from './sql.ts';
import { useOwnDatabase } from './testing/own-database.ts';
import { inTransaction, reading, withoutRegion } from './transaction.ts';

const region = 7 as RegionId;
const other = 8 as RegionId;
useOwnDatabase();
beforeAll(async () => {
  for (const id of [region, other]) {
    await inTransaction(id, async (tx) => {
      await sql(tx)`
        insert into region (id, slug, municipality_code, name_ja, name_en, section_ja, section_en, phone, created_at)
        values (${id}, ${`region-${id}`}, '052078', '町', 'Town', '課', 'Section', '+81183000000', ${tx.now})`;
    });
  }
});

const actor: Actor = {
  regionId: region,
  personId: newId('person') as PersonId,
  roles: [],
  seats: [],
  channel: 'web',
  actingFor: null,
  reason: null,
};

async function settings(of: RegionId): Promise<number> {
  return reading(of, async (tx) => (await sql(tx)`select name from region_setting`).length);
}
async function write(of: RegionId, name: string, into: RegionId = of): Promise<void> {
  await inTransaction(of, async (tx) => {
    await sql(tx)`insert into region_setting (region_id, name, effective_from, set_at, value)
      values (${into}, ${name}, '2026-04-01', ${tx.now}, '1')`;
  });
}

test('a transaction sees and writes its own region only', async () => {
  await write(region, 'own');
  expect(await settings(region)).toBe(1);
  expect(await settings(other)).toBe(0);
  expect(await withoutRegion(async (tx) => (await sql(tx)`select name from region_setting`).length)).toBe(0);
  await expect(write(region, 'foreign', other)).rejects.toThrow(/row-level security/);
});

test('a clock of its own tells the time to what runs under it, and to nobody beside it', async () => {
  const june = new Date('2026-06-01T09:00:00+09:00');
  const now = () => reading(region, async (tx) => tx.now);
  const [under, beside] = await Promise.all([underClock({ read: () => june }, now), now()]);
  expect(under).toEqual(june);
  expect(Math.abs(beside.getTime() - Date.now())).toBeLessThan(60_000);
});

test('a page cannot write', async () => {
  await expect(reading(region, (tx) => sql(tx)`delete from platform.idempotency`)).rejects.toThrow(
    /read-only transaction/,
  );
});

test('a refusal leaves nothing behind, and its key may come again', async () => {
  const key = newKey();
  const before = await settings(region);
  const run = (may: boolean) =>
    once(actor, 'test.refuse', { key }, async (tx) => {
      await sql(tx)`insert into region_setting (region_id, name, effective_from, set_at, value)
        values (${region}, 'refused', '2026-04-01', ${tx.now}, '1')`;
      return may ? done({ may }) : refused('not-today');
    });
  expect(await run(false)).toEqual({ ok: false, reason: 'not-today' });
  expect(await settings(region)).toBe(before);
  expect(await run(true)).toEqual({ ok: true, value: { may: true } });
  expect(await settings(region)).toBe(before + 1);
});

test('the same key and body has one effect and one answer, thirty-two at once', async () => {
  const command = { key: newKey(), amount: 5n };
  let effects = 0;
  const answers = await Promise.all(
    Array.from({ length: 32 }, () =>
      once(actor, 'test.once', command, async () => {
        effects += 1;
        return done({ id: newKey() });
      }),
    ),
  );
  expect(effects).toBe(1);
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  const changed = { ...command, amount: 6n };
  expect(await once(actor, 'test.once', changed, async () => done(null))).toEqual({
    ok: false,
    reason: 'key-reused',
  });
});

test('rows come back with camelCase names, bigint yen and plain dates', async () => {
  const rows = await reading(
    region,
    (tx) => sql(tx)`select 12000::bigint as client_fee, '2026-11-20'::date as due_on, ${null}::text as note`,
  );
  expect(rows).toEqual([{ clientFee: 12000n, dueOn: '2026-11-20', note: null }]);
});

test('what is remembered of a command says nothing about it without the key', async () => {
  const master = Buffer.alloc(32, 9);
  useSealingKey(master);
  const key = newKey();
  // A bank account has seven digits: whoever reads a plain hash tries them all in seconds.
  await once(actor, 'test.secret', { key, accountNumber: '1234567' }, async () => done(null));
  const [row] = await reading(
    region,
    (tx) =>
      sql<{ requestHash: Buffer }>(tx)`select request_hash from platform.idempotency where key = ${key}`,
  );
  const body = '{"accountNumber":"1234567"}';
  const derived = new Uint8Array(hkdfSync('sha256', master, '', 'yuinowa/request-hash', 32));
  expect(row?.requestHash).not.toEqual(createHash('sha256').update(body).digest());
  expect(row?.requestHash).toEqual(createHmac('sha256', derived).update(body).digest());
});
