// `npm run roles`: makes the roles and the database on a server of one's own. With DATABASE_ADMIN_URL it does so;
// without, it prints the SQL for an administrator to run with psql.
import { config } from '../config.ts';
import { makeRolesAndDatabase } from '../embedded-postgres/administer.ts';
import { passwordsOf } from './login-passwords.ts';
import {
  createDatabaseSql,
  databaseGrantsSql,
  databaseName,
  type LoginName,
  logins,
  rolesSql,
} from './roles.sql.ts';

const settings = config();
const passwords = passwordsOf(settings.database);

if (settings.databaseAdminUrl !== undefined) {
  await makeRolesAndDatabase(settings.databaseAdminUrl, passwords);
  console.log(`The roles and the database "${databaseName}" are there. Next: npm run migrate`);
  if (settings.database === undefined) printSettings(new URL(settings.databaseAdminUrl).host);
} else {
  console.log('-- For an administrator of the server, with psql; may be run again.');
  console.log([...rolesSql(passwords), ''].join(';\n'));
  const missing = `where not exists (select from pg_database where datname = '${databaseName}')`;
  console.log(`select ${quoted(createDatabaseSql())} ${missing} \\gexec`);
  console.log([...databaseGrantsSql(), ''].join(';\n'));
  if (settings.database === undefined) printSettings('localhost:5432');
}

function printSettings(host: string): void {
  const settingNames = { app: '', owner: '_OWNER', verify: '_VERIFY', queue: '_QUEUE' } as const;
  console.log('-- Keep these settings; the passwords are shown only here:');
  for (const [login, name] of Object.entries(settingNames) as [LoginName, string][]) {
    console.log(
      `-- DATABASE${name}_URL=postgres://${logins[login]}:${passwords[login]}@${host}/${databaseName}`,
    );
  }
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
