import { tokyoDateOf } from '../kernel/tokyo-date.ts';
import type { DemonstrationRegion } from '../modules/identity/demonstration.rules.ts';
import { reading } from '../platform/transaction.ts';
import { type Company, fillCompany, minatoCompanies, yuinosatoCompanies } from './companies.ts';
import { fillWorker, type HomeWorker, minatoWorkers, yuinosatoWorkers } from './people.ts';
import { minatoPostings, type Posting, yuinosatoPostings } from './postings.ts';
import {
  complete,
  fillProgramme,
  isComplete,
  minato,
  type Programme,
  regionOf,
  yuinosato,
} from './regions.ts';
import { filling } from './step.ts';
import { type Staff, walk } from './walk.ts';

interface Town {
  readonly slug: DemonstrationRegion;
  readonly programme: Programme;
  readonly staff: Staff;
  readonly companies: readonly Company[];
  readonly postings: readonly Posting[];
  readonly workers: readonly HomeWorker[];
}

const towns: readonly Town[] = [
  {
    slug: 'yuinosato',
    programme: yuinosato,
    staff: { csp: 'csp', operator: 'operator' },
    companies: yuinosatoCompanies,
    postings: yuinosatoPostings,
    workers: yuinosatoWorkers,
  },
  {
    slug: 'minato',
    programme: minato,
    staff: { csp: 'minato-csp', operator: 'minato-operator' },
    companies: minatoCompanies,
    postings: minatoPostings,
    workers: minatoWorkers,
  },
];

/**
 * Fills the two demonstration regions through the use cases, as people would. A second run does nothing; one that
 * was cut off is carried on, since every command keeps its key.
 */
export async function seedDemonstration(): Promise<void> {
  for (const town of towns) await fillTown(town);
}

async function fillTown({ slug, programme, staff, companies, postings, workers }: Town): Promise<void> {
  const regionId = await regionOf(programme);
  const today = await reading(regionId, async (tx) => tokyoDateOf(tx.now));
  const town = filling(regionId, slug, today);
  if (await isComplete(town)) return;
  await fillProgramme(town, programme);
  for (const company of companies) await fillCompany(town, company, staff.csp, programme.postalCode);
  for (const worker of workers) await fillWorker(town, worker, programme.postalCode);
  for (const [number, posting] of postings.entries()) await walk(town, posting, `job-${number + 1}`, staff);
  await complete(town, programme);
}
