// Every command of package.json goes through here, so that a fresh clone needs nothing but some Node with npm:
// it brings the right Node and the packages where they are missing, then runs the command with them.
// No dependencies, and nothing that Node 18 lacks.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { installPackages } from './launch/packages.mjs';
import { project, Refusal } from './launch/project.mjs';
import { rightNode } from './launch/toolchain.mjs';

/** What each command runs, one after the other until one fails. */
const commands = {
  start: [['scripts/start.ts']],
  dev: [['scripts/start.ts', '--dev']],
  test: [
    ['scripts/check.ts'],
    ['scripts/prove.ts', '--short'],
    ['scripts/bench.ts', '--short'],
    ['scripts/journey.ts'],
  ],
  check: [['scripts/check.ts']],
  journey: [['scripts/journey.ts']],
  build: [['scripts/build.ts']],
  migrate: [['src/platform/migrate/main.ts']],
  roles: [['src/platform/migrate/roles.main.ts']],
  web: [['scripts/web.ts']],
  background: [['scripts/with-database.ts', 'src/background/main.ts']],
  seed: [['scripts/with-database.ts', 'src/seed/main.ts']],
  clock: [['src/platform/clock.main.ts']],
  admin: [['scripts/admin.ts']],
  verify: [['scripts/verify.ts']],
  backup: [['scripts/backup.ts']],
  restore: [['scripts/restore.ts']],
  drill: [['scripts/drill.ts']],
  schema: [['scripts/schema.ts']],
  shots: [['scripts/shots.ts']],
  prove: [['scripts/prove.ts']],
  bench: [['scripts/bench.ts']],
};

try {
  process.exitCode = await launch(process.argv[2] ?? 'start', process.argv.slice(3));
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

async function launch(name, args) {
  const steps = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!steps)
    throw new Refusal(`There is no command "${name}". There are: ${Object.keys(commands).join(', ')}.`);
  if (process.platform === 'win32')
    throw new Refusal('Yuinowa runs on Linux and macOS: on Windows, start it inside WSL.');
  const node = await rightNode();
  await installPackages(node);
  for (const step of steps) {
    const code = await run(node, [...step, ...args]);
    if (code !== 0) return code;
  }
  return 0;
}

/** Runs an entry to its end and returns its exit code. Ctrl-C reaches the child by itself; we only wait. */
function run(node, entry) {
  const imports = ['./scripts/launch/under-launch.mjs', './scripts/tsx-loader.mjs'].flatMap((file) => [
    '--import',
    file,
  ]);
  const child = spawn(node, ['--enable-source-maps', ...imports, ...entry], {
    cwd: project,
    // The channel tells the child when we are killed, so that it does not live on unseen.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, PATH: `${path.dirname(node)}${path.delimiter}${process.env.PATH ?? ''}` },
  });
  const wait = () => undefined;
  const forward = () => child.kill('SIGTERM');
  process.on('SIGINT', wait).on('SIGTERM', forward).on('SIGHUP', forward);
  const watch = watchNpm(forward);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      process.off('SIGINT', wait).off('SIGTERM', forward).off('SIGHUP', forward);
      clearInterval(watch);
      resolve(code ?? (signal === 'SIGINT' ? 130 : 143));
    });
  });
}

/** A killed npm leaves us to the init process, and then nobody is there who could press Ctrl-C. */
function watchNpm(gone) {
  if (!process.env.npm_lifecycle_event) return undefined;
  const before = ancestors();
  return setInterval(() => {
    if (ancestors() !== before) gone();
  }, 1000).unref();
}

/** Our parent; and npm above it, where that is the shell which npm runs its scripts with. */
function ancestors() {
  try {
    const stat = readFileSync(`/proc/${process.ppid}/stat`, 'utf8');
    const [, grandparent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return /\((da|ba)?sh\)/.test(stat) ? `${process.ppid} ${grandparent}` : String(process.ppid);
  } catch {
    return String(process.ppid);
  }
}
