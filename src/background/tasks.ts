import { systemActor } from '../kernel/actor.ts';
import type { JobId } from '../kernel/ids.ts';
import { matchJob } from '../modules/contracts/index.ts';
import { alone } from '../platform/alone.ts';
import { deliverMail } from '../platform/deliver-mail.ts';
import type { Mailer } from '../platform/mail.ts';
import type { Pool } from '../platform/pool.ts';
import type { TaskPayload } from '../platform/queue.ts';
import type { TaskHandlers } from '../platform/task-runner.ts';
import { runSweeps, type SweepKeys } from './sweeps.ts';

/** The number of the lock under which one process sweeps at a time. */
const sweepLock = 7_116_002;

export interface Means {
  readonly pool: Pool;
  readonly mailer: Mailer;
  readonly keys: SweepKeys;
}

/** What the background process does: as thin as the routes of the web. */
export function tasksOf({ pool, mailer, keys }: Means): TaskHandlers {
  return {
    'send-mail': (payload, lastTry) => deliverMail(mailer, payload as TaskPayload<{ id: string }>, lastTry),
    'match-job': async (task) => {
      const { region, payload } = task as TaskPayload<{ id: JobId; opening: number }>;
      const actor = systemActor(region, 'a posting was opened');
      // Once for each time that it opens, however often the task runs.
      await matchJob(actor, { key: `match:${payload.id}:${payload.opening}`, jobId: payload.id });
    },
    sweep: async () => {
      await alone(pool, sweepLock, () => runSweeps(keys));
    },
  };
}
