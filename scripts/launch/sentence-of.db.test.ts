import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { Client } from 'pg';
import { afterEach, expect, test, vi } from 'vitest';
import { openPool } from '../../src/platform/pool.ts';
import { useOwnDatabase } from '../../src/platform/testing/own-database.ts';
import { reading, usePool } from '../../src/platform/transaction.ts';
import { Unstartable } from '../../src/platform/unstartable.ts';
import { sentenceOf } from './sentence-of.mjs';

const database = useOwnDatabase();
afterEach(() => vi.unstubAllEnvs());

const changed = (role: 'app' | 'owner' | 'admin', change: Partial<URL>) =>
  Object.assign(new URL(database.url(role)), change).href;

/** What a command says that cannot connect. */
async function said(connectionString: string): Promise<string | undefined> {
  const client = new Client({ connectionString });
  const error = await client.connect().then(
    () => 'it connected',
    (thrown: unknown) => thrown,
  );
  await client.end().catch(() => {});
  return sentenceOf(error);
}

test('a wrong password is a sentence that names the setting, and never the password', async () => {
  const wrong = { password: 'not-this-one' };
  expect(await said(changed('owner', wrong))).toMatch(/login "yuinowa_owner".*into DATABASE_OWNER_URL\.$/);
  expect(await said(changed('app', wrong))).toMatch(/login "yuinowa_app".*into DATABASE_URL\.$/);
  const administrator = await said(changed('admin', wrong));
  expect(administrator).toMatch(/login "postgres".*DATABASE_ADMIN_URL/);
  expect(administrator).not.toContain('not-this-one');
});

test('a missing password names the settings that hold none', async () => {
  const address = changed('owner', { password: '' });
  vi.stubEnv('DATABASE_URL', database.url('app'));
  vi.stubEnv('DATABASE_OWNER_URL', address);
  expect(await said(address)).toMatch(/asks for a password, and DATABASE_OWNER_URL holds none/);
});

test('a database that is not there, and a server that is not, are sentences', async () => {
  expect(await said(changed('app', { pathname: '/nowhere' }))).toMatch(/no such database.*npm run roles/);
  expect(await said(changed('app', { port: '1' }))).toMatch(/^Nothing answers at 127\.0\.0\.1:1 /);
});

test('a use case that finds no connection says why', async () => {
  const nobody = openPool(changed('app', { password: 'wrong' }), 1, () => {});
  usePool(nobody);
  const error = await reading(1 as never, async () => null).catch((thrown: unknown) => thrown);
  usePool(database.pool());
  await nobody.end();
  expect(sentenceOf(error)).toMatch(/login "yuinowa_app".*DATABASE_URL/);
});

test('a port that is taken is a sentence', async () => {
  const first = createServer().listen(0, '127.0.0.1');
  await once(first, 'listening');
  const { port } = first.address() as AddressInfo;
  const second = createServer().listen(port, '127.0.0.1');
  const [error] = await once(second, 'error', {}).catch((thrown: unknown) => [thrown]);
  first.close();
  expect(sentenceOf(error)).toBe(`Port ${port} is taken by another program: stop that one, or set PORT.`);
});

test('what nobody who starts a command can mend keeps its stack', () => {
  expect(sentenceOf(new Unstartable('Set PORT.'))).toBe('Set PORT.');
  expect([new TypeError('x is not a function'), undefined, 'thrown'].map(sentenceOf)).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});
