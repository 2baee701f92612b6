import { setImmediate as breath } from 'node:timers/promises';
import type { PersonId } from '../../kernel/ids.ts';
import { parseMunicipalityCode } from '../../kernel/municipality-code.ts';
import { type LocalDate, tokyoDateOf } from '../../kernel/tokyo-date.ts';
import { sealAuditBlocks } from '../../modules/audit/index.ts';
import { insertLoadedPeople, type LoadedPerson } from '../../modules/identity/load.examples.ts';
import {
  insertLoadedJobs,
  insertLoadedProposals,
  type LoadedJob,
  type LoadedProposal,
} from '../../modules/jobs/load.examples.ts';
import {
  insertLoadedOrganizations,
  type LoadedOrganization,
} from '../../modules/organizations/load.examples.ts';
import { regionBySlug } from '../../modules/regions/index.ts';
import { insertLoadedRegion, nextLoadedRegion } from '../../modules/regions/load.examples.ts';
import { indexingAfterwards } from '../../modules/search/load.examples.ts';
import { insertLoadedWorkers, type LoadedWorker } from '../../modules/workers/load.examples.ts';
import { expectMuch, settleTables } from '../../platform/testing/many-rows.ts';
import { inTransaction, type Tx, withoutRegion } from '../../platform/transaction.ts';
import { Chance } from './chance.ts';
import { company, staffOf } from './companies.ts';
import { townNames } from './names.ts';
import type { LoadOptions } from './options.ts';
import { person, type Town, worker } from './people.ts';
import { type Client, posting, proposalsFor } from './postings.ts';

/** How many rows of a kind go to the database at once: more brings nothing, and costs memory. */
const atOnce = 2_000;
const jobsPerCompany = 40;

/** What a region gets of it all. */
interface Share {
  readonly people: number;
  readonly jobs: number;
}

interface Loading {
  /** Signs the audit of the load. */
  readonly anchorKey: Uint8Array;
  /** Only the owner of the tables may settle them afterwards; without them the server does so by and by. */
  readonly ownerUrl: string | undefined;
  readonly say: (sentence: string) => void;
}

/**
 * Fills regions with generated people and postings, each region in one transaction: it is there as a whole or not at all,
 * and one that is there already is left as it is. The same options give the same rows.
 */
export async function loadRegions(options: LoadOptions, loading: Loading): Promise<void> {
  await indexingAfterwards(loading.ownerUrl, options.jobs, () => fillRegions(options, loading));
  if (loading.ownerUrl) await settleTables(loading.ownerUrl);
}

async function fillRegions(options: LoadOptions, { anchorKey, say }: Loading): Promise<void> {
  const today = options.today ?? (await withoutRegion(async (tx) => tokyoDateOf(tx.now)));
  for (let number = 1; number <= options.regions; number++) {
    const town = townOf(options.seed, number, today);
    if (await regionBySlug(town.slug)) {
      say(`${town.slug} is there already.`);
      continue;
    }
    const regionId = await nextLoadedRegion();
    const share = {
      people: partOf(options.people, options.regions, number),
      jobs: partOf(options.jobs, options.regions, number),
    };
    await inTransaction(regionId, (tx) => fillTown({ ...tx, now: town.now }, town, share, say));
    await sealAuditBlocks(regionId, anchorKey);
    say(`${town.slug}: ${share.people} people, ${share.jobs} postings.`);
  }
}

/** So many of all, where nothing is lost in rounding. */
function partOf(all: number, regions: number, number: number): number {
  return Math.floor((all * number) / regions) - Math.floor((all * (number - 1)) / regions);
}

function townOf(seed: string, number: number, today: LocalDate): Town {
  const name = townNames[(number - 1) % townNames.length] ?? '';
  const round = Math.floor((number - 1) / townNames.length);
  return {
    slug: `load-${seed}-${number}`,
    name: `${name}${round === 0 ? '' : round + 1}町`,
    today,
    now: new Date(`${today}T03:00:00Z`),
  };
}

async function fillTown(tx: Tx, town: Town, share: Share, say: (sentence: string) => void): Promise<void> {
  await expectMuch(tx);
  const chance = new Chance(town.slug);
  const municipalityCode = parseMunicipalityCode('05207');
  if (!municipalityCode) throw new Error('05207 is a municipality');
  await insertLoadedRegion(tx, town.slug, {
    municipalityCode,
    nameJa: town.name,
    nameEn: `Load Town ${town.slug}`,
    sectionJa: '企画課',
    sectionEn: 'Planning Section',
    phone: '0183-00-0000',
  });
  const clients = await fillCompanies(tx, town, chance.of('companies'), share.jobs);
  const workers = await fillWorkers(tx, town, chance.of('workers'), share.people);
  await fillPostings(tx, town, chance.of('postings'), { clients, workers, count: share.jobs, say });
}

/** The staff, and as many clients as such a number of postings has. */
async function fillCompanies(tx: Tx, town: Town, chance: Chance, jobs: number): Promise<readonly Client[]> {
  const staff = staffOf(chance, town);
  await insertLoadedPeople(tx, staff.people);
  await insertLoadedOrganizations(tx, staff.organizations);
  const clients: Client[] = [];
  await inBatches(Math.ceil(jobs / jobsPerCompany), async (from, upTo) => {
    const people: LoadedPerson[] = [];
    const organizations: LoadedOrganization[] = [];
    for (let number = from; number < upTo; number++) {
      const { approver, organization } = company(chance, town, number + 1, staff.csp);
      people.push(approver);
      organizations.push(organization);
      clients.push({
        organizationId: organization.id,
        organizationName: organization.name,
        approver: approver.id,
        csp: staff.csp,
      });
    }
    await insertLoadedPeople(tx, people);
    await insertLoadedOrganizations(tx, organizations);
  });
  return clients;
}

async function fillWorkers(tx: Tx, town: Town, chance: Chance, count: number): Promise<readonly PersonId[]> {
  const ids: PersonId[] = [];
  await inBatches(count, async (from, upTo) => {
    const people: LoadedPerson[] = [];
    const workers: LoadedWorker[] = [];
    for (let number = from; number < upTo; number++) {
      const someone = person(chance, town, `worker${number + 1}`);
      people.push(someone);
      workers.push(worker(chance, town, someone));
      ids.push(someone.id);
    }
    await insertLoadedPeople(tx, people);
    await insertLoadedWorkers(tx, workers);
  });
  return ids;
}

interface Postings {
  readonly clients: readonly Client[];
  readonly workers: readonly PersonId[];
  readonly count: number;
  readonly say: (sentence: string) => void;
}

/** The next postings are made while the database writes those before. */
async function fillPostings(tx: Tx, town: Town, chance: Chance, made: Postings): Promise<void> {
  const { clients, workers, count, say } = made;
  let written = Promise.resolve();
  await inBatches(count, async (from, upTo) => {
    const jobs: LoadedJob[] = [];
    const proposals: LoadedProposal[] = [];
    for (let number = from; number < upTo; number++) {
      const job = posting(chance, town, chance.one(clients), (number + chance.part()) / count);
      jobs.push(job);
      proposals.push(...proposalsFor(chance, job, workers, town));
      if (number % 50 === 0) await breath(); // so that what the database has done is answered with what is next
    }
    await written;
    written = insertLoadedJobs(tx, jobs).then(() => insertLoadedProposals(tx, proposals));
    written.catch(() => undefined); // it is awaited a batch later, and throws there
    if (upTo % 100_000 === 0) say(`${town.slug}: ${upTo} postings of ${count} …`);
  });
  await written;
}

async function inBatches(count: number, write: (from: number, upTo: number) => Promise<void>): Promise<void> {
  for (let from = 0; from < count; from += atOnce) await write(from, Math.min(from + atOnce, count));
}
