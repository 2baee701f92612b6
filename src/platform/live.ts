import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { log } from './log.ts';
import { sql } from './sql.ts';
import type { Tx } from './transaction.ts';

/**
 * What has changed: a kind and its ids, never what was written. Everybody who may read the database may hear it. `regions`:
 * what every page says of its region, which each process remembers for a moment.
 */
export type Topic = `talk:${number}:${string}` | 'regions';

const channel = 'yuinowa_live';

/** Says to all web processes that something changed, once the transaction has happened. */
export async function announce(tx: Tx, topic: Topic): Promise<void> {
  await sql(tx)`select pg_notify(${channel}, ${topic})`;
}

/** One for a process: hears what any process announces. */
export interface Hub {
  /**
   * Calls `heard` when the topic was announced, and also after the connection was away, because something may have
   * been missed. @returns the way to hear no more
   */
  hear(topic: Topic, heard: () => void): () => void;
  /** Settles when the connection that listens is there for the first time. */
  readonly ready: Promise<void>;
  close(): Promise<void>;
}

/** How long a pause between two tries to connect grows, and how often a silent connection is asked, in milliseconds. */
const waits = { first: 100, longest: 5_000, silence: 15_000, answer: 5_000 } as const;

/** Listens on one connection of its own, which is made again whenever it was lost. */
export function openHub(url: string, { silence = waits.silence }: { readonly silence?: number } = {}): Hub {
  const ears = new Map<string, Set<() => void>>();
  const closed = new AbortController();
  const ready = Promise.withResolvers<void>();
  const wake = (topic: string) => {
    for (const heard of ears.get(topic) ?? []) heard();
  };
  const ended = (async () => {
    for (
      let pause: number = waits.first;
      !closed.signal.aborted;
      pause = Math.min(pause * 2, waits.longest)
    ) {
      try {
        await listen(url, silence, closed.signal, wake, () => {
          pause = waits.first;
          ready.resolve();
          for (const topic of ears.keys()) wake(topic);
        });
      } catch (error) {
        log.warn({ error }, 'the connection that listens was lost: connecting again');
      }
      await sleep(pause, undefined, { signal: closed.signal }).catch(() => {});
    }
  })();
  return {
    ready: ready.promise,
    hear(topic, heard) {
      const own = ears.get(topic) ?? new Set();
      ears.set(topic, own.add(heard));
      return () => {
        own.delete(heard);
        if (own.size === 0 && ears.get(topic) === own) ears.delete(topic);
      };
    },
    async close() {
      closed.abort();
      await ended;
    },
  };
}

/** One connection's life. A cable that was cut says nothing: so it is asked now and then, and has to answer. */
async function listen(
  url: string,
  silence: number,
  closed: AbortSignal,
  wake: (topic: string) => void,
  begun: () => void,
): Promise<void> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: waits.answer,
    query_timeout: waits.answer,
    keepAlive: true,
  });
  const lost = Promise.withResolvers<never>();
  lost.promise.catch(() => {});
  client.on('error', lost.reject);
  client.on('end', () => lost.reject(new Error('The connection ended')));
  client.on('notification', ({ payload }) => wake(payload ?? ''));
  try {
    await client.connect();
    await client.query(`listen ${channel}`);
    begun();
    while (!closed.aborted) {
      await Promise.race([sleep(silence, undefined, { signal: closed }).catch(() => {}), lost.promise]);
      if (!closed.aborted) await Promise.race([client.query('select 1'), lost.promise]);
    }
  } finally {
    // A server that is gone answers no farewell.
    await Promise.race([client.end().catch(() => {}), sleep(1_000)]);
  }
}
