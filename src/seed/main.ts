import { demonstrationPassword, demonstrationPeople } from '../modules/identity/demonstration.rules.ts';
import { useTestClock } from '../platform/clock.ts';
import { config } from '../platform/config.ts';
import { diskFileStore, useFileStore } from '../platform/file-store.ts';
import { log } from '../platform/log.ts';
import { openPool } from '../platform/pool.ts';
import { usePool } from '../platform/transaction.ts';
import { seedDemonstration } from './demonstration.ts';

// `npm run seed`, and the first start in demonstration mode: fills the regions and says whom to sign in as.
const settings = config();
if (settings.test) useTestClock();
const { database } = settings;
if (!database) throw new Error('DATABASE_URL is not set. Start with "npm start", which brings a database.');

const pool = openPool(database.app, 4, (error) => log.warn({ error }, 'a connection to the database ended'));
usePool(pool);
useFileStore(diskFileStore(settings.dataDir));
try {
  await seedDemonstration();
  console.log(whomToSignInAs());
} finally {
  await pool.end();
}

function whomToSignInAs(): string {
  const lines = demonstrationPeople.map(
    ({ region, login, familyName, givenName, roleJa, roleEn }) =>
      `  ${region.padEnd(10)} ${login.padEnd(16)} ${familyName} ${givenName}  ${roleJa} / ${roleEn}`,
  );
  return [`Sign in as any of these, with the password ${demonstrationPassword}:`, ...lines].join('\n');
}
