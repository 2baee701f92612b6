import { pino } from 'pino';

/** What a line may hold. Anything else is left out, so that nobody's data reaches a log by being handed along. */
export interface LogFields {
  readonly requestId?: string;
  readonly region?: number;
  readonly task?: string;
  readonly milliseconds?: number;
  readonly error?: unknown;
}

const output = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime });

export const log = {
  info: (fields: LogFields, message: string) => output.info(allowed(fields), message),
  warn: (fields: LogFields, message: string) => output.warn(allowed(fields), message),
  error: (fields: LogFields, message: string) => output.error(allowed(fields), message),
};

function allowed({ requestId, region, task, milliseconds, error }: LogFields): object {
  return {
    requestId,
    region,
    task,
    milliseconds,
    ...(error === undefined ? {} : { error: described(error) }),
  };
}

/** An error's kind, place and message; what the database adds about rows (detail, where) stays out. */
function described(error: unknown): object {
  if (!(error instanceof Error)) return { name: typeof error };
  return {
    name: error.name,
    message: error.message,
    stack: error.stack,
    code: (error as { code?: unknown }).code,
  };
}
