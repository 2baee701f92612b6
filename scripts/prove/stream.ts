import { setTimeout as sleep } from 'node:timers/promises';
import type { ContractIds } from '../trial/copies.ts';
import type { Ground } from './ground.ts';
import { type Answer, insist, type OpenForm, type Person, sentenceOf, stepOf } from './person.ts';
import { promised } from './promise.ts';

/** Deliveries and acceptances without end, as from several pairs of people at once. */
export interface Stream {
  /** What was answered with "done". */
  readonly acknowledged: { readonly delivered: ContractIds[]; readonly accepted: ContractIds[] };
  /** How often a form had to be sent again. */
  readonly again: () => number;
  /** Waits until so many more were accepted. */
  moreAccepted(count: number): Promise<void>;
  /** Lets those under way finish. */
  stop(): Promise<void>;
}

const pairs = 4;
/** Between two of a pair's contracts, so that the machine is not merely busy with it. */
const pause = 40;
/** How long somebody goes on pressing before they call it broken; the server has ten seconds. */
const patience = 20_000;

export function startStream(ground: Ground): Stream {
  const acknowledged = { delivered: [] as ContractIds[], accepted: [] as ContractIds[] };
  let again = 0;
  let stopped = false;
  const one = async () => {
    while (!stopped) {
      const contract = ground.next();
      await through(ground.workerOf(contract), stepOf(contract, 'delivery'), {
        note: '入力が終わりました。',
        withoutFile: 'yes',
      });
      acknowledged.delivered.push(contract);
      await through(ground.client, stepOf(contract, 'acceptance'));
      acknowledged.accepted.push(contract);
      await sleep(pause);
    }
  };
  /** Opens the form and sends it until it is answered: always the same form, with its one key. */
  const through = async (person: Person, path: string, fields?: Record<string, string>) => {
    const form: OpenForm = await insist(
      () => person.open(path),
      () => true,
      patience,
    );
    let sent = 0;
    const answer: Answer = await insist(
      () => {
        sent += 1;
        return person.send(form, fields);
      },
      ({ status }) => status !== 503,
      patience,
    );
    again += sent - 1;
    promised(
      answer.status === 303,
      `Sent ${sent} times, ${path} was answered with ${answer.status} ${sentenceOf(answer)}`,
    );
  };
  const running = Promise.all(Array.from({ length: pairs }, one));
  running.catch(() => {}); // whoever waits for the stream hears of it
  const untilAccepted = async (count: number) => {
    while (acknowledged.accepted.length < count) await sleep(20);
  };
  return {
    acknowledged,
    again: () => again,
    moreAccepted: async (count) => {
      await Promise.race([running, untilAccepted(acknowledged.accepted.length + count)]);
    },
    async stop() {
      stopped = true;
      await running;
    },
  };
}
