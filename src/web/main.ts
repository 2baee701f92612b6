import { setTimeout as sleep } from 'node:timers/promises';
import { tryKeys } from '../modules/settlement/index.ts';
import { useTestClock } from '../platform/clock.ts';
import { config } from '../platform/config.ts';
import { diskFileStore, useFileStore } from '../platform/file-store.ts';
import { atFirstAnswer } from '../platform/first-answer.ts';
import { readKeys } from '../platform/keys.ts';
import { openHub } from '../platform/live.ts';
import { log } from '../platform/log.ts';
import { watchProcess } from '../platform/metrics.ts';
import { newestMigration } from '../platform/migrate/migrate.ts';
import { readiness } from '../platform/migrate/ready.ts';
import { openPool } from '../platform/pool.ts';
import { useSealingKey } from '../platform/sealed-box.ts';
import { usePool } from '../platform/transaction.ts';
import { Unstartable } from '../platform/unstartable.ts';
import { admission } from './admission.ts';
import { frontDoor } from './front-door.ts';
import { endStreams, useHub } from './live.ts';
import { createSite } from './site.tsx';
import { countRefusal, watchAdmission } from './web-metrics.ts';

// The web process: any number of these may run on one database.
const settings = config();
if (settings.test) useTestClock();
const { database } = settings;
if (!database)
  throw new Unstartable('DATABASE_URL is not set. Start with "npm start", which brings a database.');

const pool = openPool(database.app, 16, (error) => log.warn({ error }, 'a connection to the database ended'));
usePool(pool);
const keys = readKeys(settings);
useSealingKey(keys.bankAccounts);
useFileStore(diskFileStore(settings.dataDir));
let keysFit = false;
const tried = atFirstAnswer(() => tryKeys(keys)).then(() => {
  keysFit = true;
});
// Before anybody is served; one that waits for its database shows meanwhile that it does.
await Promise.race([tried, sleep(1_000)]);
const hub = openHub(database.app);
useHub(hub);
const isReady = readiness(pool, await newestMigration(), settings.dataDir);
let draining = false;
const site = createSite({
  baseUrl: settings.baseUrl,
  demo: settings.demo,
  ready: async () => keysFit && !draining && (await isReady()),
  hub,
});
const places = admission();
watchProcess(pool);
watchAdmission(places);
const door = frontDoor({ fetch: site.fetch, admission: places, refused: countRefusal });
door.server.listen(settings.port, settings.host);

/** Not ready; then no new requests; those under way may finish, streams end; then the connections go. */
async function drain(): Promise<void> {
  if (draining) return;
  draining = true;
  setTimeout(() => process.exit(1), (settings.drainWait + 30) * 1_000).unref();
  await sleep(settings.drainWait * 1_000);
  endStreams();
  await door.close();
  await Promise.all([hub.close(), pool.end()]);
  process.exit(0);
}
for (const signal of ['SIGTERM', 'SIGINT'] as const)
  process.on(signal, () => void drain().catch(() => process.exit(1)));
