// `npm run drill`: proves that a copy comes back, without touching what runs. A JSON report; exit 0 when it does, else 1.
import path from 'node:path';
import { config } from '../src/platform/config.ts';
import { findCopy, usualFolder } from './backup/copies.ts';
import { drill } from './backup/drill.ts';
import { readOptions } from './backup/options.ts';

const given = readOptions({ from: 'FOLDER', keys: 'FILE' });
const settings = config();
const copy = await findCopy(path.resolve(given.from ?? usualFolder(settings)));
console.error(`Bringing ${copy.folder} back beside what runs …`);
const report = await drill(copy, settings, given.keys);
console.log(JSON.stringify(report, null, 2));
for (const sentence of report.sentences) console.error(sentence);
console.error(
  report.ok ? 'The copy comes back whole.' : 'The drill did NOT find everything right: see above.',
);
process.exitCode = report.ok ? 0 : 1;
