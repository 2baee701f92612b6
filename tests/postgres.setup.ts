// Runs once for the whole test run: a throwaway server, the roles, and a migrated template to copy from.
import { randomBytes } from 'node:crypto';
import type { TestProject } from 'vitest/node';
import { config } from '../src/platform/config.ts';
import { asAdministrator, makeRolesAndDatabase } from '../src/platform/embedded-postgres/administer.ts';
import { startTestCluster } from '../src/platform/embedded-postgres/test-cluster.ts';
import { migrate } from '../src/platform/migrate/migrate.ts';
import { createDatabaseSql, databaseGrantsSql } from '../src/platform/migrate/roles.sql.ts';
import { type TestServer, urlOf } from '../src/platform/testing/server.ts';

const template = 'yuinowa_template';

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await startTestCluster(config().postgresBin);
  const secret = () => randomBytes(12).toString('base64url');
  const server: TestServer = {
    port: cluster.port,
    adminPassword: cluster.password,
    passwords: { owner: secret(), app: secret(), queue: secret(), verify: secret() },
    template,
    major: cluster.major,
  };
  try {
    await makeTemplate(server);
  } catch (error) {
    await cluster.stop();
    throw error;
  }
  project.provide('postgres', server);
  return () => cluster.stop();
}

async function makeTemplate(server: TestServer): Promise<void> {
  const maintenance = urlOf(server, 'admin', 'postgres');
  await makeRolesAndDatabase(maintenance, server.passwords);
  await asAdministrator(maintenance, async (client) => {
    await client.query(createDatabaseSql(template));
    for (const statement of databaseGrantsSql(template)) await client.query(statement);
  });
  await migrate(urlOf(server, 'owner', template));
}
