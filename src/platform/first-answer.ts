import { setTimeout as sleep } from 'node:timers/promises';
import { DatabaseError } from 'pg';
import { log, seldom } from './log.ts';
import { Away, Busy } from './transaction.ts';

/**
 * Does something once the database answers: one that is away, or has no tables yet, is waited for.
 * @throws what no waiting mends: a login that the database refuses, and what the work itself finds
 */
export async function atFirstAnswer(work: () => Promise<void>, pause = 500): Promise<void> {
  const waits = seldom((fields) => log.warn(fields, 'the database is not there yet: asking again'));
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (isRefusedLogin(error) || !isOfDatabase(error)) throw error;
      waits({ error });
    }
    await sleep(pause);
  }
}

/** Class 28 is PostgreSQL's, the word SASL the driver's, where the address holds no password or the server none of it. */
export function isRefusedLogin(error: unknown): boolean {
  if (error instanceof Away) return isRefusedLogin(error.cause);
  if (error instanceof DatabaseError) return error.code?.startsWith('28') ?? false;
  return error instanceof Error && error.message.startsWith('SASL: ');
}

function isOfDatabase(error: unknown): boolean {
  return error instanceof Away || error instanceof Busy || error instanceof DatabaseError;
}
