import type { TaskList } from 'graphile-worker';
import type pg from 'pg';
import { alone } from '../platform/alone.ts';
import type { Mailer } from '../platform/mail.ts';
import type { TaskPayload } from '../platform/queue.ts';
import { deliverMail } from './deliver-mail.ts';
import { runSweeps, type SweepKeys } from './sweeps.ts';

/** The number of the lock under which one process sweeps at a time. */
const sweepLock = 7_116_002;

/** What the background process does: as thin as the routes of the web. */
export function tasksOf({
  pool,
  mailer,
  keys,
}: {
  pool: pg.Pool;
  mailer: Mailer;
  keys: SweepKeys;
}): TaskList {
  return {
    'send-mail': (payload, { job }) =>
      deliverMail(mailer, payload as TaskPayload<{ id: string }>, job.attempts >= job.max_attempts),
    sweep: async () => {
      await alone(pool, sweepLock, () => runSweeps(keys));
    },
  };
}
