import { EventEmitter } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { Logger, parseCronItems, type Runner, run, type WorkerEvents } from 'graphile-worker';
import pg from 'pg';
import { holdName } from './dead-runners.ts';
import { isRefusedLogin } from './first-answer.ts';
import { log } from './log.ts';

/** What is done for each task of a name. `lastTry`: when this one fails, nobody tries again by themselves. */
export type TaskHandlers = Readonly<Record<string, (payload: unknown, lastTry: boolean) => Promise<void>>>;

export interface TaskRunner {
  /** No new tasks; resolves when those under way have ended, or were given up after 25 seconds. */
  stop(): Promise<void>;
}

/** Sweeps missed while nobody ran are not made up for: the next one finds all that is due. */
const cronItems = parseCronItems([
  { task: 'sweep', match: '* * * * *', options: { jobKey: 'sweep', maxAttempts: 1 } },
]);

/** One runner on one set of connections. */
interface Running {
  /** Settles when it does nothing more. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

/** How long a runner without its connections may take to end, in milliseconds, before the next one is started beside it. */
const patience = 5_000;

/**
 * Takes tasks from the queue until it is stopped. When the database goes away the runner ends; a new one is started
 * until it holds, with a growing pause up to five seconds. A login that is refused before the first ends the process.
 */
export function runTasks(queueUrl: string, handlers: TaskHandlers): TaskRunner {
  let stopped = false;
  let current: Running | undefined;
  let hasRun = false;
  const running = (async () => {
    for (let pause = 100; !stopped; pause = Math.min(pause * 2, 5_000)) {
      try {
        current = await start(queueUrl, handlers);
        if (stopped) await current.stop();
        hasRun = true;
        pause = 100;
        await current.ended;
      } catch (error) {
        if (!hasRun && isRefusedLogin(error)) throw error;
        if (!stopped) log.warn({ error }, 'the queue went away: connecting again');
      }
      current = undefined;
      if (!stopped) await sleep(pause);
    }
  })();
  return {
    async stop() {
      stopped = true;
      await current?.stop();
      await running;
    },
  };
}

async function start(connectionString: string, handlers: TaskHandlers): Promise<Running> {
  const pgPool = queuePool(connectionString);
  const closePool = () => void pgPool.end().catch(() => {});
  try {
    const { runner, name } = await startRunner(pgPool, handlers);
    const lost = Promise.withResolvers<void>();
    const stop = () => runner.stop().catch(() => {});
    const release = await holdName(pgPool, name, lost.resolve).catch(async (error) => {
      await atMost(patience, stop());
      throw error;
    });
    // Whoever cannot be told that the connections are gone waits for ever: so the loss itself ends it, too.
    const ended = Promise.race([runner.promise, lost.promise.then(() => atMost(patience, stop()))]);
    const close = () => {
      release();
      closePool();
    };
    void ended.then(close, close);
    return { ended, stop };
  } catch (error) {
    closePool();
    throw error;
  }
}

function atMost(milliseconds: number, work: Promise<void>): Promise<void> {
  return Promise.race([work, sleep(milliseconds)]);
}

async function startRunner(
  pgPool: pg.Pool,
  handlers: TaskHandlers,
): Promise<{ readonly runner: Runner; readonly name: string }> {
  const events: WorkerEvents = new EventEmitter();
  let name = '';
  events.once('pool:create', ({ workerPool }) => {
    name = workerPool.id;
  });
  const runner = await run({
    pgPool,
    events,
    taskList: Object.fromEntries(
      Object.entries(handlers).map(([task, handle]) => [
        task,
        (payload: unknown, { job }: { readonly job: { attempts: number; max_attempts: number } }) =>
          handle(payload, job.attempts >= job.max_attempts),
      ]),
    ),
    parsedCronItems: cronItems,
    concurrency: 4,
    // Signals are the process's own matter: see main.ts.
    noHandleSignals: true,
    gracefulShutdownAbortTimeout: 25_000,
    // Written down by the batch, whose failure ends this runner; without it, it would end the process.
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    logger: quietLogger,
  });
  return { runner, name };
}

/** The queue writes its numbers as JSON, which knows no bigint: it gets them as text, whatever our own pool does. */
function queuePool(connectionString: string): pg.Pool {
  const getTypeParser = ((oid: number, format: 'text') =>
    oid === pg.types.builtins.INT8
      ? (text: string) => text
      : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser;
  const pool = new pg.Pool({ connectionString, max: 8, types: { getTypeParser } });
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}

/** Its messages name tasks and payloads: only warnings and errors are passed on, without their text. */
const quietLogger = new Logger(() => (level, _message, meta) => {
  const error = (meta as { error?: unknown } | undefined)?.error;
  if (level === 'error') log.error({ error, task: 'queue' }, 'the queue reports an error');
  else if (level === 'warning') log.warn({ error, task: 'queue' }, 'the queue reports a warning');
});
