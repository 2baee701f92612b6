import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { alone, npm, Refusal, toolchain } from './project.mjs';

const pinned = JSON.parse(readFileSync(new URL('../toolchain.json', import.meta.url), 'utf8'));

/** The path of a Node that package.json's `engines` allows: the running one, else one brought from npm. */
export async function rightNode() {
  const node = fits(process.versions.node) ? process.execPath : await broughtNode();
  pointTo(node);
  return node;
}

async function broughtNode() {
  const home = path.join(toolchain, `node-${pinned.node}`);
  const node = path.join(home, 'bin/node');
  if (!existsSync(node)) await alone(() => existsSync(node) || bring(home));
  return node;
}

/** .toolchain/node is what the units of systemd start, whichever Node it is; set by whoever may write there. */
function pointTo(node) {
  const link = path.join(toolchain, 'node');
  try {
    if (existsSync(link) && readlinkSync(link) === node) return;
    mkdirSync(toolchain, { recursive: true });
    symlinkSync(node, `${link}.${process.pid}`);
    renameSync(`${link}.${process.pid}`, link);
  } catch {
    // Another user's folder: its owner sets the link.
  }
}

/** engines: ">=22.22 <27" */
function fits(version) {
  const [major, minor] = version.split('.').map(Number);
  return major < 27 && (major > 22 || (major === 22 && minor >= 22));
}

/** npm carries Node's own binaries as packages; the checksum is pinned here, whatever a registry says. */
async function bring(home) {
  const wanted = pinned.packages[`${process.platform}-${process.arch}`];
  if (!wanted) {
    throw new Refusal(
      `This is Node ${process.versions.node}, and Yuinowa needs 22.22 or newer: install it from https://nodejs.org, then try again.`,
    );
  }
  console.error(
    `This is Node ${process.versions.node}; bringing Node ${pinned.node} into .toolchain (once, about 60 MB) …`,
  );
  const unfinished = `${home}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(path.join(unfinished, 'bin'), { recursive: true });
  await npm(
    ['pack', `${wanted.name}@${pinned.node}`, '--pack-destination', unfinished],
    `Bringing Node ${pinned.node}`,
  );
  const archive = readdirSync(unfinished).find((name) => name.endsWith('.tgz'));
  if (!archive)
    throw new Refusal(
      `npm brought no Node ${pinned.node}: try again, or install Node 24 from https://nodejs.org.`,
    );
  const bytes = readFileSync(path.join(unfinished, archive));
  if (`sha512-${createHash('sha512').update(bytes).digest('base64')}` !== wanted.integrity) {
    throw new Refusal(
      `The Node ${pinned.node} that npm brought is not the one expected: check the npm registry in use.`,
    );
  }
  const node = path.join(unfinished, 'bin/node');
  writeFileSync(node, fileInTar(gunzipSync(bytes), 'package/bin/node'));
  chmodSync(node, 0o755);
  rmSync(path.join(unfinished, archive));
  try {
    execFileSync(node, ['--version']);
  } catch {
    throw new Refusal(
      `Node ${pinned.node} does not run on this system: install Node 22.22 or newer by its own means.`,
    );
  }
  renameSync(unfinished, home);
}

/** The content of one file of a tar archive: headers of 512 bytes, the size in octal at byte 124. */
function fileInTar(tar, name) {
  for (let at = 0; at + 512 <= tar.length; ) {
    const text = (from, to) => tar.toString('latin1', at + from, at + to).split('\0')[0];
    const size = Number.parseInt(text(124, 136), 8) || 0;
    if (text(0, 100) === name) return tar.subarray(at + 512, at + 512 + size);
    at += 512 + Math.ceil(size / 512) * 512;
  }
  throw new Refusal(`The package of Node ${pinned.node} holds no ${name}.`);
}
