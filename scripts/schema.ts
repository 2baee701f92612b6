// `npm run schema` writes db/schema.sql from a freshly migrated database; with --check it compares instead.
import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { asAdministrator, makeRolesAndDatabase } from '../src/platform/embedded-postgres/administer.ts';
import { startTestCluster } from '../src/platform/embedded-postgres/test-cluster.ts';
import { catalogueOf } from '../src/platform/migrate/catalogue.ts';
import { migrate } from '../src/platform/migrate/migrate.ts';
import { databaseName } from '../src/platform/migrate/roles.sql.ts';
import { type TestServer, urlOf } from '../src/platform/testing/server.ts';

const file = new URL('../db/schema.sql', import.meta.url);

const { schema, major } = await migratedSchema();
if (process.argv.includes('--check')) {
  const difference = firstDifference(readFileSync(file, 'utf8'), schema);
  if (difference !== null) {
    console.error(`db/schema.sql is not what the migrations make (PostgreSQL ${major}):\n${difference}`);
    console.error('Run `npm run schema`, and review what changed.');
    process.exitCode = 1;
  }
} else {
  writeFileSync(file, schema);
  console.log(`Wrote db/schema.sql from PostgreSQL ${major}.`);
}

async function migratedSchema(): Promise<{ schema: string; major: number }> {
  const cluster = await startTestCluster(process.env.YUINOWA_PG_BIN);
  try {
    const secret = () => randomBytes(12).toString('base64url');
    const passwords: TestServer['passwords'] = {
      owner: secret(),
      app: secret(),
      queue: secret(),
      verify: secret(),
    };
    const server = {
      port: cluster.port,
      adminPassword: cluster.password,
      passwords,
      template: '',
      major: cluster.major,
    };
    await makeRolesAndDatabase(urlOf(server, 'admin', 'postgres'), passwords);
    const owner = urlOf(server, 'owner', databaseName);
    await migrate(owner);
    return { schema: await asAdministrator(owner, catalogueOf), major: cluster.major };
  } finally {
    await cluster.stop();
  }
}

function firstDifference(reviewed: string, made: string): string | null {
  if (reviewed === made) return null;
  const [left, right] = [reviewed.split('\n'), made.split('\n')];
  const at = right.findIndex((line, index) => line !== left[index]);
  const line = at === -1 ? right.length : at;
  return `line ${line + 1}\n  in the file:     ${left[line] ?? '(its end)'}\n  in the database: ${right[line] ?? '(its end)'}`;
}
