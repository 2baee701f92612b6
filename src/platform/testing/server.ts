import { administrator } from '../embedded-postgres/initdb.ts';
import { type LoginName, type LoginPasswords, logins } from '../migrate/roles.sql.ts';

/** What tests/postgres.setup.ts tells every test file about the server of this run. */
export type TestServer = {
  readonly port: number;
  readonly adminPassword: string;
  readonly passwords: LoginPasswords;
  readonly template: string;
  readonly major: number;
};

export type TestRole = LoginName | 'admin';

export function urlOf(server: TestServer, role: TestRole, database: string): string {
  const [user, password] =
    role === 'admin' ? [administrator, server.adminPassword] : [logins[role], server.passwords[role]];
  return `postgres://${user}:${encodeURIComponent(password)}@127.0.0.1:${server.port}/${database}`;
}
