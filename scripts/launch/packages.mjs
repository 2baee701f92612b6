import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { alone, npm, project } from './project.mjs';

const stamp = path.join(project, 'node_modules/.installed-by-launch');

/** Installs what package-lock.json lists, unless that was done already: then no network is needed. */
export async function installPackages(node) {
  if (installed()) return;
  await alone(async () => {
    if (installed()) return;
    console.error('Installing packages (once, about half a minute) …');
    await npm(['install', '--no-audit', '--no-fund'], 'Installing packages', node);
    writeFileSync(stamp, fingerprint());
    console.error('Packages are installed.');
  });
}

function installed() {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint();
}

/** Of what was asked for, and for which machine: a clone may be copied from one to another. */
function fingerprint() {
  const hash = createHash('sha256').update(`${process.platform}-${process.arch}`);
  for (const name of ['package.json', 'package-lock.json'])
    hash.update(readFileSync(path.join(project, name)));
  return hash.digest('hex');
}
