import type { ContractIds } from '../trial/copies.ts';
import type { Ground } from './ground.ts';
import { type Answer, type OpenForm, sentenceOf, stepOf } from './person.ts';
import { acceptedOnce, effectsOn, promised } from './promise.ts';
import type { RunningServer } from './running-server.ts';

/** How many press the button at the same moment. */
const crowd = 32;

/** What the answers were, by what they say: a count for each. */
export type Tally = Map<string, number>;

/**
 * Thirty-two accept the same delivery at once: each from a form of their own, and then the same form sent again and
 * again. The money moves once, and everybody gets a clear answer.
 */
export async function race(server: RunningServer, ground: Ground, rounds: number): Promise<Tally> {
  const tally: Tally = new Map();
  for (let round = 0; round < rounds; round++) {
    await acceptAtOnce(server, ground, tally, (open) => Promise.all(Array.from({ length: crowd }, open)));
    await acceptAtOnce(server, ground, tally, async (open) => Array<OpenForm>(crowd).fill(await open()));
  }
  return tally;
}

async function acceptAtOnce(
  server: RunningServer,
  ground: Ground,
  tally: Tally,
  openAll: (open: () => Promise<OpenForm>) => Promise<readonly OpenForm[]>,
): Promise<void> {
  const contract = await delivered(ground);
  const forms = await openAll(() => ground.client.open(stepOf(contract, 'acceptance')));
  const answers = await Promise.all(forms.map((form) => ground.client.send(form)));
  const isOneForm = new Set(forms.map(({ key }) => key)).size === 1;
  for (const answer of answers) note(tally, answer, isOneForm);
  const [effects] = await effectsOn(server, [contract]);
  promised(
    effects !== undefined && acceptedOnce(effects),
    `Accepted at once, and: ${JSON.stringify(effects)}`,
  );
  const places = new Set(answers.flatMap(({ to }) => to ?? []));
  promised(places.size === 1, `The accepting were led to ${places.size} places`);
  const led = answers.filter(({ status }) => status === 303).length;
  promised(isOneForm ? led > 0 : led === 1, `${led} of ${crowd} were told that they accepted`);
}

function note(tally: Tally, answer: Answer, isOneForm: boolean): void {
  const { status, to } = answer;
  const sentence = sentenceOf(answer);
  const isClear = status === 303 ? to !== null : status === 409 && sentence !== '';
  promised(isClear, `An answer is no answer: status ${status}, "${answer.html.slice(0, 200)}"`);
  const what = `${isOneForm ? 'the same form' : 'forms of their own'}: ${status}${sentence && ` ${sentence}`}`;
  tally.set(what, (tally.get(what) ?? 0) + 1);
}

async function delivered(ground: Ground): Promise<ContractIds> {
  const contract = ground.next();
  const worker = ground.workerOf(contract);
  const answer = await worker.send(await worker.open(stepOf(contract, 'delivery')), {
    note: '240枚すべて入力しました。',
  });
  promised(answer.status === 303, `A delivery was answered with ${answer.status} ${sentenceOf(answer)}`);
  return contract;
}
