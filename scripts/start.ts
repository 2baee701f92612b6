// `npm start`: everything that a town's server is, in order, each step announced; then keeps it running.
import { spawn } from 'node:child_process';
import { existsSync, watch } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Config, config, environmentOfChild } from '../src/platform/config.ts';
import {
  type EmbeddedPostgres,
  useEmbeddedPostgres,
} from '../src/platform/embedded-postgres/embedded-postgres.ts';
import { databasesFrom, settingsOfChild } from '../src/platform/embedded-postgres/with-database.ts';
import { migrate } from '../src/platform/migrate/migrate.ts';
import { Unstartable } from '../src/platform/unstartable.ts';
import { build } from './bundle.ts';
import { sentenceOf } from './launch/sentence-of.mjs';
import { type Child, keepRunning } from './start/children.ts';
import { becomeTheOnlyStart, refuseTakenPort, type SingleStart } from './start/single-start.ts';

const say = (sentence: string) => console.log(sentence);
const underLaunch = ['--import', './scripts/launch/under-launch.mjs'];

const settings = config();
const begun = Date.now();
let single: SingleStart | undefined;
let postgres: EmbeddedPostgres | undefined;
let children: Child[] = [];
let stopping: Promise<void> | undefined;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop(0));

try {
  await start(settings);
} catch (error) {
  // What fails because we are being stopped is no failure.
  if (stopping === undefined) {
    console.error(sentenceOf(error) ?? error);
    stop(1);
  }
}

async function start(settings: Config): Promise<void> {
  single = await becomeTheOnlyStart(settings, say);
  await refuseTakenPort(settings);
  say('Building …');
  await build();
  const environment = await prepareDatabase(settings);
  const signInHints = await fillDemonstration(settings, environment);
  if (stopping) return;
  say('Starting web and background …');
  children = ['web', 'background'].map((name) =>
    keepRunning(name, [...underLaunch, `build/${name}.js`], environment, { say, started: noteChildren }),
  );
  noteChildren();
  await untilReady(settings);
  say(
    `\nYuinowa is ready at ${settings.baseUrl} (${((Date.now() - begun) / 1000).toFixed(1)} s). Ctrl-C stops it.`,
  );
  if (signInHints !== '') say(signInHints);
  if (process.argv.includes('--dev')) rebuildOnChange();
}

/** The environment of everything that needs the database, which is then up to date. */
async function prepareDatabase(settings: Config): Promise<NodeJS.ProcessEnv> {
  if (settings.database !== undefined) {
    const { owner } = settings.database;
    if (owner === undefined)
      say('DATABASE_OWNER_URL is not set: the database is used as it is, without migrating.');
    else await migrate(owner, say);
    return environmentOfChild(settingsOfChild(settings));
  }
  say('Starting PostgreSQL …');
  const embedded = await useEmbeddedPostgres(settings, say);
  postgres = embedded;
  void reviveWhenGone(embedded);
  await migrate(embedded.url('owner'), say);
  return environmentOfChild(
    settingsOfChild(
      settings,
      databasesFrom((login) => embedded.url(login)),
    ),
  );
}

/** In demonstration mode, fills an empty database; answers with whom one may sign in as. */
async function fillDemonstration(settings: Config, env: NodeJS.ProcessEnv): Promise<string> {
  const entry = 'src/seed/main.ts';
  if (!settings.demo || !existsSync(entry)) return '';
  const child = spawn(
    process.execPath,
    ['--enable-source-maps', ...underLaunch, '--import', './scripts/tsx-loader.mjs', entry, '--first-start'],
    { env, stdio: ['ignore', 'pipe', 'inherit', 'ipc'] },
  );
  let output = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Unstartable('The demonstration could not be filled: see above.');
  return output.trim();
}

async function reviveWhenGone(embedded: EmbeddedPostgres): Promise<void> {
  for (let pause = 0; ; await sleep(pause)) {
    if (pause === 0) await embedded.gone();
    if (stopping) return;
    say('PostgreSQL ended: starting it again.');
    try {
      await embedded.revive();
      pause = 0;
    } catch (error) {
      say(error instanceof Error ? error.message : String(error));
      pause = Math.min(pause * 2 + 100, 2_000);
    }
  }
}

async function untilReady({ host, port }: Config): Promise<void> {
  const address = `http://${host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host}:${port}/readyz`;
  for (const deadline = Date.now() + 60_000; Date.now() < deadline; await sleep(50)) {
    if (stopping) return stopping;
    const answer = await fetch(address, { signal: AbortSignal.timeout(2_000) }).catch(() => undefined);
    if (answer?.ok) return;
  }
  throw new Unstartable(`Web does not answer at ${address}: the lines above say why.`);
}

/** For development: the same bundle as everywhere, made anew a moment after the last change. */
function rebuildOnChange(): void {
  let soon: NodeJS.Timeout | undefined;
  watch('src', { recursive: true }, () => {
    clearTimeout(soon);
    soon = setTimeout(() => {
      build().then(
        () => children.forEach((child) => void child.restart()),
        () => say('Not built: the former build goes on.'),
      );
    }, 200);
  });
  say('Watching src/ for changes.');
}

function noteChildren(): void {
  single?.note({ children: children.flatMap((child) => child.identity() ?? []) });
}

function stop(code: number): void {
  stopping ??= endEverything().finally(() => process.exit(code));
}

/** Web and background first, so that whoever is being answered gets their answer; then the database. */
async function endEverything(): Promise<void> {
  if (children.length > 0) say('\nStopping: answering who is still waiting …');
  single?.note({ stopping: true });
  await Promise.all(children.map((child) => child.stop()));
  await postgres?.release();
  single?.release();
  if (children.length > 0) say('Stopped.');
}
