import { existsSync } from 'node:fs';
import path from 'node:path';
import { Unstartable } from '../unstartable.ts';

/** Lies there while a restore exchanges the old data for the new. */
export function restoreMarker(dataDir: string): string {
  return path.join(dataDir, 'run', 'restore.json');
}

/** An empty database must not be made where an old one was put aside a moment ago. */
export function refuseHalfRestored(dataDir: string): void {
  if (existsSync(restoreMarker(dataDir))) {
    throw new Unstartable(
      `A restore was ended while it exchanged the data of ${dataDir}: run "npm run restore" again, which finishes it.`,
    );
  }
}
