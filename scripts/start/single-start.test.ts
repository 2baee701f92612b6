import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readConfig } from '../../src/platform/config.ts';
import { ended, identify } from '../../src/platform/processes.ts';
import { becomeTheOnlyStart, refuseTakenPort } from './single-start.ts';

let dataDir: string;
const silent = () => undefined;

beforeEach(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'start-'));
});

afterEach(() => rm(dataDir, { recursive: true }));

describe('the only start on a data folder', () => {
  it('refuses a second one with the address and process of the first', async () => {
    const settings = readConfig({ DATA_DIR: dataDir, PORT: '3456' });
    const first = await becomeTheOnlyStart(settings, silent);
    await expect(becomeTheOnlyStart(settings, silent)).rejects.toThrow(
      `already runs on this data folder at http://localhost:3456 (process ${process.pid})`,
    );
    first.release();
    (await becomeTheOnlyStart(settings, silent)).release();
  });

  it('makes its folder with those above it, and says where no folder can be made', async () => {
    const deep = path.join(dataDir, 'as/deep/as');
    (await becomeTheOnlyStart(readConfig({ DATA_DIR: deep }), silent)).release();
    expect((await stat(deep)).mode & 0o777).toBe(0o711);
    for (const nowhere of ['/proc/data', '/proc/as/deep']) {
      await expect(becomeTheOnlyStart(readConfig({ DATA_DIR: nowhere }), silent)).rejects.toThrow(
        `The data folder ${nowhere} cannot be written`,
      );
    }
  });

  it('ends the children of a killed one, but no stranger who has got their number', async () => {
    const child = spawn('sleep', ['60']);
    const stranger = spawn('sleep', ['60']);
    const left = identify(child.pid ?? 0);
    await mkdir(path.join(dataDir, 'run'));
    const children = [left, { pid: stranger.pid, started: '1' }];
    await writeFile(
      path.join(dataDir, 'run/start.json'),
      JSON.stringify({ stopping: false, address: 'x', children }),
    );
    await writeFile(path.join(dataDir, 'run/start.lock'), JSON.stringify({ pid: 999_999_999, started: '1' }));
    const start = await becomeTheOnlyStart(readConfig({ DATA_DIR: dataDir }), silent);
    expect(left && (await ended(left, 0))).toBe(true);
    expect(identify(stranger.pid ?? 0)).toBeDefined();
    stranger.kill();
    start.release();
  });

  it('says so when the data folder cannot be made', async () => {
    await writeFile(path.join(dataDir, 'file'), '');
    const settings = readConfig({ DATA_DIR: path.join(dataDir, 'file/data') });
    await expect(becomeTheOnlyStart(settings, silent)).rejects.toThrow(/cannot be written \(ENOTDIR\)/);
  });

  it('says so when another program has the port', async () => {
    const other = createServer();
    const port = await new Promise<number>((resolve) => {
      other.listen(0, '127.0.0.1', () => {
        const address = other.address();
        resolve(typeof address === 'object' && address ? address.port : 0);
      });
    });
    const settings = readConfig({ PORT: String(port) });
    await expect(refuseTakenPort(settings)).rejects.toThrow(`Port ${port} is taken by another program`);
    await new Promise((resolve) => other.close(resolve));
    await refuseTakenPort(settings);
  });
});
