import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chown, mkdir, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Config, readConfig } from '../../src/platform/config.ts';
import { asAdministrator, makeRolesAndDatabase } from '../../src/platform/embedded-postgres/administer.ts';
import { startTestCluster, type TestCluster } from '../../src/platform/embedded-postgres/test-cluster.ts';
import { readKeys } from '../../src/platform/keys.ts';
import { migrate } from '../../src/platform/migrate/migrate.ts';
import { logins } from '../../src/platform/migrate/roles.sql.ts';
import { makeCopy } from './make-copy.ts';
import type { Copy } from './manifest.ts';
import { outsidePlace } from './outside-place.ts';
import { restore } from './restore.ts';
import { type ExampleTown, exampleTown, keepWorking, storedText } from './town.examples.ts';

const system15 = '/usr/lib/postgresql/15/bin';
/** Of another version than the server that it comes back on, where there is one. */
const folder = existsSync(system15) ? system15 : undefined;
const aMinute = { timeout: 60_000 };
const quietly = () => undefined;

/** A server of somebody's own, whose administrator may make roles and databases and is no superuser. */
async function startServer(folder: string | undefined): Promise<Server> {
  const cluster = await startTestCluster(folder);
  const superuserUrl = `postgres://postgres:${cluster.password}@127.0.0.1:${cluster.port}/postgres`;
  await asAdministrator(superuserUrl, (client) =>
    client.query(`create role keeper login createrole createdb password 'keeper'`),
  );
  const adminUrl = `postgres://keeper:keeper@127.0.0.1:${cluster.port}/postgres`;
  return { ...cluster, superuserUrl, adminUrl };
}

interface Server extends TestCluster {
  readonly superuserUrl: string;
  readonly adminUrl: string;
}

const secret = { owner: 'secret', app: 'secret', queue: 'secret', verify: 'secret' };

describe('a PostgreSQL of one’s own', () => {
  let server: Awaited<ReturnType<typeof startServer>>;
  let home: string;
  let settings: Config;
  let town: ExampleTown;
  let copy: Copy;
  let acknowledged: string[];

  const settingsOn = (port: number, adminUrl: string | undefined, dataDir: string) => {
    const url = (login: string) => `postgres://${login}:secret@127.0.0.1:${port}/yuinowa`;
    return readConfig({
      DATA_DIR: dataDir,
      DATABASE_URL: url(logins.app),
      DATABASE_OWNER_URL: url(logins.owner),
      DATABASE_VERIFY_URL: url(logins.verify),
      DATABASE_QUEUE_URL: url(logins.queue),
      DATABASE_ADMIN_URL: adminUrl,
      YUINOWA_BANK_KEY: createHash('sha256').update('bank').digest('hex'),
      YUINOWA_ANCHOR_KEY: createHash('sha256').update('anchor').digest('hex'),
    });
  };

  beforeAll(async () => {
    home = await mkdtemp(path.join(tmpdir(), 'yuinowa-outside-'));
    server = await startServer(folder);
    settings = settingsOn(server.port, server.adminUrl, path.join(home, 'data'));
    await makeRolesAndDatabase(server.adminUrl, secret);
    const ownerUrl = settings.database?.owner ?? '';
    await migrate(ownerUrl);
    town = await exampleTown(settings.database?.app ?? '', settings.dataDir, readKeys(settings));
    const stop = keepWorking(town.worker);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    const before = Date.now();
    const source = { ownerUrl, dataDir: settings.dataDir, keys: readKeys(settings) };
    copy = await makeCopy(source, path.join(home, 'copies'), quietly);
    acknowledged = (await stop()).filter(({ at }) => at < before).map(({ file }) => file);
  });
  afterAll(async () => {
    await server.stop();
    await rm(home, { recursive: true });
  });

  const bringBack = async (to: Config, replace?: string) =>
    restore(await outsidePlace(to), copy, { settings: to, replace }, quietly);

  it('is not touched while somebody is connected, without an administrator, or without its name', async () => {
    await expect(bringBack(settings, 'yuinowa')).rejects.toThrow(
      /Somebody is connected to the database yuinowa/,
    );
    await town.close();
    await expect(bringBack({ ...settings, databaseAdminUrl: undefined })).rejects.toThrow(
      /DATABASE_ADMIN_URL is missing/,
    );
    await expect(bringBack(settings)).rejects.toThrow(
      /There is data in "yuinowa" already.*--replace yuinowa/,
    );
    const stranger = { ...settings, bankKey: randomBytes(32) };
    await expect(bringBack(stranger, 'yuinowa')).rejects.toThrow(
      /The bank key of these settings is not the one/,
    );
    const nobodys = { ...stranger, anchorKey: randomBytes(32) };
    await expect(bringBack(nobodys, 'yuinowa')).rejects.toThrow(
      /The bank key and the anchor key of these settings are not those that .* was made with/,
    );
  });

  it(
    'has what was acknowledged before the copy, in place of what was there, which is kept',
    aMinute,
    async () => {
      const { former, proof } = await bringBack(settings, 'yuinowa');
      expect(former).toMatch(/^the database yuinowa_before_\d{8}t\d{6}z$/);
      expect(proof).toMatchObject({ ok: true, differing: [], sameSchema: true });
      const names = await asAdministrator(server.adminUrl, async (client) => {
        const { rows } = await client.query<{ name: string }>(
          `select datname as name from pg_database where datname like 'yuinowa%' order by 1`,
        );
        return rows.map(({ name }) => name);
      });
      expect(names).toEqual(['yuinowa', former?.replace('the database ', '')]);
    },
  );

  it('comes back on a new server, which has neither roles nor database', aMinute, async () => {
    const other = await startServer(undefined);
    try {
      const there = settingsOn(other.port, other.adminUrl, path.join(home, 'other'));
      const isRoot = process.getuid?.() === 0;
      await mkdir(there.dataDir);
      if (isRoot) await chown(there.dataDir, 65_534, 65_533);
      const { ok, former, filesBrought } = await bringBack(there);
      expect([ok, former, filesBrought]).toEqual([true, null, copy.manifest.files.list.content.lines]);
      expect(acknowledged.length).toBeGreaterThan(0);
      for (const file of [town.file, ...acknowledged]) await storedText(there.dataDir, file);
      // Root brings them back for whoever runs web, who could not read them otherwise.
      for (let place = path.join(there.dataDir, 'files', town.file); isRoot && place !== home; ) {
        const { uid, gid } = await stat(place);
        expect([place, uid, gid]).toEqual([place, 65_534, 65_533]);
        place = path.dirname(place);
      }
      await asAdministrator(there.database?.app ?? '', (client) => client.query('select from region'));
    } finally {
      await other.stop();
    }
  });

  it.each([folder, undefined])(
    'comes back where a superuser made the roles and the database (programs: %s)',
    aMinute,
    async (programs) => {
      const other = await startServer(programs);
      try {
        await makeRolesAndDatabase(other.superuserUrl, secret);
        const there = settingsOn(other.port, other.adminUrl, path.join(home, `superuser-${other.major}`));
        await mkdir(there.dataDir);
        // From 16 on nobody but they may change these roles, and that is said.
        if (other.major >= 16) {
          await expect(bringBack(there)).rejects.toThrow(
            /The administrator of DATABASE_ADMIN_URL may not change what somebody else made.*Nothing was changed/,
          );
          const superuser = { ...there, databaseAdminUrl: other.superuserUrl };
          expect(await bringBack(superuser)).toMatchObject({ ok: true, former: null });
        } else expect(await bringBack(there)).toMatchObject({ ok: true, former: null });
      } finally {
        await other.stop();
      }
    },
  );
});
