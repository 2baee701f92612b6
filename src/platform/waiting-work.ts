import { sql } from './sql.ts';
import type { Tx } from './transaction.ts';

/** What waits, what was given up, and for how many seconds the oldest has waited; 0 where nothing does. */
export interface Waiting {
  readonly waiting: number;
  readonly failed: number;
  readonly oldestSeconds: number;
}

interface Counted {
  readonly waiting: bigint;
  readonly failed: bigint;
  readonly since: Date | null;
}

/** Letters and tasks of all regions, as numbers. @param machineNow tasks go by the machine's clock, letters by that of the business */
export async function waitingWork(
  tx: Tx,
  machineNow: Date,
): Promise<{ readonly mails: Waiting; readonly tasks: Waiting }> {
  const [mails] = await sql<Counted>(tx)`select waiting, failed, since from platform.mail_waiting()`;
  const [tasks] = await sql<Counted>(tx)`
    select waiting, failed, since from platform.tasks_waiting(${machineNow})`;
  return { mails: waitingAt(tx.now, mails), tasks: waitingAt(machineNow, tasks) };
}

function waitingAt(now: Date, counted: Counted | undefined): Waiting {
  if (!counted) throw new Error('An aggregate without a row');
  const { waiting, failed, since } = counted;
  const oldestSeconds = since === null ? 0 : Math.max(0, (now.getTime() - since.getTime()) / 1000);
  return { waiting: Number(waiting), failed: Number(failed), oldestSeconds };
}
