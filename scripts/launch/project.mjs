import { spawn } from 'node:child_process';
import {
  accessSync,
  constants,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const project = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
export const toolchain = path.join(project, '.toolchain');

// Progress goes to stderr, so that what a command itself prints (a report, SQL) can be kept in a file.

/** Ends the launch with its message alone: one sentence that says what to do. */
export class Refusal extends Error {}

/** Lets one launch at a time change the toolchain and the packages; a dead one's lock counts for nothing. */
export async function alone(work) {
  const file = path.join(toolchain, 'lock');
  const mine = `${file}.${process.pid}`;
  makeFolder(toolchain);
  writeFileSync(mine, String(process.pid));
  try {
    for (let waited = 0; !taken(mine, file); waited += 1) {
      const holder = holderOf(file);
      if (!isAlive(holder)) rmSync(file, { force: true });
      else if (waited === 0)
        console.error(`Another start (process ${holder}) is installing: waiting for it …`);
      if (isAlive(holder)) await new Promise((resolve) => setTimeout(resolve, 500));
    }
  } finally {
    rmSync(mine, { force: true });
  }
  const release = () => rmSync(file, { force: true });
  process.once('exit', release);
  try {
    return await work();
  } finally {
    release();
    process.off('exit', release);
  }
}

/**
 * Runs npm by the Node that runs us (Debian's npm works with no other), with the right Node first on PATH for
 * the scripts that it calls. Says every few seconds that it is still at work.
 */
export async function npm(args, what, node) {
  const env = { ...process.env, npm_config_update_notifier: 'false' };
  if (node) env.PATH = `${path.dirname(node)}${path.delimiter}${env.PATH ?? ''}`;
  const cache = usableCache();
  if (cache) env.npm_config_cache = cache;
  const child = spawn(process.execPath, [npmProgram(), ...args], {
    cwd: project,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  const begun = Date.now();
  const seconds = () => Math.round((Date.now() - begun) / 1000);
  const progress = setInterval(() => console.error(`${what} … ${seconds()} s`), 5000);
  const code = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
  clearInterval(progress);
  if (code === 0) return output;
  throw new Refusal(
    `${what} failed: ${npmReason(output)} Check the network and the npm registry, then try again.`,
  );
}

export function makeFolder(folder) {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch (error) {
    throw new Refusal(
      `${folder} cannot be written (${error.code}): start as the user whom ${project} belongs to.`,
    );
  }
}

function npmProgram() {
  const beside = path.resolve(process.execPath, '../../lib/node_modules/npm/bin/npm-cli.js');
  const onPath = (process.env.PATH ?? '').split(path.delimiter).map((folder) => path.join(folder, 'npm'));
  const found = [process.env.npm_execpath, ...onPath, beside]
    .filter((file) => file && existsSync(file))
    .map((file) => realpathSync(file))
    .find((file) => path.basename(file) === 'npm-cli.js');
  if (!found) throw new Refusal('npm was not found: install it beside Node, then try again.');
  return found;
}

/** A cache of our own where the usual one cannot be written (no home, or one that root once wrote into). */
function usableCache() {
  const usual = process.env.npm_config_cache ?? path.join(homedir(), '.npm');
  try {
    mkdirSync(path.join(usual, '_cacache'), { recursive: true });
    for (const folder of [usual, path.join(usual, '_cacache')]) accessSync(folder, constants.W_OK);
    return undefined;
  } catch {
    return path.join(toolchain, 'npm-cache');
  }
}

function npmReason(output) {
  if (/ENOSPC|no space left/i.test(output)) return 'the disk is full.';
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ECONNRESET|ENETUNREACH/.test(output))
    return 'the npm registry cannot be reached.';
  const lines = output.split('\n').filter((line) => /^npm (ERR!|error) (?!code|A complete log)/.test(line));
  return `${(lines[0] ?? output.trim().split('\n').pop() ?? '').replace(/^npm (ERR!|error) /, '')}.`;
}

function taken(mine, file) {
  try {
    linkSync(mine, file);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

function holderOf(file) {
  try {
    return Number(readFileSync(file, 'utf8'));
  } catch {
    return 0;
  }
}

function isAlive(pid) {
  if (!pid || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
