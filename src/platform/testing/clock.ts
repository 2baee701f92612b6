import { useTestClock } from '../clock.ts';
import { asAdministrator } from '../embedded-postgres/administer.ts';
import type { FreshDatabase } from './database.ts';

/** Moves the clock of a test's database to so many milliseconds from now; 0 is the machine's own time. */
export async function moveClock(database: Pick<FreshDatabase, 'url'>, offsetMs: number): Promise<void> {
  useTestClock();
  await asAdministrator(database.url('owner'), (client) =>
    client.query('update platform.clock set offset_ms = $1', [offsetMs]),
  );
}
