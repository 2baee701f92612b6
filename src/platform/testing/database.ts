import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import { asAdministrator } from '../embedded-postgres/administer.ts';
import { createDatabaseSql, databaseGrantsSql } from '../migrate/roles.sql.ts';
import { type TestRole, type TestServer, urlOf } from './server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    postgres: TestServer;
  }
}

export type FreshDatabase = {
  readonly name: string;
  /** A connection string for one of the four logins, or for the administrator. */
  url(role: TestRole): string;
  drop(): Promise<void>;
};

/**
 * A migrated, empty database of its own for one test file; takes some tens of milliseconds.
 * @param template another one to copy instead, which nobody may be connected to
 */
export async function freshDatabase(template?: string): Promise<FreshDatabase> {
  const server = inject('postgres');
  const name = `test_${randomBytes(6).toString('hex')}`;
  const maintenance = urlOf(server, 'admin', 'postgres');
  await asAdministrator(maintenance, async (client) => {
    await client.query(createDatabaseSql(name, template ?? server.template));
    for (const statement of databaseGrantsSql(name)) await client.query(statement);
  });
  return {
    name,
    url: (role) => urlOf(server, role, name),
    drop: () =>
      asAdministrator(maintenance, async (client) => {
        await client.query(`drop database if exists ${name} with (force)`);
      }),
  };
}
