import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { restoreMarker } from '../../src/platform/embedded-postgres/half-restored.ts';

/** What is renamed to what, in this order. */
export type Moves = readonly (readonly [from: string, to: string])[];

/** Makes all the moves, also when the process is killed between two of them: then nothing starts before they are finished. */
export function exchange(dataDir: string, moves: Moves): void {
  const marker = restoreMarker(dataDir);
  mkdirSync(path.dirname(marker), { recursive: true });
  writeFileSync(`${marker}.new`, JSON.stringify(moves), { flush: true });
  renameSync(`${marker}.new`, marker);
  finishExchange(dataDir);
}

/** False when there was nothing to finish. */
export function finishExchange(dataDir: string): boolean {
  const marker = restoreMarker(dataDir);
  if (!existsSync(marker)) return false;
  for (const [from, to] of JSON.parse(readFileSync(marker, 'utf8')) as Moves) {
    if (existsSync(to)) continue; // moved already: each target is free before its move
    mkdirSync(path.dirname(to), { recursive: true, mode: 0o711 });
    renameSync(from, to);
  }
  rmSync(marker);
  return true;
}
