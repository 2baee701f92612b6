import { lchownSync, lstatSync, readdirSync, type Stats, statSync } from 'node:fs';
import path from 'node:path';

export type Owner = Pick<Stats, 'uid' | 'gid'>;

/** Of the folder, or of the nearest one above it that is there. */
export function ownerOf(folder: string): Owner {
  return statSync(folder, { throwIfNoEntry: false }) ?? ownerOf(path.dirname(folder));
}

/** Root writes for whoever runs the services: these places, where they are, become theirs. */
export function giveTo({ uid, gid }: Owner, ...places: readonly string[]): void {
  if (uid === 0 || process.getuid?.() !== 0) return;
  for (const place of places) {
    const found = lstatSync(place, { throwIfNoEntry: false });
    if (found && (found.uid !== uid || found.gid !== gid)) lchownSync(place, uid, gid);
  }
}

/** The same with all that lies in them. */
export function giveAllTo(owner: Owner, ...places: readonly string[]): void {
  for (const place of places) {
    giveTo(owner, place);
    if (!lstatSync(place, { throwIfNoEntry: false })?.isDirectory()) continue;
    giveAllTo(owner, ...readdirSync(place).map((name) => path.join(place, name)));
  }
}
