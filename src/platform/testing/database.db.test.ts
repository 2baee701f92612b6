import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asAdministrator } from '../embedded-postgres/administer.ts';
import { databaseName, rolesSql } from '../migrate/roles.sql.ts';
import { type FreshDatabase, freshDatabase } from './database.ts';

describe('a database for one test file', () => {
  let database: FreshDatabase;

  beforeAll(async () => {
    database = await freshDatabase();
  });

  afterAll(() => database.drop());

  it.each(['app', 'owner', 'queue', 'verify'] as const)(
    'lets %s in, without any power over the server',
    async (login) => {
      const rows = await asAdministrator(database.url(login), async (client) => {
        const { rows } = await client.query(
          `select current_user as name, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication
         from pg_roles where rolname = current_user`,
        );
        return rows;
      });
      expect(rows).toEqual([
        {
          name: `yuinowa_${login}`,
          rolsuper: false,
          rolbypassrls: false,
          rolcreaterole: false,
          rolcreatedb: false,
          rolreplication: false,
        },
      ]);
    },
  );

  it('does not let the application make a table, a schema or a temporary table', async () => {
    await asAdministrator(database.url('app'), async (client) => {
      await expect(client.query('create table public.mine (id int)')).rejects.toThrow(/permission denied/);
      await expect(client.query('create schema mine')).rejects.toThrow(/permission denied/);
      await expect(client.query('create temporary table mine (id int)')).rejects.toThrow(/permission denied/);
    });
  });

  it('refuses a wrong password', async () => {
    const url = new URL(database.url('app'));
    url.password = 'wrong';
    const client = new Client({ connectionString: url.href });
    await expect(client.connect()).rejects.toThrow(/password authentication failed/);
  });

  it('lets the owner hand a function to the ledger, and the roles be made again', async () => {
    await asAdministrator(database.url('owner'), async (client) => {
      await client.query('create schema handed');
      await client.query('grant usage, create on schema handed to yuinowa_ledger');
      await client.query(`create function handed.one() returns int language sql as 'select 1'`);
      await client.query('alter function handed.one() owner to yuinowa_ledger');
    });
    const again = await asAdministrator(database.url('admin'), async (client) => {
      // In a transaction that is undone: the other test files go on with their passwords.
      await client.query('begin');
      for (const statement of rolesSql({ owner: 'a', app: 'b', queue: 'c', verify: 'd' }))
        await client.query(statement);
      await client.query('rollback');
      const { rows } = await client.query('select datname from pg_database where datname = $1', [
        databaseName,
      ]);
      return rows;
    });
    expect(again).toEqual([{ datname: databaseName }]);
  });
});
