import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';

/**
 * Makes a folder and those above it, as far as they are missing. Node's own way asks for ever where a file system takes no
 * folders, as /proc.
 */
export function makeFolder(folder: string, mode: number): void {
  try {
    mkdirSync(folder, mode);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return;
    if (code !== 'ENOENT' || existsSync(path.dirname(folder))) throw error;
    makeFolder(path.dirname(folder), mode);
    mkdirSync(folder, mode);
  }
}
