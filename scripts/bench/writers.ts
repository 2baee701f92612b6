import type { BareRow, Written } from './bare-page.ts';
import { listWritten } from './list-written.ts';
import { postingWritten } from './posting-written.ts';

/** What kinds of pages show of the rows that they read. */
export const writers = {
  posting: postingWritten,
  list: listWritten,
} as const satisfies Readonly<Record<string, (rows: readonly BareRow[]) => Written>>;
