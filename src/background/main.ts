import { tryKeys } from '../modules/settlement/index.ts';
import { useTestClock } from '../platform/clock.ts';
import { config } from '../platform/config.ts';
import { diskFileStore, useFileStore } from '../platform/file-store.ts';
import { atFirstAnswer } from '../platform/first-answer.ts';
import { readKeys } from '../platform/keys.ts';
import { log } from '../platform/log.ts';
import { localMailer, smtpMailer } from '../platform/mail.ts';
import { watchProcess } from '../platform/metrics.ts';
import { openPool } from '../platform/pool.ts';
import { useSealingKey } from '../platform/sealed-box.ts';
import { runTasks, type TaskRunner } from '../platform/task-runner.ts';
import { usePool } from '../platform/transaction.ts';
import { Unstartable } from '../platform/unstartable.ts';
import { tasksOf } from './tasks.ts';
import { serveWorkMetrics } from './work-metrics.ts';

// The background process: any number of these may run on one database.
const settings = config();
if (settings.test) useTestClock();
const { app, queue } = settings.database ?? {};
if (!app || !queue) {
  throw new Unstartable(
    'DATABASE_URL and DATABASE_QUEUE_URL are needed. Start with "npm start", which brings a database.',
  );
}

const pool = openPool(app, 8, (error) => log.warn({ error }, 'a connection to the database ended'));
usePool(pool);
useFileStore(diskFileStore(settings.dataDir));
const keys = readKeys(settings);
useSealingKey(keys.bankAccounts);
const mailer = settings.smtpUrl ? smtpMailer(settings.smtpUrl, settings.mailFrom) : localMailer;
let runner: TaskRunner | undefined;
watchProcess(pool);
if (settings.metricsPort !== undefined) serveWorkMetrics(settings.metricsPort);

/** No new tasks; those under way may finish; then the connections go. A killed one leaves its tasks to the next. */
async function drain(): Promise<void> {
  setTimeout(() => process.exit(1), 30_000).unref();
  await runner?.stop();
  mailer.close();
  await pool.end();
  process.exit(0);
}
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void drain());

await atFirstAnswer(() => tryKeys(keys));
runner = runTasks(queue, tasksOf({ pool, mailer, keys }));
log.info({}, 'background started');
