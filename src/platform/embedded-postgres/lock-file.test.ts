import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { identify, ownIdentity } from '../processes.ts';
import { holderOf, locked, tryLock } from './lock-file.ts';

describe('a lock file', () => {
  let folder: string;
  let file: string;

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'lock-'));
    file = path.join(folder, 'lock');
  });

  afterEach(() => rm(folder, { recursive: true }));

  it('names its holder to the next one', () => {
    expect(tryLock(file)).toBeUndefined();
    expect(tryLock(file)).toEqual(ownIdentity());
  });

  it('of a process that is gone, or of another with the same number, counts for nothing', async () => {
    await writeFile(file, JSON.stringify({ pid: process.pid, started: '1' }));
    expect(tryLock(file)).toBeUndefined();
    expect(holderOf(file)).toEqual(identify(process.pid));
  });

  it('cut off in the middle counts for nothing', async () => {
    await writeFile(file, '{"pid": 1');
    expect(tryLock(file)).toBeUndefined();
  });

  it('lets one work at a time', async () => {
    const order: string[] = [];
    const work = (name: string) =>
      locked(file, async () => {
        order.push(`${name} begins`);
        await sleep(30);
        order.push(`${name} ends`);
      });
    await Promise.all([work('first'), work('second')]);
    expect(order).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
  });
});
