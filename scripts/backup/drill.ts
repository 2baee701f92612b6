import { spawn } from 'node:child_process';
import { appendFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Config, environmentOfChild } from '../../src/platform/config.ts';
import { freePort } from '../../src/platform/embedded-postgres/free-port.ts';
import { databasesFrom, settingsOfChild } from '../../src/platform/embedded-postgres/with-database.ts';
import type { Keys } from '../../src/platform/keys.ts';
import { Unstartable } from '../../src/platform/unstartable.ts';
import { trialFolder, withServerIn } from '../trial/server.ts';
import { keysFor } from './keys.ts';
import { refuseUnfit } from './load-copy.ts';
import type { Copy } from './manifest.ts';
import { giveTo, ownerOf } from './owner.ts';
import { loadAndProve, type Proof, sentencesOf } from './prove-copy.ts';

export interface DrillReport {
  readonly ok: boolean;
  readonly at: string;
  readonly copy: string;
  readonly madeAt: string;
  readonly seconds: number;
  readonly files: number;
  /** That the copy itself says it lacks. */
  readonly missingFiles: readonly string[];
  /** What a web process on it answered: its readiness, and its first pages. */
  readonly pages: Readonly<Record<string, number>>;
  readonly proof: Proof | null;
  readonly sentences: readonly string[];
}

/** Brings a copy back beside the running system, on a server and a port of its own, looks whether it is what it was, and clears up. */
export async function drill(
  copy: Copy,
  settings: Config,
  keysFile: string | undefined,
): Promise<DrillReport> {
  const begun = Date.now();
  const { folder, manifest } = copy;
  const found = await prove(copy, settings, keysFile).catch((error: unknown) => {
    if (!(error instanceof Unstartable)) throw error;
    return { proof: null, pages: {}, sentences: [error.message] };
  });
  const report: DrillReport = {
    ok: found.proof?.ok === true && Object.values(found.pages).every((status) => status === 200),
    at: new Date(begun).toISOString(),
    copy: folder,
    madeAt: manifest.madeAt,
    seconds: (Date.now() - begun) / 1000,
    files: manifest.files.list.content.lines - manifest.files.missing.length,
    missingFiles: manifest.files.missing,
    ...found,
  };
  writeDown(settings, report);
  return report;
}

async function prove(copy: Copy, settings: Config, keysFile: string | undefined) {
  const keys = keysFor(copy, settings, keysFile);
  await refuseUnfit(copy);
  const folder = await trialFolder(path.join(settings.dataDir, 'trials'));
  return withServerIn(folder, settings, async (postgres) => {
    const databases = databasesFrom((login) => postgres.url(login));
    const proof = await loadAndProve(databases, copy, keys);
    const own: Config = { ...settings, dataDir: folder.dataDir, port: await freePort(), host: '127.0.0.1' };
    const pages = await openPages(own, settingsOfChild({ ...own, ...plain }, databases), keys);
    const unanswered = Object.entries(pages).filter(([, status]) => status !== 200);
    return {
      proof,
      pages,
      sentences: [
        ...sentencesOf(proof),
        unanswered.length === 0
          ? `Web answers on it: ${Object.keys(pages).join(', ')}.`
          : `Web does not answer on it: ${unanswered.map(([page, status]) => `${page} ${status}`).join(', ')}.`,
      ],
    };
  });
}

/** Nobody signs in with one click, and no background runs: no mail leaves, and no timer acts. */
const plain = { demo: false, baseUrl: 'http://localhost' };

/** Readiness and the first pages: each with its status, 0 where nothing answered. */
async function openPages(
  { port }: Config,
  environment: Record<string, string>,
  keys: Keys,
): Promise<Record<string, number>> {
  const imports = ['./scripts/launch/under-launch.mjs', './scripts/tsx-loader.mjs'].flatMap((file) => [
    '--import',
    file,
  ]);
  const web = spawn(process.execPath, [...imports, 'src/web/main.ts'], {
    env: environmentOfChild({
      ...environment,
      YUINOWA_BANK_KEY: keys.bankAccounts.toString('base64'),
      YUINOWA_ANCHOR_KEY: keys.auditAnchor.toString('base64'),
      SMTP_URL: '',
    }),
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ended = new Promise((resolve) => web.once('exit', resolve));
  try {
    const origin = `http://127.0.0.1:${port}`;
    for (
      const deadline = Date.now() + 60_000;
      Date.now() < deadline && web.exitCode === null;
      await sleep(100)
    ) {
      if ((await statusOf(`${origin}/readyz`)) === 200) break;
    }
    return Object.fromEntries(
      await Promise.all(
        ['/readyz', '/', '/en'].map(async (page) => [page, await statusOf(`${origin}${page}`)]),
      ),
    );
  } finally {
    web.kill('SIGTERM');
    await ended;
  }
}

async function statusOf(address: string): Promise<number> {
  const answer = await fetch(address, { signal: AbortSignal.timeout(10_000) }).catch(() => undefined);
  await answer?.body?.cancel();
  return answer?.status ?? 0;
}

/** A line for each drill, so that anyone can see when the last proof was. */
function writeDown({ dataDir }: Config, { proof: _, ...report }: DrillReport): void {
  const run = path.join(dataDir, 'run');
  mkdirSync(run, { recursive: true });
  const lines = path.join(run, 'drills.jsonl');
  appendFileSync(lines, `${JSON.stringify(report)}\n`);
  giveTo(ownerOf(dataDir), run, lines);
}
