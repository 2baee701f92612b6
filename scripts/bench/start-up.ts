import { spawn } from 'node:child_process';
import { environmentOfChild } from '../../src/platform/config.ts';
import { freePort } from '../../src/platform/embedded-postgres/free-port.ts';
import { trialFolder } from '../trial/server.ts';
import { ended, untilReady } from './web-process.ts';

/** Milliseconds from `npm start` until the site answers: with nothing there yet, and then with what that left. */
interface StartUp {
  readonly first: number;
  readonly warm: readonly number[];
}

/** Without demonstration data, whose filling is no part of a start. */
export async function measureStartUp(warmStarts: number): Promise<StartUp> {
  const folder = await trialFolder();
  try {
    const first = await startOnce(folder.dataDir);
    const warm: number[] = [];
    for (let start = 0; start < warmStarts; start++) warm.push(await startOnce(folder.dataDir));
    return { first, warm };
  } finally {
    folder.remove();
  }
}

async function startOnce(dataDir: string): Promise<number> {
  const port = await freePort();
  const settings = {
    PORT: String(port),
    BASE_URL: `http://localhost:${port}`,
    DATA_DIR: dataDir,
    YUINOWA_DEMO: '0',
    YUINOWA_HOST: '127.0.0.1',
    npm_lifecycle_event: '', // no npm stands above this start, which would wait for it
  };
  const begun = performance.now();
  const process = spawn(globalThis.process.execPath, ['scripts/launch.mjs', 'start'], {
    env: environmentOfChild(settings),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  try {
    await untilReady(port, 120_000);
    return performance.now() - begun;
  } finally {
    await ended(process);
  }
}
