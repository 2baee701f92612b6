import { underClock } from '../platform/clock.ts';

/** Waits for the next moment of a course. */
export type Until = (at: Date) => Promise<void>;
/** What one person or one order goes through. It waits for its first moment before it does anything. */
export type Course = (until: Until) => Promise<void>;

/** In milliseconds: so long a look takes in the months behind us, and on the last day, of which little is left. */
const pace = { past: 9_000, today: 400 };

/** A clock that moves on a little with each look at it, as time does while somebody works. */
function movingClock(begin: Date, by: number) {
  let now = begin.getTime();
  return {
    read: () => {
      now += by;
      return new Date(now);
    },
    reach: (at: Date) => {
      now = Math.max(now, at.getTime());
    },
  };
}

/** One thing after the other, from this moment on. */
export function from<Value>(begin: Date, work: () => Promise<Value>): Promise<Value> {
  return underClock(movingClock(begin, pace.today), work);
}

interface Waiting {
  readonly at: number;
  readonly goOn: () => Promise<void>;
}

/** Courses whose moments are so near to each other do not wait for each other. */
const together = 60 * 60_000;
/** So many of them act at the same time. */
const lanes = 4;

/**
 * Lets all courses take place, in the order of their moments. What lies after the end has not happened yet: a course that
 * waits for it stays where it is.
 */
export async function passTime(courses: readonly Course[], end: Date): Promise<void> {
  const waiting: Waiting[] = [];
  await Promise.all(courses.map((course) => begin(course, waiting)));
  for (;;) {
    waiting.sort((a, b) => a.at - b.at);
    const [first] = waiting;
    if (!first || first.at > end.getTime()) return;
    const soon = Math.min(first.at + together, end.getTime());
    const due = waiting.splice(0, waiting.findLastIndex(({ at }) => at <= soon) + 1);
    await Promise.all(Array.from({ length: lanes }, () => goAlong(due)));
  }
}

/** One lane: the next of those that are due, until there is none. */
async function goAlong(due: Waiting[]): Promise<void> {
  for (let next = due.shift(); next !== undefined; next = due.shift()) await next.goOn();
}

/** Resolves when the course waits for the first time. */
function begin(course: Course, waiting: Waiting[]): Promise<void> {
  const clock = movingClock(new Date(0), pace.past);
  let pause = Promise.withResolvers<void>();
  const until: Until = (at) => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const goOn = () => {
      pause = Promise.withResolvers();
      clock.reach(at);
      resolve();
      return pause.promise;
    };
    waiting.push({ at: at.getTime(), goOn });
    pause.resolve();
    return promise;
  };
  underClock(clock, () => course(until)).then(
    () => pause.resolve(),
    (error: unknown) => pause.reject(error),
  );
  return pause.promise;
}
