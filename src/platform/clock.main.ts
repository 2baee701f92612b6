import pg from 'pg';
import { instantOf, parseLocalDate, writeInstant } from '../kernel/tokyo-date.ts';
import { config } from './config.ts';
import { withDatabase } from './embedded-postgres/with-database.ts';
import { Unstartable } from './unstartable.ts';

// npm run clock -- +7d | -2h | set 2026-12-01 18:00 | reset | (nothing: show)
// Moves the clock that all processes read, in test mode only: time passes for deadlines, sessions and links.

const units: Record<string, number> = { m: 60_000, h: 3_600_000, d: 86_400_000 };
const usage = 'Write +7d, -2h, +30m, "set 2026-12-01 18:00" (Tokyo time) or reset.';

if (!config().test)
  throw new Unstartable('The clock moves only in test mode: start everything with YUINOWA_TEST=1.');

await withDatabase(async ({ ownerUrl }) => {
  const client = new pg.Client({ connectionString: ownerUrl });
  client.on('error', () => {});
  await client.connect();
  try {
    const { rows } = await client.query<{ offset: string }>(
      'select offset_ms::text as offset from platform.clock',
    );
    const before = Number(rows[0]?.offset ?? 0);
    const offset = offsetAfter(process.argv.slice(2), before);
    await client.query('update platform.clock set offset_ms = $1', [offset]);
    // What the new time makes due is looked for now, and not at the next full minute.
    if (offset !== before) await client.query(`select platform.enqueue(null, 'sweep', '{}', null, 'sweep')`);
    console.log(`It is ${writeInstant(new Date(Date.now() + offset), 'ja')} in Tokyo.`);
  } finally {
    await client.end();
  }
});

/** In milliseconds from the machine's own clock. */
function offsetAfter(words: readonly string[], before: number): number {
  const [first, day, time = '00:00'] = words;
  if (first === undefined) return before;
  if (first === 'reset') return 0;
  if (first === 'set' && day !== undefined) {
    const date = parseLocalDate(day);
    if (!date || !/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) throw new Unstartable(usage);
    return instantOf(date, time as `${number}:${number}`).getTime() - Date.now();
  }
  const [, sign, count, unit] = /^([+-])(\d{1,5})([mhd])$/.exec(first) ?? [];
  const size = units[unit ?? ''];
  if (size === undefined) throw new Unstartable(usage);
  return before + (sign === '-' ? -1 : 1) * Number(count) * size;
}
