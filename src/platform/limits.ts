/** More is waiting than can be answered soon: better a clear "later" than a queue that never ends. Becomes 503. */
export class Overloaded extends Error {
  override readonly name = 'Overloaded';
}

/**
 * Lets so many run at once and so many wait, for work that one kind of request could flood the machine with.
 * @throws Overloaded for the next one, at once
 */
export function bounded({ running, waiting }: { readonly running: number; readonly waiting: number }) {
  let active = 0;
  const queue: (() => void)[] = [];
  return async <Value>(work: () => Promise<Value>): Promise<Value> => {
    if (active >= running) {
      if (queue.length >= waiting) throw new Overloaded(`${active} running, ${queue.length} waiting`);
      await new Promise<void>((go) => queue.push(go));
    } else active += 1;
    try {
      return await work();
    } finally {
      // The place goes to who waits, so that nobody overtakes.
      const next = queue.shift();
      if (next) next();
      else active -= 1;
    }
  };
}
