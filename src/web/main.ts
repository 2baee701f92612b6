import { serve } from '@hono/node-server';
import { useTestClock } from '../platform/clock.ts';
import { config } from '../platform/config.ts';
import { diskFileStore, useFileStore } from '../platform/file-store.ts';
import { readKeys } from '../platform/keys.ts';
import { openHub } from '../platform/live.ts';
import { log } from '../platform/log.ts';
import { newestMigration } from '../platform/migrate/migrate.ts';
import { isReady } from '../platform/migrate/ready.ts';
import { openPool } from '../platform/pool.ts';
import { useSealingKey } from '../platform/sealed-box.ts';
import { usePool } from '../platform/transaction.ts';
import { endStreams, useHub } from './live.ts';
import { createSite } from './site.tsx';

// The web process: any number of these may run on one database.
const settings = config();
if (settings.test) useTestClock();
const { database } = settings;
if (!database) throw new Error('DATABASE_URL is not set. Start with "npm start", which brings a database.');

const pool = openPool(database.app, 16, (error) => log.warn({ error }, 'a connection to the database ended'));
usePool(pool);
useSealingKey(readKeys(settings).bankAccounts);
useFileStore(diskFileStore(settings.dataDir));
const hub = openHub(database.app);
useHub(hub);
const newest = await newestMigration();
const site = createSite({
  baseUrl: settings.baseUrl,
  demo: settings.demo,
  ready: () => isReady(pool, newest, settings.dataDir),
});
const server = serve({ fetch: site.fetch, port: settings.port, hostname: settings.host });

/** No new requests; those under way may finish, streams end; then the connections go. */
function drain(): void {
  const giveUp = setTimeout(() => process.exit(1), 30_000);
  giveUp.unref();
  endStreams();
  server.close(() => {
    Promise.all([hub.close(), pool.end()]).then(
      () => process.exit(0),
      () => process.exit(1),
    );
  });
}
process.once('SIGTERM', drain);
process.once('SIGINT', drain);
