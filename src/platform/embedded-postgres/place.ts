import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Config } from '../config.ts';
import { makeFolder } from '../make-folder.ts';
import { Unstartable } from '../unstartable.ts';
import { findBinaries } from './binaries.ts';
import { clone } from './clone.ts';
import { majorOf } from './initdb.ts';
import { foreignHome, reachableBinaries } from './movable-binaries.ts';
import { findPostmaster, type Place, stopPostmaster } from './postmaster.ts';
import { canReach, chooseSystemUser } from './system-user.ts';

/** Where the embedded server of these settings lives, with which programs, and as whom. */
export async function findPlace(config: Config, say: (sentence: string) => void): Promise<Place> {
  makeDataFolder(config.dataDir);
  const usual = path.join(config.dataDir, 'postgres');
  const user = chooseSystemUser(usual);
  const folder = canReach(user, config.dataDir)
    ? usual
    : await folderElsewhere(config.dataDir, user.name, say);
  const owner = folder === usual ? user : chooseSystemUser(folder);
  const found = findBinaries({ folder: config.postgresBin, major: majorOf(folder) });
  const binaries = reachableBinaries(found, owner, clone);
  const log = path.join(path.dirname(folder), 'postgres.log');
  return { folder, log, user: owner, binaries };
}

/** The system user must pass through (mode 0711), but neither list nor read: keys and uploads lie here too. */
function makeDataFolder(dataDir: string): void {
  try {
    makeFolder(dataDir, 0o711);
    const probe = path.join(dataDir, '.writable');
    writeFileSync(probe, '');
    rmSync(probe);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Unstartable(
      code === 'ENOSPC'
        ? `The disk that holds ${dataDir} is full: make room, then start again.`
        : `The data folder ${dataDir} cannot be written (${code}): give it to the user who starts, or set DATA_DIR to another folder.`,
    );
  }
}

/**
 * A home of mode 0700 keeps the system user out, so root keeps the database in /var/lib. A cluster there
 * whose data folder was deleted is put aside: its passwords and keys went with that folder.
 */
async function folderElsewhere(
  dataDir: string,
  user: string,
  say: (sentence: string) => void,
): Promise<string> {
  const home = foreignHome(dataDir);
  const folder = path.join(home, 'postgres');
  const marker = path.join(dataDir, 'postgres-is-elsewhere');
  mkdirSync(home, { recursive: true, mode: 0o711 });
  if (existsSync(folder) && !existsSync(marker)) {
    const left = findPostmaster(folder);
    if (left) await stopPostmaster(left);
    const aside = `${folder}-${new Date().toISOString().replace(/\W/g, '')}`;
    renameSync(folder, aside);
    say(`A database of a deleted data folder was put aside as ${aside}.`);
  }
  writeFileSync(marker, `${folder}\n`);
  say(`The user "${user}" cannot reach ${dataDir}, so the database is kept in ${folder}.`);
  return folder;
}
