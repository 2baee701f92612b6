// `npm run restore -- --from COPY`: brings a copy back, in place of nothing or of what is named with --replace. Exit 0 when
// all of it is right; 1 when nothing was changed, or when what came back was wrong before the copy was made.
import path from 'node:path';
import { type Config, config } from '../src/platform/config.ts';
import { Unstartable } from '../src/platform/unstartable.ts';
import { findCopy } from './backup/copies.ts';
import { embeddedPlace, giveBack } from './backup/embedded-place.ts';
import { finishExchange } from './backup/exchange.ts';
import { readOptions } from './backup/options.ts';
import { outsidePlace } from './backup/outside-place.ts';
import { giveAllTo, giveTo, ownerOf } from './backup/owner.ts';
import { restore } from './backup/restore.ts';
import { becomeTheOnlyStart } from './start/single-start.ts';

const say = (sentence: string) => console.error(sentence);

const given = readOptions({ from: 'COPY', replace: 'NAME', keys: 'FILE' });
const settings = config();
const owner = ownerOf(settings.dataDir);
const single = await becomeTheOnlyStart(settings, say);
giveTo(owner, settings.dataDir);
giveAllTo(owner, path.join(settings.dataDir, 'run'));
try {
  if (finishExchange(settings.dataDir)) {
    giveBack(settings.dataDir);
    say('The restore that was ended before is finished now.');
  } else await bringBack();
} finally {
  single.release();
}

async function bringBack(): Promise<void> {
  if (given.from === undefined) throw new Unstartable('Name the copy, or the folder of copies, with --from.');
  const copy = await findCopy(path.resolve(given.from));
  const place =
    settings.database === undefined ? await embeddedPlace(settings, say) : await outsidePlace(settings);
  const report = await restore(place, copy, { settings, keysFile: given.keys, replace: given.replace }, say);
  console.log(JSON.stringify(report, null, 2));
  for (const sentence of report.sentences) say(sentence);
  if (!report.ok) process.exitCode = 1;
  say(`Restored from ${copy.folder}, as it was at ${report.madeAt}. ${next(settings)}`);
}

function next({ database }: Config): string {
  if (database === undefined) return 'Start with: npm start';
  const again = 'Start web and background again, as services or with: npm start';
  if (given.keys === undefined) return again;
  return `Put both keys of ${given.keys} into the settings of every machine, in place of any others. Then: ${again}`;
}
