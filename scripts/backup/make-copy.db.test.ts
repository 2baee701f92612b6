import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import {
  appendFile,
  chown,
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  truncate,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../../src/platform/config.ts';
import { asAdministrator } from '../../src/platform/embedded-postgres/administer.ts';
import { knownMigrations, migrate } from '../../src/platform/migrate/migrate.ts';
import { type FreshDatabase, freshDatabase } from '../../src/platform/testing/database.ts';
import { copiesIn, findCopy, keepNewest } from './copies.ts';
import { writeKeys } from './keys.ts';
import { refuseUnfit } from './load-copy.ts';
import { makeCopy } from './make-copy.ts';
import type { Copy } from './manifest.ts';
import { loadAndProve } from './prove-copy.ts';
import { type Place, restore } from './restore.ts';
import { countsIn, type ExampleTown, exampleTown, exampleUpload, keepWorking } from './town.examples.ts';

const keyOf = (text: string) => createHash('sha256').update(text).digest();
const keys = { bankAccounts: keyOf('bank'), auditAnchor: keyOf('anchor') };
const quietly = () => undefined;

let database: FreshDatabase;
let home: string;
let town: ExampleTown;

beforeAll(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'yuinowa-copies-'));
  database = await freshDatabase();
  town = await exampleTown(database.url('app'), home, keys);
});
afterAll(async () => {
  await town.close();
  await database.drop();
  await rm(home, { recursive: true });
});

const copyTo = (name: string, by = keys): Promise<Copy> =>
  makeCopy({ ownerUrl: database.url('owner'), dataDir: home, keys: by }, path.join(home, name), quietly);

/** Loads a copy into a database of its own. */
async function broughtBack<T>(copy: Copy, look: (of: FreshDatabase) => Promise<T>, template?: string) {
  const empty = await freshDatabase(template);
  const url = { appUrl: empty.url('app'), ownerUrl: empty.url('owner'), verifyUrl: empty.url('verify') };
  try {
    const proof = await loadAndProve({ ...url, queueUrl: empty.url('queue') }, copy, keys);
    return { proof, seen: await look(empty) };
  } finally {
    town.enter();
    await empty.drop();
  }
}

describe('a copy', { timeout: 60_000 }, () => {
  it('has every row of every region, and comes back as it was', async () => {
    const copy = await copyTo('whole');
    const { 'graphile_worker.migrations': _, ...counts } = await countsIn(database.url('admin'));
    const copied = copy.manifest.tables.map(({ name, piece }) => [name, piece.content.lines]);
    expect(Object.fromEntries(copied)).toEqual(counts);
    expect(Object.values(counts).filter((count) => count > 0).length).toBeGreaterThan(30);

    const { proof, seen } = await broughtBack(copy, (of) =>
      asAdministrator(of.url('admin'), async (client) => ({
        titles: (await client.query<{ title: string }>('select title from job order by title')).rows,
        tasks: (await client.query('select from graphile_worker.jobs')).rowCount,
        next: (await client.query<{ next: string }>(`select nextval('audit_entry_seq_seq')::text as next`))
          .rows[0]?.next,
      })),
    );
    expect(proof.verify.checks.flatMap(({ problems }) => problems)).toEqual([]);
    expect(proof).toMatchObject({
      ok: true,
      differing: [],
      sameSchema: true,
      accounts: { looked: 1, closed: 0 },
    });
    expect(seen.titles).toContainEqual({ title: '髙﨑𠮷①㈱\tﾊﾝｶｸ\n改行と\\' });
    expect(seen.tasks).toBe(counts['graphile_worker._private_jobs']);
    expect(Number(seen.next)).toBeGreaterThan(counts['public.audit_entry'] ?? 0);
  });

  it('is of one moment, with a file for every row, while people go on working', async () => {
    const stop = keepWorking(town.worker);
    await new Promise((resolve) => setTimeout(resolve, 200));
    const before = Date.now();
    const copy = await copyTo('under-work');
    const done = await stop();
    const acknowledged = done.filter(({ at }) => at < before).map(({ file }) => file);
    const { seen } = await broughtBack(copy, (of) =>
      asAdministrator(of.url('admin'), async (client) => {
        const { rows } = await client.query<{ file: string }>(
          `select region_id || '/' || left(sha256, 2) || '/' || sha256 as file from file`,
        );
        return rows.map(({ file }) => file);
      }),
    );
    expect(seen).toEqual(expect.arrayContaining(acknowledged));
    expect(seen.filter((file) => !existsSync(path.join(copy.folder, 'files', file)))).toEqual([]);
    expect(acknowledged.length).toBeGreaterThan(0);
  });

  it('of an older version gets the tables that came since', async () => {
    const names = [...(await knownMigrations()).keys()];
    const older = await freshDatabase('template0');
    await migrate(older.url('owner'), undefined, new Set(names.slice(0, -3)));
    const source = { ownerUrl: older.url('owner'), dataDir: home, keys };
    const copy = await makeCopy(source, path.join(home, 'older'), quietly);
    await older.drop();
    const { proof, seen } = await broughtBack(
      copy,
      (of) =>
        asAdministrator(
          of.url('owner'),
          async (client) => (await client.query('select from migration.applied')).rowCount,
        ),
      'template0',
    );
    expect([proof.ok, copy.manifest.migrations.length, seen]).toEqual([true, names.length - 3, names.length]);
  });

  it('that lacks nothing is linked to by the next one, which stands alone all the same', async () => {
    const first = await copyTo('linked');
    const second = await copyTo('linked');
    const place = (copy: Copy) => stat(path.join(copy.folder, 'files', town.file));
    expect((await place(second)).ino).toBe((await place(first)).ino);
    const foreign = path.join(home, 'linked', 'yuinowa-20260101T000000.000Z');
    await mkdir(foreign);
    expect(await keepNewest(path.join(home, 'linked'), 1)).toEqual({
      cleared: [first.folder],
      left: [foreign],
    });
    expect(await copiesIn(path.join(home, 'linked'))).toEqual([second]);
    await refuseUnfit(second);
  });

  it.runIf(process.getuid?.() === 0)('that root makes belongs to whose folder it lies in', async () => {
    const target = path.join(home, 'theirs');
    await mkdir(target, { mode: 0o700 });
    const nobody = 65_534;
    await chown(target, nobody, nobody);
    const { folder } = await copyTo('theirs');
    for (const place of ['', ...(await readdir(folder, { recursive: true }))])
      expect([place, (await stat(path.join(folder, place))).uid]).toEqual([place, nobody]);
  });

  it('names the files that the store had lost, and takes a damaged one from the copy before', async () => {
    const lost = await exampleUpload(town.worker, 'gone.txt', '消えた');
    const healed = await exampleUpload(town.worker, 'healed.txt', '直った');
    await copyTo('lost');
    const other = await exampleUpload(town.worker, 'other.txt', '消えた二つ目');
    await appendFile(path.join(home, 'files', healed), ' 壊れた');
    await rm(path.join(home, 'files', other));
    const copy = await copyTo('lost');
    expect(copy.manifest.files.missing).toEqual([other]);
    expect(await readFile(path.join(copy.folder, 'files', healed), 'utf8')).toBe('直った');
    await refuseUnfit(copy);
    await rm(path.join(home, 'files', lost));
    await expect(copyTo('lost-before')).resolves.toMatchObject({
      manifest: { files: { missing: expect.arrayContaining([lost, healed, other]) } },
    });
  });
});

describe('what is damaged is refused', () => {
  const damages: readonly (readonly [
    what: string,
    damage: (copy: Copy) => Promise<unknown>,
    says: RegExp,
  ])[] = [
    [
      'a file that was changed',
      (copy) => appendFile(placeOf(copy), 'x'),
      /damaged: files\/\d+\/..\/[0-9a-f]{64} is gone or not/,
    ],
    ['a file that is gone', (copy) => rm(placeOf(copy)), /damaged: files/],
    [
      'a table that is cut off',
      (copy) => truncate(tableOf(copy), 40),
      /damaged: database\/public\.job\.gz is/,
    ],
    ['a table that is gone', (copy) => rm(tableOf(copy)), /damaged: database\/public\.job\.gz is/],
    [
      'a list that is cut off',
      (copy) => truncate(path.join(copy.folder, 'manifest.json'), 4_000),
      /its manifest\.json is not/,
    ],
    ['a list without its seal', (copy) => rm(path.join(copy.folder, 'manifest.json.sha256')), /is no copy/],
  ];
  let whole: Copy;
  beforeAll(async () => {
    whole = await copyTo('to-damage');
    await refuseUnfit(whole);
  });
  const placeOf = (copy: Copy) => path.join(copy.folder, 'files', town.file);
  const tableOf = (copy: Copy) => path.join(copy.folder, 'database/public.job.gz');

  it.each(damages)('%s', async (what, damage, says) => {
    const copy = { ...whole, folder: path.join(home, 'damaged', what) };
    await cp(whole.folder, copy.folder, { recursive: true });
    await damage(copy);
    await expect(findCopy(copy.folder).then(refuseUnfit)).rejects.toThrow(says);
  });
});

describe('no copy', () => {
  const finished = async (name: string) => {
    const names = existsSync(path.join(home, name)) ? await readdir(path.join(home, name)) : [];
    return names.filter((entry) => entry !== 'backup.lock');
  };

  it('is made with a key that opens nothing', async () => {
    await expect(copyTo('wrong-key', { ...keys, bankAccounts: keyOf('another') })).rejects.toThrow(
      /opens none of 1 account numbers: nothing was copied/,
    );
    expect(await finished('wrong-key')).toEqual([]);
  });

  it('is left when the database goes away in the middle', async () => {
    const ended = makeCopy(
      { ownerUrl: database.url('owner'), dataDir: home, keys },
      path.join(home, 'cut-off'),
      () => void endOwner(),
    );
    await expect(ended).rejects.toThrow(
      /The database went away while it was copied: nothing of this copy was kept/,
    );
    expect(await finished('cut-off')).toEqual([]);
  });

  const endOwner = () =>
    asAdministrator(database.url('admin'), (client) =>
      client.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where usename = 'yuinowa_owner' and datname = current_database()`,
      ),
    );

  it('is taken for one that was killed half-way, which the next one clears', async () => {
    const target = path.join(home, 'killed');
    await mkdir(path.join(target, 'unfinished-x/database'), { recursive: true });
    await writeFile(path.join(target, 'unfinished-x/owner.json'), '{"pid":1,"started":"never"}');
    await expect(findCopy(target)).rejects.toThrow(/There is no copy in/);
    const { folder } = await copyTo('killed');
    expect(await finished('killed')).toEqual([path.basename(folder)]);
  });
});

it('of what was wrong before comes back all the same, and says so', { timeout: 60_000 }, async () => {
  await asAdministrator(database.url('admin'), (client) =>
    client.query(
      `set session_replication_role = replica; update ledger_entry set amount = amount + 1 where amount = 11880`,
    ),
  );
  const copy = await copyTo('wrong-before');
  const { proof } = await broughtBack(copy, async () => null);
  expect(proof).toMatchObject({ ok: false, differing: [], verify: { ok: false } });
  const took: string[] = [];
  const placeWith = (what: typeof proof): Place => ({
    name: 'data',
    holdsData: false,
    load: async () => ({
      proof: what,
      takePlace: async () => {
        took.push('place');
        return null;
      },
      discard: async () => void took.push('nothing'),
    }),
  });
  const settings = readConfig({
    DATA_DIR: path.join(home, 'back'),
    YUINOWA_BANK_KEY: keys.bankAccounts.toString('hex'),
    YUINOWA_ANCHOR_KEY: keys.auditAnchor.toString('hex'),
  });
  const report = await restore(placeWith(proof), copy, { settings }, quietly);
  expect([report.ok, report.sentences.join()]).toEqual([
    false,
    expect.stringMatching(/verify found: ledger/),
  ]);
  const changed = restore(placeWith({ ...proof, differing: ['public.job'] }), copy, { settings }, quietly);
  await expect(changed).rejects.toThrow(/not what went in, so nothing was changed/);
  expect(took).toEqual(['place', 'nothing']);
});

it('writes the keys as settings for their keeper alone, and over no others', async () => {
  const file = path.join(home, 'keys.env');
  writeKeys(file, keys);
  writeKeys(file, keys);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(await readFile(file, 'utf8')).toContain(
    `YUINOWA_BANK_KEY=${keys.bankAccounts.toString('base64')}\n`,
  );
  expect(() => writeKeys(file, { ...keys, auditAnchor: keyOf('x') })).toThrow(
    /is there already, with other keys/,
  );
});
