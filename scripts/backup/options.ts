import { parseArgs } from 'node:util';
import { Unstartable } from '../../src/platform/unstartable.ts';

/** What was given after the command; each option takes a value, which is described by a word. */
export function readOptions<Name extends string>(
  known: Readonly<Record<Name, string>>,
): Partial<Record<Name, string>> {
  const names = Object.keys(known) as Name[];
  try {
    const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]));
    return parseArgs({ options }).values as Partial<Record<Name, string>>;
  } catch (error) {
    throw new Unstartable(
      `${error instanceof Error ? error.message : error}\nOptions: ${names.map((name) => `--${name} ${known[name]}`).join(', ')}`,
    );
  }
}
