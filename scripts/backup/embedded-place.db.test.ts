import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, chown, cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Config, readConfig } from '../../src/platform/config.ts';
import { asAdministrator } from '../../src/platform/embedded-postgres/administer.ts';
import { useEmbeddedPostgres } from '../../src/platform/embedded-postgres/embedded-postgres.ts';
import { restoreMarker } from '../../src/platform/embedded-postgres/half-restored.ts';
import { findPostmaster } from '../../src/platform/embedded-postgres/postmaster.ts';
import { readKeys } from '../../src/platform/keys.ts';
import { migrate } from '../../src/platform/migrate/migrate.ts';
import { drill } from './drill.ts';
import { embeddedPlace } from './embedded-place.ts';
import { finishExchange } from './exchange.ts';
import { writeKeys } from './keys.ts';
import { makeCopy } from './make-copy.ts';
import type { Copy } from './manifest.ts';
import { restore } from './restore.ts';
import { type ExampleTown, exampleTown, storedText } from './town.examples.ts';

const quietly = () => undefined;
const aMinute = { timeout: 60_000 };

let home: string;
let settings: Config;
let town: ExampleTown;
let copy: Copy;

/** One order on the embedded database, copied while it runs; then it is stopped. */
beforeAll(async () => {
  home = await mkdtemp('/tmp/yuinowa-embedded-');
  await chmod(home, 0o711);
  const dataDir = path.join(home, 'data');
  // The keys are the data folder's own here, as on the machine of a town that set nothing.
  settings = readConfig({ DATA_DIR: dataDir });
  const postgres = await useEmbeddedPostgres(settings);
  await migrate(postgres.url('owner'));
  const keys = readKeys(settings);
  town = await exampleTown(postgres.url('app'), dataDir, keys);
  copy = await makeCopy(
    { ownerUrl: postgres.url('owner'), dataDir, keys },
    path.join(home, 'copies'),
    quietly,
  );
  await town.close();
  await postgres.release();
  writeKeys(path.join(home, 'keys.env'), keys);
});
afterAll(() => rm(home, { recursive: true }));

const bringBack = async (to: Config, given: { keysFile?: string; replace?: string } = {}) =>
  restore(await embeddedPlace(to, quietly), copy, { settings: to, ...given }, quietly);

/** The names of the uploaded files, as the database that starts there has them. */
const namesIn = async (of: Config): Promise<string[]> => {
  const postgres = await useEmbeddedPostgres(of);
  const { rows } = await asAdministrator(postgres.url('owner'), (client) =>
    client.query<{ name: string }>('select name from file'),
  ).finally(() => postgres.release());
  return rows.map(({ name }) => name);
};

it('comes back on an empty machine, with nothing but the copy and the keys', aMinute, async () => {
  const empty = readConfig({ DATA_DIR: path.join(home, 'new') });
  await expect(bringBack(empty)).rejects.toThrow(/The keys are missing, and a copy does not hold them/);
  const report = await bringBack(empty, { keysFile: path.join(home, 'keys.env') });
  expect(report).toMatchObject({
    ok: true,
    filesBrought: 1,
    former: null,
    proof: { differing: [], verify: { ok: true } },
  });
  expect(await namesIn(empty)).toEqual(['髙﨑𠮷①㈱.txt']);
  expect(await storedText(empty.dataDir, town.file)).toBe('結の輪');
  expect(readKeys(empty)).toEqual(readKeys(settings));
  expect(await readdir(path.join(empty.dataDir, 'restoring'))).toEqual([]);
});

it.runIf(process.getuid?.() === 0)(
  'that root brings back belongs to the owner of the data folder',
  aMinute,
  async () => {
    const theirs = readConfig({ DATA_DIR: path.join(home, 'theirs') });
    await mkdir(theirs.dataDir, { mode: 0o711 });
    const nobody = 65_534;
    await chown(theirs.dataDir, nobody, nobody);
    await bringBack(theirs, { keysFile: path.join(home, 'keys.env') });
    const places = await readdir(theirs.dataDir, { recursive: true });
    expect(places).toEqual(
      expect.arrayContaining(['postgres/base', 'keys/audit-anchor', `files/${town.file}`]),
    );
    const foreign = [];
    for (const place of places)
      if ((await stat(path.join(theirs.dataDir, place))).uid !== nobody) foreign.push(place);
    expect(foreign).toEqual([]);
    expect(await namesIn(theirs)).toEqual(['髙﨑𠮷①㈱.txt']);
  },
);

it('is not laid over what is there, unless its name is typed; and then that is kept', aMinute, async () => {
  await expect(bringBack(settings)).rejects.toThrow(
    /There is data in "data" already: nothing was changed.*--replace data/,
  );
  await expect(bringBack(settings, { replace: 'new' })).rejects.toThrow(
    /The data is in "data", not in "new"/,
  );
  const wrong = path.join(home, 'wrong.env');
  writeKeys(wrong, { bankAccounts: randomBytes(32), auditAnchor: readKeys(settings).auditAnchor });
  await expect(bringBack(settings, { replace: 'data', keysFile: wrong })).rejects.toThrow(
    /The bank key of .*wrong\.env is not the one that .* was made with: nothing was changed/,
  );
  await rm(path.join(settings.dataDir, 'files'), { recursive: true });
  const { former, filesBrought } = await bringBack(settings, { replace: 'data' });
  expect(filesBrought).toBe(1);
  expect((await readdir(former ?? '')).sort()).toEqual(['keys', 'postgres']);
  expect(await namesIn(settings)).toEqual(['髙﨑𠮷①㈱.txt']);
});

it('is refused while PostgreSQL runs on the data folder', async () => {
  const postgres = await useEmbeddedPostgres(settings);
  await expect(bringBack(settings, { replace: 'data' })).rejects.toThrow(
    /PostgreSQL still runs on .*data\/postgres/,
  );
  await postgres.release();
});

it('that was ended between two renames keeps everything from starting, and is finished by the next', async () => {
  const dataDir = path.join(home, 'half');
  const moves = [
    ['postgres', 'before/postgres'],
    ['restoring/x/postgres', 'postgres'],
  ] as const;
  const absolute = moves.map((move) => move.map((name) => path.join(dataDir, name)));
  for (const name of ['before/postgres', 'restoring/x/postgres', 'run'])
    await mkdir(path.join(dataDir, name), { recursive: true });
  await writeFile(path.join(dataDir, 'before/postgres/which'), 'old');
  await writeFile(path.join(dataDir, 'restoring/x/postgres/which'), 'new');
  await writeFile(restoreMarker(dataDir), JSON.stringify(absolute));
  await expect(useEmbeddedPostgres(readConfig({ DATA_DIR: dataDir }))).rejects.toThrow(
    /run "npm run restore" again/,
  );
  expect([finishExchange(dataDir), finishExchange(dataDir)]).toEqual([true, false]);
  expect(await readFile(path.join(dataDir, 'postgres/which'), 'utf8')).toBe('new');
  expect(await readFile(path.join(dataDir, 'before/postgres/which'), 'utf8')).toBe('old');
});

it.runIf(process.getuid?.() === 0)(
  'is proved by root, too, in a folder that only the services reach, and keeps them from nothing',
  aMinute,
  async () => {
    const dataDir = path.join(home, 'closed');
    await mkdir(dataDir, { mode: 0o750 });
    const nobody = 65_534;
    await chown(dataDir, nobody, nobody);
    const theirs = readConfig({ DATA_DIR: dataDir });
    const report = await drill(copy, theirs, path.join(home, 'keys.env'));
    expect(report).toMatchObject({ ok: true, sentences: expect.any(Array) });
    for (const place of ['trials', 'run', 'run/drills.jsonl'])
      expect([place, (await stat(path.join(dataDir, place))).uid]).toEqual([place, nobody]);
  },
);

it('is proved by a drill beside what runs, which writes down what it found', aMinute, async () => {
  const good = await drill(copy, settings, undefined);
  expect(good).toMatchObject({
    ok: true,
    files: 1,
    pages: { '/readyz': 200, '/': 200 },
    proof: { differing: [] },
  });
  const damaged = { ...copy, folder: path.join(home, 'damaged') };
  await cp(copy.folder, damaged.folder, { recursive: true });
  await rm(path.join(damaged.folder, 'files', town.file));
  const bad = await drill(damaged, settings, undefined);
  expect(bad).toMatchObject({ ok: false, proof: null, sentences: [expect.stringMatching(/damaged: files/)] });
  const lines = (await readFile(path.join(settings.dataDir, 'run/drills.jsonl'), 'utf8')).trim().split('\n');
  expect(lines.map((line) => (JSON.parse(line) as { ok: boolean }).ok)).toEqual([true, false]);
  expect(await readdir(path.join(settings.dataDir, 'trials'))).toEqual([]);
  expect(existsSync(path.join(settings.dataDir, 'postgres'))).toBe(true);
  expect(findPostmaster(path.join(settings.dataDir, 'postgres'))).toBeUndefined();
});
