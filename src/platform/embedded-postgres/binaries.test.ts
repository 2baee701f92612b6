import { mkdir, mkdtemp, readlink, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { findBinaries, restoreSymlinks } from './binaries.ts';

describe('the programs of the embedded PostgreSQL', () => {
  it('are found, 15 or newer', () => {
    const { major, version } = findBinaries({ folder: undefined, major: undefined });
    expect(major).toBeGreaterThanOrEqual(15);
    expect(version.startsWith(`${major}.`)).toBe(true);
  });

  it('get back the links that an installation without scripts leaves out, as often as one likes', async () => {
    const root = await mkdtemp(path.join(tmpdir(), 'links-'));
    try {
      const native = path.join(root, 'native');
      await mkdir(path.join(native, 'lib'), { recursive: true });
      const links = [{ source: 'native/lib/libicuuc.so.60.2', target: 'native/lib/libicuuc.so.60' }];
      await writeFile(path.join(native, 'pg-symlinks.json'), JSON.stringify(links));
      restoreSymlinks(native);
      restoreSymlinks(native);
      expect(await readlink(path.join(native, 'lib/libicuuc.so.60'))).toBe('libicuuc.so.60.2');
    } finally {
      await rm(root, { recursive: true });
    }
  });
});
