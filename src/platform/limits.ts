/** More is waiting than can be answered soon: better a clear "later" than a queue that never ends. Becomes 503. */
export class Overloaded extends Error {
  override readonly name = 'Overloaded';
}

/** Beside so many names a stranger's next one counts as one too many, so that nobody fills the memory with them. */
const mostNames = 10_000;

/** Lets each name ask so many times in so long (milliseconds), in this process. */
export function paced({ most, within }: { readonly most: number; readonly within: number }) {
  let asked = new Map<string, number>();
  let begun = Number.NEGATIVE_INFINITY;
  return (name: string, now = performance.now()): boolean => {
    if (now - begun >= within) [asked, begun] = [new Map(), now];
    const times = (asked.get(name) ?? 0) + 1;
    if (times === 1 && asked.size >= mostNames) return false;
    asked.set(name, times);
    return times <= most;
  };
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
