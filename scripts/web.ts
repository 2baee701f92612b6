// `npm run web`: one web process alone, as built, on the database of the settings; any number may run beside each other.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Unstartable } from '../src/platform/unstartable.ts';

const program = path.resolve('build/web.js');
if (!existsSync(program)) throw new Unstartable('Nothing has been built yet: run "npm run build" first.');
await import(pathToFileURL(program).href);
