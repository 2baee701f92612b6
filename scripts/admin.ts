// npm run admin -- --login hanako --region yuinosato
// Makes the first officer of a region and prints the link with which they choose a password. A region that is not
// there yet is made with its facts: --name-ja --name-en --section-ja --section-en --phone --code.
import { parseArgs } from 'node:util';
import { makeFirstOfficer } from '../src/modules/identity/index.ts';
import { loginName } from '../src/modules/identity/person.forms.ts';
import { listRegions, makeRegion, regionBySlug } from '../src/modules/regions/index.ts';
import { newRegionForm } from '../src/modules/regions/region.forms.ts';
import { useTestClock } from '../src/platform/clock.ts';
import { config } from '../src/platform/config.ts';
import { withDatabase } from '../src/platform/embedded-postgres/with-database.ts';
import { openPool } from '../src/platform/pool.ts';
import { usePool } from '../src/platform/transaction.ts';
import { Unstartable } from '../src/platform/unstartable.ts';

const optionOf = {
  slug: 'region',
  nameJa: 'name-ja',
  nameEn: 'name-en',
  sectionJa: 'section-ja',
  sectionEn: 'section-en',
  phone: 'phone',
  municipalityCode: 'code',
} as const;
type Options = Readonly<Record<string, string | undefined>>;

const options = readOptions();
if (config().test) useTestClock();
await withDatabase(async ({ appUrl }) => {
  const pool = openPool(appUrl, 2, () => {});
  usePool(pool);
  try {
    await makeOfficer(options);
  } finally {
    await pool.end();
  }
});

async function makeOfficer(given: Options): Promise<void> {
  const login = loginName().safeParse(given.login);
  if (!login.success) {
    throw new Unstartable(
      '--login is missing or cannot be used: small letters, digits and . _ -, from 3 to 60 characters.',
    );
  }
  const region = await regionOf(given);
  const result = await makeFirstOfficer(region.id, login.data);
  if (!result.ok) {
    throw new Unstartable(
      `${region.nameJa} has an officer already. They give roles to others on the page of members.`,
    );
  }
  const { token, made } = result.value;
  console.log(`${login.data} is ${made ? 'now' : 'already'} an officer of ${region.nameJa}.`);
  console.log('Choose a password within one hour, by this link, which opens once:');
  console.log(`${config().baseUrl}/r/${region.slug}/password-reset/${token}`);
}

async function regionOf(given: Options) {
  const slug = given.region;
  if (!slug) throw new Unstartable(`--region is missing. ${await knownRegions()}`);
  const known = await regionBySlug(slug);
  if (known) return known;

  const facts = Object.entries(optionOf).map(([name, option]) => [name, given[option]]);
  const form = newRegionForm.safeParse(Object.fromEntries(facts));
  if (!form.success) {
    const wrong = form.error.issues.map(({ path }) => `--${optionOf[path[0] as keyof typeof optionOf]}`);
    throw new Unstartable(
      `There is no region "${slug}". ${await knownRegions()}\nTo make it, these are missing or not right: ${[...new Set(wrong)].join(', ')}.`,
    );
  }
  const made = await makeRegion(form.data, 'made from the command line');
  if (!made.ok) throw new Unstartable(`The address "${slug}" was taken just now: try again.`);
  const region = await regionBySlug(slug);
  if (!region) throw new Error('The region that was just made is not there');
  console.log(`The region ${region.nameJa} was made: ${config().baseUrl}/r/${slug}`);
  return region;
}

async function knownRegions(): Promise<string> {
  const regions = await listRegions();
  return regions.length === 0
    ? 'There is none yet.'
    : `There are: ${regions.map(({ slug }) => slug).join(', ')}.`;
}

function readOptions(): Options {
  const names = ['login', ...Object.values(optionOf)];
  try {
    return parseArgs({
      options: Object.fromEntries(names.map((name) => [name, { type: 'string' as const }])),
    }).values;
  } catch (error) {
    throw new Unstartable(
      `${error instanceof Error ? error.message : error}\nOptions: ${names.map((name) => `--${name}`).join(' ')}`,
    );
  }
}
