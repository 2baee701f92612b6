import { pino } from 'pino';

/** What a line may hold. Anything else is left out, so that nobody's data reaches a log by being handed along. */
export interface LogFields {
  readonly requestId?: string;
  readonly region?: number;
  readonly task?: string;
  readonly attempt?: number;
  readonly count?: number;
  readonly milliseconds?: number;
  /** The proof of a sealed block of the audit: it has to stand outside the database, and this log is outside. */
  readonly anchor?: { readonly number: number; readonly hash: string; readonly signature: string };
  readonly error?: unknown;
}

const output = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime });

export const log = {
  info: (fields: LogFields, message: string) => output.info(allowed(fields), message),
  warn: (fields: LogFields, message: string) => output.warn(allowed(fields), message),
  error: (fields: LogFields, message: string) => output.error(allowed(fields), message),
};

/**
 * For what may happen a thousand times a second: the first is said at once, of those after it only how many there were in
 * the next so many milliseconds.
 */
export function seldom(
  say: (fields: LogFields) => void,
  milliseconds = 10_000,
): (fields?: LogFields) => void {
  let untold: number | null = null;
  const tellCount = () => {
    if (untold) say({ count: untold, milliseconds });
    untold = untold ? 0 : null;
    if (untold !== null) setTimeout(tellCount, milliseconds).unref();
  };
  return (fields = {}) => {
    if (untold !== null) {
      untold += 1;
      return;
    }
    say(fields);
    untold = 0;
    setTimeout(tellCount, milliseconds).unref();
  };
}

export function allowed({
  requestId,
  region,
  task,
  attempt,
  count,
  milliseconds,
  anchor,
  error,
}: LogFields): object {
  return {
    requestId,
    region,
    task,
    attempt,
    count,
    milliseconds,
    ...(anchor && { anchor: { number: anchor.number, hash: anchor.hash, signature: anchor.signature } }),
    ...(error === undefined ? {} : { error: described(error) }),
  };
}

/**
 * An error's kind, code and place. Its message only where our own program wrote it: what PostgreSQL, a mail server or
 * a parser say may quote a person's data.
 */
function described(error: unknown): object {
  if (!(error instanceof Error)) return { name: typeof error };
  const { code, constraint, responseCode } = error as {
    code?: unknown;
    constraint?: unknown;
    responseCode?: unknown;
  };
  return {
    name: error.name,
    message: speaksOfCode.has(error.name) ? error.message : undefined,
    code: typeof code === 'string' ? code : undefined,
    constraint: typeof constraint === 'string' ? constraint : undefined,
    responseCode: typeof responseCode === 'number' ? responseCode : undefined,
    at: error.stack
      ?.split('\n')
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 12)
      .map((line) => line.trim()),
    cause: error.cause === undefined ? undefined : described(error.cause),
  };
}

const speaksOfCode = new Set([
  'TypeError',
  'RangeError',
  'ReferenceError',
  'AssertionError',
  'Unstartable',
  'Conflict',
  'Busy',
]);
