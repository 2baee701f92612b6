import type pg from 'pg';
import { newKey } from '../../src/platform/random.ts';

/** One statement as it went to the database; a plain text has no parameters. */
export type Sent = string | { readonly name: string; readonly text: string; readonly values: unknown[] };

/** Notes every statement that goes through the pool's connections, in their order. */
export function recording(pool: pg.Pool): { readonly pool: pg.Pool; readonly sent: Sent[] } {
  const sent: Sent[] = [];
  const recorded = Object.create(pool) as pg.Pool;
  recorded.connect = (async () => {
    const client = await pool.connect();
    return new Proxy(client, {
      get(target, property) {
        const value: unknown = Reflect.get(target, property);
        if (typeof value !== 'function') return value;
        return (...given: unknown[]) => {
          if (property === 'query') sent.push(plain(given[0] as Sent));
          return value.apply(target, given) as unknown;
        };
      },
    });
  }) as pg.Pool['connect'];
  return { pool: recorded, sent };
}

function plain(statement: Sent): Sent {
  if (typeof statement === 'string') return statement;
  const { name, text, values } = statement;
  return { name, text, values };
}

/** How the ids of the recorded run are called in another one. Ids that are in neither list stay what they are. */
export interface Renaming {
  readonly ids: ReadonlyMap<string, string>;
  /** Ids of what both runs touch; every id that is named nowhere was drawn in the run, and is drawn anew. */
  readonly common: ReadonlySet<string>;
}

const anyId = /[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}/g;

/** The same statements for another subject: each id replaced wherever it stands, also inside texts and addresses. */
export function renamed(sent: readonly Sent[], { ids, common }: Renaming): Sent[] {
  const drawn = new Map<string, string>();
  const other = (found: string): string => {
    const id = found.includes('-')
      ? found
      : found.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
    if (common.has(id)) return found;
    const name = ids.get(id) ?? drawn.get(id) ?? newKey();
    if (!ids.has(id)) drawn.set(id, name);
    return found.includes('-') ? name : name.replaceAll('-', '');
  };
  const value = (each: unknown): unknown => {
    if (typeof each === 'string') return each.replaceAll(anyId, other);
    if (Array.isArray(each)) return each.map(value);
    return each;
  };
  return sent.map((each) => (typeof each === 'string' ? each : { ...each, values: each.values.map(value) }));
}
