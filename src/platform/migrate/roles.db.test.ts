import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { config } from '../config.ts';
import { asAdministrator, makeRolesAndDatabase } from '../embedded-postgres/administer.ts';
import { startTestCluster, type TestCluster } from '../embedded-postgres/test-cluster.ts';
import { functionOwners } from './roles.sql.ts';

const passwords = { owner: 'o', app: 'a', queue: 'q', verify: 'v' };

describe('the roles, made by an administrator of a managed server, who is no superuser', () => {
  let cluster: TestCluster;
  let superuser: string;
  let administrator: string;

  beforeAll(async () => {
    cluster = await startTestCluster(config().postgresBin);
    superuser = `postgres://postgres:${cluster.password}@127.0.0.1:${cluster.port}/postgres`;
    administrator = `postgres://managed:m@127.0.0.1:${cluster.port}/postgres`;
    await asAdministrator(superuser, (client) =>
      client.query(`create role managed login createrole createdb password 'm'`),
    );
  });

  afterAll(() => cluster.stop());

  it('are made, and made again with other passwords', async () => {
    await makeRolesAndDatabase(administrator, passwords);
    await makeRolesAndDatabase(administrator, { ...passwords, app: 'new' });
    const connect = (password: string) =>
      asAdministrator(`postgres://yuinowa_app:${password}@127.0.0.1:${cluster.port}/yuinowa`, (client) =>
        client.query('select 1'),
      );
    await expect(connect('a')).rejects.toThrow(/password authentication failed/);
    await connect('new');
  });

  it('let the owner take on the function owners and the queue, and nobody else', async () => {
    const rows = await asAdministrator(superuser, async (client) => {
      const { rows } = await client.query(
        `select m.rolname as member, r.rolname as role from pg_auth_members a
         join pg_roles m on m.oid = a.member join pg_roles r on r.oid = a.roleid
         where r.rolname like 'yuinowa%' and m.rolname like 'yuinowa%' order by 2`,
      );
      return rows;
    });
    const expected = [...functionOwners, 'yuinowa_queue']
      .sort()
      .map((role) => ({ member: 'yuinowa_owner', role }));
    expect(rows).toEqual(expected);
  });

  it('are refused when one of them may do too much', async () => {
    await asAdministrator(superuser, (client) => client.query('alter role yuinowa_app bypassrls'));
    await expect(makeRolesAndDatabase(administrator, passwords)).rejects.toThrow(/may do too much/);
    await asAdministrator(superuser, (client) => client.query('alter role yuinowa_app nobypassrls'));
  });
});
