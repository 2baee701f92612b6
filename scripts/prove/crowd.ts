import { setTimeout as sleep } from 'node:timers/promises';
import { type ContractId, slugOf } from '../../src/kernel/ids.ts';
import { newKey } from '../../src/platform/random.ts';
import type { Ground } from './ground.ts';

/** People who read and write all the time, each one thing after the other, and what went wrong for them. */
export interface Crowd {
  /** What was answered with anything but "done" or the page, and when. */
  readonly failures: Failure[];
  readonly done: () => { readonly pages: number; readonly messages: number };
  /** Requests that wait for their answer now. */
  readonly underWay: () => number;
  /** What was written and answered with "done". */
  readonly acknowledged: string[];
  /** Lets those under way finish. */
  stop(): Promise<void>;
}

interface Failure {
  readonly at: number;
  readonly what: string;
}

const readers = 8;
const writers = 10;
/** Nobody writes more than 120 messages in an hour. */
const pauses = { reading: 30, writing: 600 } as const;

export function startCrowd(origin: string, ground: Ground, region: string): Crowd {
  const failures: Failure[] = [];
  const acknowledged: string[] = [];
  let [pages, messages, underWay, stopped] = [0, 0, 0, false];
  const ask = async (what: string, address: string, how: RequestInit, wanted: number) => {
    underWay += 1;
    try {
      const answer = await fetch(`${origin}/r/${region}${address}`, {
        ...how,
        redirect: 'manual',
        signal: AbortSignal.timeout(20_000),
      });
      await answer.text();
      if (answer.status === wanted) return true;
      failures.push({ at: performance.now(), what: `${what}: ${answer.status}` });
    } catch (error) {
      failures.push({ at: performance.now(), what: `${what}: ${String((error as Error).cause ?? error)}` });
    } finally {
      underWay -= 1;
    }
    return false;
  };
  const read = async () => {
    while (!stopped) {
      if (await ask('a page', '/jobs', {}, 200)) pages += 1;
      await sleep(pauses.reading);
    }
  };
  const write = async (number: number) => {
    const contract = ground.next();
    const talk = `/contracts/${slugOf('contract', contract.contract as ContractId)}/talk`;
    const { headers } = ground.workerOf(contract);
    for (let count = 1; !stopped; count++) {
      const text = `${number}の${count}：髙﨑です。`;
      const body = new URLSearchParams({ key: newKey(), text });
      if (await ask('a message', talk, { method: 'POST', headers, body }, 303)) {
        messages += 1;
        acknowledged.push(text);
      }
      await sleep(pauses.writing);
    }
  };
  const all = Promise.all([
    ...Array.from({ length: readers }, read),
    ...Array.from({ length: writers }, (_, number) => write(number + 1)),
  ]);
  return {
    failures,
    acknowledged,
    done: () => ({ pages, messages }),
    underWay: () => underWay,
    async stop() {
      stopped = true;
      await all;
    },
  };
}
