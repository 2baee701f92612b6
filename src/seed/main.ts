import { demonstrationPassword, demonstrationPeople } from '../modules/identity/demonstration.rules.ts';
import { useTestClock } from '../platform/clock.ts';
import { config } from '../platform/config.ts';
import { diskFileStore, useFileStore } from '../platform/file-store.ts';
import { readKeys } from '../platform/keys.ts';
import { log } from '../platform/log.ts';
import { openPool } from '../platform/pool.ts';
import { usePool } from '../platform/transaction.ts';
import { seedDemonstration } from './demonstration.ts';
import { loadRegions } from './load/load.ts';
import { type LoadOptions, loadOptionsOf } from './load/options.ts';

// `npm run seed`, and the first start in demonstration mode: fills the regions and says whom to sign in as. With
// `-- --regions 2 --people 1000 --jobs 10000 --seed 7` it fills regions of their own with generated data instead.
const settings = config();
if (settings.test) useTestClock();
const { database } = settings;
if (!database) throw new Error('DATABASE_URL is not set. Start with "npm start", which brings a database.');

const load = loadOptionsOf(process.argv.slice(2));
const pool = openPool(database.app, 6, (error) => log.warn({ error }, 'a connection to the database ended'));
usePool(pool);
useFileStore(diskFileStore(settings.dataDir));
try {
  if (load) await fillWith(load, database.owner);
  else {
    await seedDemonstration();
    console.log(whomToSignInAs());
  }
} finally {
  await pool.end();
}

async function fillWith(options: LoadOptions, ownerUrl: string | undefined): Promise<void> {
  const begun = performance.now();
  const say = (sentence: string) => console.log(sentence);
  await loadRegions(options, { anchorKey: readKeys(settings).auditAnchor, ownerUrl, say });
  say(`Filled in ${Math.round((performance.now() - begun) / 1000)} s.`);
}

function whomToSignInAs(): string {
  const lines = demonstrationPeople.map(
    ({ region, login, familyName, givenName, roleJa, roleEn }) =>
      `  ${region.padEnd(10)} ${login.padEnd(16)} ${familyName} ${givenName}  ${roleJa} / ${roleEn}`,
  );
  return [`Sign in as any of these, with the password ${demonstrationPassword}:`, ...lines].join('\n');
}
