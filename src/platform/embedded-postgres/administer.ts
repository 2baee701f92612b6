import { Client } from 'pg';
import {
  createDatabaseSql,
  databaseGrantsSql,
  databaseName,
  type LoginPasswords,
  rolesSql,
} from '../migrate/roles.sql.ts';

/** Makes the roles and the database on any server, as often as one likes; the URL is an administrator's. */
export async function makeRolesAndDatabase(
  adminUrl: string,
  passwords: LoginPasswords,
  database = databaseName,
): Promise<void> {
  await asAdministrator(adminUrl, async (client) => {
    for (const statement of rolesSql(passwords)) await client.query(statement);
    const { rowCount } = await client.query('select from pg_database where datname = $1', [database]);
    if (rowCount === 0) await client.query(createDatabaseSql(database));
    for (const statement of databaseGrantsSql(database)) await client.query(statement);
  });
}

/** One connection for a few statements, closed whatever happens. */
export async function asAdministrator<T>(adminUrl: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: adminUrl });
  client.on('error', () => undefined); // a stopped server must not end the process; the query in flight rejects
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
