import type { ChildProcess } from 'node:child_process';
import { execFileSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { config, environmentOfChild, readConfig } from '../../src/platform/config.ts';
import { freePort } from '../../src/platform/embedded-postgres/free-port.ts';
import { type Databases, settingsOfChild } from '../../src/platform/embedded-postgres/with-database.ts';
import { startBuild } from './processes.ts';

interface WebProcess {
  readonly process: ChildProcess;
  readonly port: number;
  /** From its start until it says that it is ready. */
  readonly readyAfterMs: number;
}

/** Our web process, as `npm start` runs it. */
export async function startWeb(databases: Databases): Promise<WebProcess> {
  const port = await freePort();
  const begun = performance.now();
  const process = startBuild('build/web.js', environmentOfChild(settingsFor(port, databases)));
  try {
    await untilReady(port, 30_000);
  } catch (error) {
    await ended(process);
    throw error;
  }
  return { process, port, readyAfterMs: performance.now() - begun };
}

export function settingsFor(port: number, databases: Databases): Record<string, string> {
  // Pages name their own address: the one recorded here and the one served there must be the same.
  const settings = readConfig({ PORT: String(port), BASE_URL: config().baseUrl, YUINOWA_DEMO: '0' });
  return settingsOfChild(settings, databases);
}

export async function untilReady(port: number, withinMs: number): Promise<void> {
  for (const deadline = Date.now() + withinMs; Date.now() < deadline; await sleep(10)) {
    const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => undefined);
    if (answer?.ok) return;
  }
  throw new Error('The web process does not become ready');
}

/** Asks a process to end, and waits until it has: whoever stops the database under it first hears complaints. */
export async function ended(process: ChildProcess): Promise<void> {
  const exited = new Promise((resolve) => process.once('exit', resolve));
  process.kill('SIGTERM');
  await exited;
}

/** What a process holds in memory of its own, in megabytes of 1,000,000 bytes. */
export function residentMb(pid: number | undefined): number {
  const kib = Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' }));
  return Math.round((kib * 1024) / 100_000) / 10;
}
