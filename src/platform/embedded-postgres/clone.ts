import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that this project lies in. */
export const clone = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');
