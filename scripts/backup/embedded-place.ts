import { cpSync, existsSync } from 'node:fs';
import path from 'node:path';
import type { Config } from '../../src/platform/config.ts';
import { useEmbeddedPostgres } from '../../src/platform/embedded-postgres/embedded-postgres.ts';
import { findPlace } from '../../src/platform/embedded-postgres/place.ts';
import { findPostmaster } from '../../src/platform/embedded-postgres/postmaster.ts';
import { databasesFrom } from '../../src/platform/embedded-postgres/with-database.ts';
import { type Keys, keepKeys } from '../../src/platform/keys.ts';
import { Unstartable } from '../../src/platform/unstartable.ts';
import { trialFolder, whileServing } from '../trial/server.ts';
import { exchange, type Moves } from './exchange.ts';
import type { Copy } from './manifest.ts';
import { giveAllTo, giveTo, ownerOf } from './owner.ts';
import { loadAndProve } from './prove-copy.ts';
import type { Loaded, Place } from './restore.ts';

/** The embedded database: a new cluster is made beside the old one, and takes its place as a folder. */
export async function embeddedPlace(settings: Config, say: (sentence: string) => void): Promise<Place> {
  const { folder } = await findPlace(settings, say);
  const running = findPostmaster(folder);
  if (running) {
    throw new Unstartable(
      `PostgreSQL still runs on ${folder} (process ${running.identity.pid}): wait until the command that uses it has ended, or stop it with "kill -INT ${running.identity.pid}".`,
    );
  }
  return {
    name: path.basename(settings.dataDir),
    holdsData: existsSync(folder),
    load: (copy, keys) => load(settings, folder, copy, keys),
  };
}

async function load(settings: Config, folder: string, copy: Copy, keys: Keys): Promise<Loaded> {
  const trial = await trialFolder(path.join(settings.dataDir, 'restoring'));
  const own: Config = { ...settings, dataDir: trial.dataDir };
  const keysHere = path.join(settings.dataDir, 'keys');
  // The same passwords as before: what was set up with them goes on.
  if (existsSync(keysHere)) cpSync(keysHere, path.join(trial.dataDir, 'keys'), { recursive: true });
  keepKeys(trial.dataDir, keys);
  const proof = await whileServing(trial, settings, (postgres) =>
    loadAndProve(
      databasesFrom((login) => postgres.url(login)),
      copy,
      keys,
    ),
  ).catch((error: unknown) => {
    trial.remove();
    throw error;
  });
  return {
    proof,
    async discard() {
      trial.remove();
    },
    async takePlace() {
      const aside = `before-restore-${new Date().toISOString().replaceAll(/[-:]|\.\d+/g, '')}`;
      const formerFolder = path.join(path.dirname(folder), aside, 'postgres');
      const moves: Moves = [
        [folder, formerFolder],
        [keysHere, path.join(settings.dataDir, aside, 'keys')],
      ];
      const made = (await findPlace(own, () => undefined)).folder;
      const former = moves.filter(([from]) => existsSync(from));
      exchange(settings.dataDir, [...former, [path.join(trial.dataDir, 'keys'), keysHere], [made, folder]]);
      trial.remove();
      giveBack(settings.dataDir);
      await (await useEmbeddedPostgres(settings)).release(); // it starts where it is now, with its passwords
      giveBack(settings.dataDir);
      giveTo(ownerOf(settings.dataDir), path.join(settings.dataDir, aside));
      return former.length === 0 ? null : path.dirname(former[0]?.[1] ?? '');
    },
  };
}

/** To whom the data folder belongs, where root has brought it back: the former data keeps its owners. */
export function giveBack(dataDir: string): void {
  const made = ['postgres', 'postgres.log', 'keys', 'run', 'restoring'];
  giveAllTo(ownerOf(dataDir), ...made.map((name) => path.join(dataDir, name)));
}
