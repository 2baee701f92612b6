// `npm run backup`: one folder with the database and the uploaded files of one moment. Exit 0 when all is in it, 1 when
// there is no copy, 2 when there is one, but files had been lost before.
import path from 'node:path';
import { config } from '../src/platform/config.ts';
import { withDatabase } from '../src/platform/embedded-postgres/with-database.ts';
import { readKeys } from '../src/platform/keys.ts';
import { Unstartable } from '../src/platform/unstartable.ts';
import { keepNewest, usualFolder } from './backup/copies.ts';
import { writeKeys } from './backup/keys.ts';
import { makeCopy } from './backup/make-copy.ts';
import { readOptions } from './backup/options.ts';

const say = (sentence: string) => console.error(sentence);

const given = readOptions({ to: 'FOLDER', keep: 'N', 'with-keys': 'FILE' });
const settings = config();
const target = path.resolve(given.to ?? usualFolder(settings));
const keep = given.keep === undefined ? undefined : countOf(given.keep);
const keysFile = given['with-keys'] === undefined ? undefined : path.resolve(given['with-keys']);
if (keysFile?.startsWith(`${target}${path.sep}`)) {
  throw new Unstartable(
    'The keys have to lie apart from the copies: name a file outside their folder with --with-keys.',
  );
}

const keys = readKeys(settings);
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    say('The backup was stopped: nothing of it is kept.');
    // An embedded database is released first, by whoever asked for it; another one is nobody's to stop.
    if (settings.database) process.exit(1);
  });
}
const begun = Date.now();
const { folder, manifest } = await withDatabase(({ ownerUrl }) =>
  makeCopy({ ownerUrl, dataDir: settings.dataDir, keys }, target, say),
);
if (keysFile !== undefined) writeKeys(keysFile, keys);
const { cleared, left } = keep === undefined ? { cleared: [], left: [] } : await keepNewest(target, keep);

const { files, tables } = manifest;
const summary = {
  ok: files.missing.length === 0,
  copy: folder,
  madeAt: manifest.madeAt,
  seconds: (Date.now() - begun) / 1000,
  rows: tables.reduce((sum, { piece }) => sum + piece.content.lines, 0),
  files: files.list.content.lines,
  bytes: files.bytes + tables.reduce((sum, { piece }) => sum + piece.bytes, 0),
  missingFiles: files.missing,
  cleared,
  left,
};
console.log(JSON.stringify(summary, null, 2));
say(`The copy is ${folder}.`);
say(
  keysFile === undefined
    ? 'The keys are not in it, and nothing comes back without them: keep YUINOWA_BANK_KEY and YUINOWA_ANCHOR_KEY, or DATA_DIR/keys, somewhere else (--with-keys FILE writes them).'
    : `The keys are in ${keysFile}: keep that file apart from the copies.`,
);
if (left.length > 0)
  say(`Left, since they are another user's or damaged: ${left.join(', ')}. Delete them yourself.`);
if (given.to === undefined)
  say('It lies beside the data: take it to another machine, or name a folder there with --to.');
if (!summary.ok) {
  say(
    `${files.missing.length} files had been lost or damaged in ${settings.dataDir}/files before: they are named above.`,
  );
  process.exitCode = 2;
}

function countOf(text: string): number {
  if (/^[1-9]\d*$/.test(text)) return Number(text);
  throw new Unstartable('--keep takes a number from 1 on.');
}
