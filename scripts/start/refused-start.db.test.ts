import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sealAuditBlocks } from '../../src/modules/audit/index.ts';
import { exampleRegion } from '../../src/modules/regions/region.examples.ts';
import { environmentOfChild } from '../../src/platform/config.ts';
import { useOwnDatabase } from '../../src/platform/testing/own-database.ts';

const database = useOwnDatabase();
const key = (of: string) => createHash('sha256').update(of).digest();
const taken = createServer().listen(0, '127.0.0.1');
let dataDir: string;

beforeAll(async () => {
  dataDir = await mkdtemp('/tmp/refused-');
  await sealAuditBlocks(await exampleRegion(), key('anchor'));
});
afterAll(async () => {
  taken.close();
  await rm(dataDir, { recursive: true });
});

const wrongPassword = (role: 'app' | 'owner' | 'queue') =>
  Object.assign(new URL(database.url(role)), { password: 'not-this-one' }).href;

/** Starts a program as the units do, and waits until it has ended by itself. */
async function refused(program: string, changes: Record<string, string>) {
  const imports = ['./scripts/launch/under-launch.mjs', './scripts/tsx-loader.mjs'];
  const child = spawn(
    process.execPath,
    [...imports.flatMap((file) => ['--import', file]), `src/${program}/main.ts`],
    {
      env: environmentOfChild({
        DATA_DIR: dataDir,
        PORT: String((taken.address() as AddressInfo).port),
        YUINOWA_HOST: '127.0.0.1',
        DATABASE_URL: database.url('app'),
        DATABASE_OWNER_URL: database.url('owner'),
        DATABASE_QUEUE_URL: database.url('queue'),
        YUINOWA_BANK_KEY: key('bank').toString('base64'),
        YUINOWA_ANCHOR_KEY: key('anchor').toString('base64'),
        ...changes,
      }),
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  const late = setTimeout(() => child.kill('SIGKILL'), 50_000);
  const [said, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
  clearTimeout(late);
  return { code, said: said.trim() };
}

test.each([
  ['web', 'DATABASE_URL', () => wrongPassword('app'), /^PostgreSQL refuses .* into DATABASE_URL\.$/],
  ['background', 'DATABASE_URL', () => wrongPassword('app'), /^PostgreSQL refuses .* into DATABASE_URL\.$/],
  [
    'background',
    'DATABASE_QUEUE_URL',
    () => wrongPassword('queue'),
    /^PostgreSQL refuses .* into DATABASE_QUEUE_URL\.$/,
  ],
  [
    'platform/migrate',
    'DATABASE_OWNER_URL',
    () => wrongPassword('owner'),
    /^PostgreSQL refuses .* into DATABASE_OWNER_URL\.$/,
  ],
  ['web', 'YUINOWA_ANCHOR_KEY', () => key('x').toString('base64'), /^YUINOWA_ANCHOR_KEY .* is not the key/],
  [
    'background',
    'YUINOWA_ANCHOR_KEY',
    () => key('x').toString('base64'),
    /^YUINOWA_ANCHOR_KEY .* is not the key/,
  ],
  ['web', 'YUINOWA_DEMO', () => '0', /^Port \d+ is taken by another program/],
])('%s with another %s ends with one sentence', { timeout: 60_000 }, async (program, name, value, says) => {
  const { code, said } = await refused(program, { [name]: value() });
  expect(said).toMatch(says);
  expect(said.split('\n')).toHaveLength(1);
  expect(said).not.toContain('not-this-one');
  expect(said).not.toContain(key('x').toString('base64'));
  expect(code).toBe(1);
});
