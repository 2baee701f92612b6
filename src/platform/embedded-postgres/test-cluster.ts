import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { identityFrom, isAlive, ownIdentity } from '../processes.ts';
import { findBinaries } from './binaries.ts';
import { clone } from './clone.ts';
import { freePort } from './free-port.ts';
import { initCluster } from './initdb.ts';
import { reachableBinaries } from './movable-binaries.ts';
import { findPostmaster, type Place, startPostmaster, stopPostmaster } from './postmaster.ts';
import { chooseSystemUser } from './system-user.ts';

export type TestCluster = {
  readonly port: number;
  readonly password: string;
  readonly major: number;
  stop(): Promise<void>;
};

const prefix = 'yuinowa-test-';

/** Nothing here outlives the test run, so nothing needs to reach the disk. */
const careless = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off', max_connections: '200' };

/** A throwaway server in the temporary folder, with the binaries of that folder or the first found. */
export async function startTestCluster(binariesFolder?: string): Promise<TestCluster> {
  await removeLeftovers();
  const home = mkdtempSync(path.join(tmpdir(), prefix));
  chmodSync(home, 0o711);
  writeFileSync(path.join(home, 'owner.json'), JSON.stringify(ownIdentity()));
  const folder = path.join(home, 'postgres');
  const user = chooseSystemUser(folder);
  const found = findBinaries({ folder: binariesFolder, major: undefined });
  const binaries = reachableBinaries(found, user, clone);
  const place: Place = { folder, log: path.join(home, 'postgres.log'), user, binaries };
  const password = randomBytes(18).toString('base64url');
  initCluster(place, password);
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    timezone: 'UTC',
    ...careless,
  };
  const postmaster = await startPostmaster(place, await freePort(), settings);
  return {
    port: postmaster.port,
    password,
    major: binaries.major,
    async stop() {
      await stopPostmaster(postmaster);
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** Servers of test runs that were killed before they could stop them. */
async function removeLeftovers(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    const home = path.join(tmpdir(), name);
    try {
      const owner = identityFrom(readFileSync(path.join(home, 'owner.json'), 'utf8'));
      if (owner === undefined || isAlive(owner)) continue;
      const left = findPostmaster(path.join(home, 'postgres'));
      if (left) await stopPostmaster(left);
      rmSync(home, { recursive: true, force: true });
    } catch {
      // Another user's, or another run is removing it just now.
    }
  }
}
