import { spawnSync } from 'node:child_process';
import { chmodSync, constants, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { access } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { inflate } from '@sparticuz/chromium';
import { Unstartable } from '../../src/platform/unstartable.ts';

/** Which browser: the system's, the one that comes as a package, or the first of the two that is there. */
export type BrowserChoice = 'system' | 'package' | undefined;

interface Program {
  readonly executable: string;
  /** What it needs beside the environment of this process. */
  readonly environment: Readonly<Record<string, string>>;
}

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A browser with a new profile, which goes when it is closed. @throws Unstartable where there is none */
export async function openBrowser(choice: BrowserChoice): Promise<Browser> {
  const { executable, environment } = await findBrowser(choice);
  return chromium.launch({
    executablePath: executable,
    args: flags,
    env: { ...definedEnvironment(), ...environment },
    timeout: 60_000,
  });
}

async function findBrowser(choice: BrowserChoice): Promise<Program> {
  const system = choice === 'package' ? undefined : await systemBrowser();
  if (system !== undefined) return { executable: system, environment: {} };
  if (choice !== 'system' && process.platform === 'linux' && process.arch === 'x64') return packagedBrowser();
  const command =
    process.platform === 'darwin' ? 'brew install --cask chromium' : 'sudo apt-get install chromium';
  throw new Unstartable(
    `The journeys need a browser, and no Chromium was found: install one with "${command}".`,
  );
}

async function systemBrowser(): Promise<string | undefined> {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  const folders = ['/usr/bin', ...(process.env.PATH ?? '').split(path.delimiter)];
  const applications = ['Chromium', 'Google Chrome'].map(
    (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
  );
  const candidates = folders.flatMap((folder) => names.map((name) => path.join(folder, name)));
  for (const file of [...candidates, ...applications]) {
    const runs = await access(file, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (runs) return file;
  }
  return undefined;
}

/** The one inside the npm package, unpacked once per clone: the package itself would unpack to a name in /tmp that all users share. */
async function packagedBrowser(): Promise<Program> {
  const manifest = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const packed = path.resolve(path.dirname(manifest), '../bin');
  const folder = path.resolve('.toolchain/chromium-153.0.0');
  if (!existsSync(folder)) {
    const unfinished = `${folder}.${process.pid}`;
    mkdirSync(unfinished, { recursive: true });
    await inflateInto(unfinished, packed);
    writeFileSync(path.join(unfinished, 'fonts.conf'), fontSettings(folder));
    chmodSync(path.join(unfinished, 'chromium'), 0o755);
    if (existsSync(folder)) rmSync(unfinished, { recursive: true });
    else renameSync(unfinished, folder);
  }
  const executable = path.join(folder, 'chromium');
  return { executable, environment: missingOn(executable, folder) };
}

/** The package unpacks into the temporary folder and no other. */
async function inflateInto(folder: string, packed: string): Promise<void> {
  const usual = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  try {
    for (const name of ['chromium.br', 'fonts.tar.br', 'al2023.tar.br'])
      await inflate(path.join(packed, name));
  } finally {
    if (usual === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = usual;
  }
}

/** It ends at once where it finds no font at all, so its own stands beside those of the system. */
function fontSettings(folder: string): string {
  const places = ['/usr/share/fonts', '/usr/local/share/fonts', path.join(folder, 'fonts')];
  const lines = [...places.map((place) => `<dir>${place}</dir>`), `<cachedir>${folder}/cache</cachedir>`];
  return `<?xml version="1.0"?>\n<fontconfig>${lines.join('')}</fontconfig>\n`;
}

/** A machine that never had a browser lacks its libraries, which the package brings, too. */
function missingOn(executable: string, folder: string): Record<string, string> {
  const alone = spawnSync(executable, ['--version'], { encoding: 'utf8' });
  return {
    FONTCONFIG_FILE: path.join(folder, 'fonts.conf'),
    ...(/shared libraries/.test(alone.stderr ?? '')
      ? { LD_LIBRARY_PATH: path.join(folder, 'al2023', 'lib') }
      : {}),
  };
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
