import { newKey } from '../../src/platform/random.ts';
import type { Facts } from './facts.ts';
import { type Answer, type OpenForm, type Person, sentenceOf } from './person.ts';
import { promised } from './promise.ts';

/** How many press a button at the same moment. */
const crowd = 32;

/** What is pressed at the same moment; the crowd is shared out evenly among the buttons of a round. */
export interface Button {
  /** For the tally, and for what is legal; several buttons may be of one name. */
  readonly name: string;
  readonly person: Person;
  readonly path: string;
  readonly fields?: Readonly<Record<string, string>>;
  /** One form is sent again and again, instead of one from each of many windows. */
  readonly oneForm?: boolean;
}

/** How many were told that it is done, by the button's name. */
export type Wins = Readonly<Record<string, number>>;

export interface Round {
  readonly buttons: readonly Button[];
  /** What the answers come to, and what the database knows. */
  facts(wins: Wins): Promise<Facts>;
}

export interface Race {
  readonly name: string;
  /** The ways in which a round may end, each with all that is seen then. */
  readonly legal: Readonly<Record<string, Facts>>;
  prepare(): Promise<Round>;
}

/** What happened how often. */
export type Tally = ReadonlyMap<string, number>;

/** Runs a race again and again: each round ends in one of the legal ways, and everybody gets a clear answer. */
export async function run({ name, legal, prepare }: Race, rounds: number): Promise<Tally> {
  const tally = new Map<string, number>();
  const note = (what: string) => tally.set(what, (tally.get(what) ?? 0) + 1);
  for (let round = 0; round < rounds; round++) {
    const { buttons, facts } = await prepare();
    const presses = await openAll(buttons, round);
    const answers = await Promise.all(
      presses.map(async ({ button, form }) => ({
        button,
        answer: await button.person.send(form, button.fields),
      })),
    );
    for (const { button, answer } of answers) note(`${button.name}: ${answerOf(button, answer)}`);
    const seen = await facts(winsOf(buttons, answers));
    const ending = Object.entries(legal).find(([, wanted]) => areSame(seen, wanted));
    promised(ending !== undefined, `${name}, and: ${JSON.stringify(seen)}`);
    note(`rounds: ${ending[0]}`);
  }
  return tally;
}

interface Press {
  readonly button: Button;
  readonly form: OpenForm;
}

/** Each round begins with another button, so that none is always the first. */
async function openAll(buttons: readonly Button[], round: number): Promise<readonly Press[]> {
  const opened = await Promise.all(
    buttons.map(async (button) => ({ button, form: await button.person.open(button.path) })),
  );
  return Array.from({ length: crowd }, (_, index) => {
    const press = opened[(index + round) % opened.length] as Press;
    return press.button.oneForm ? press : { ...press, form: { ...press.form, key: newKey() } };
  });
}

/** In words; an answer without any is no answer. */
function answerOf({ path }: Button, { status, to, file, html }: Answer): string {
  if (status === 303 && to !== null) return 'done';
  if (status === 200 && file !== null) return 'the file';
  const sentence = sentenceOf({ html });
  const isClear = (status === 409 || status === 422) && sentence !== '';
  promised(isClear, `${path} is answered with ${status} and no sentence: "${html.slice(0, 300)}"`);
  return `${status} ${sentence}`;
}

function winsOf(
  buttons: readonly Button[],
  answers: readonly { readonly button: Button; readonly answer: Answer }[],
): Wins {
  const wins = Object.fromEntries(buttons.map(({ name }) => [name, 0]));
  for (const { button, answer } of answers)
    if (answer.status < 400) wins[button.name] = (wins[button.name] ?? 0) + 1;
  for (const { name } of buttons) {
    const places = new Set(
      answers.flatMap(({ button, answer }) => (button.name === name ? (answer.to ?? []) : [])),
    );
    promised(places.size <= 1, `${name}: those who were told "done" are led to ${[...places].join(', ')}`);
  }
  return wins;
}

function areSame(seen: Facts, wanted: Facts): boolean {
  const names = new Set([...Object.keys(seen), ...Object.keys(wanted)]);
  return [...names].every((name) => seen[name] === wanted[name]);
}
