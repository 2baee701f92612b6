import type { RegionId } from '../kernel/ids.ts';
import { tokyoDateOf } from '../kernel/tokyo-date.ts';
import type { DemonstrationRegion } from '../modules/identity/demonstration.rules.ts';
import { reading } from '../platform/transaction.ts';
import { type Company, fillCompany, minatoCompanies, yuinosatoCompanies } from './companies.ts';
import type { Staff } from './fulfil.ts';
import { leaveUnclear, payBack } from './money.ts';
import { yuinosatoOrders } from './orders.ts';
import { fillWorker, type HomeWorker, minatoWorkers, yuinosatoWorkers } from './people.ts';
import { minatoPostings, type Posting, yuinosatoPostings } from './postings.ts';
import {
  complete,
  fillProgramme,
  isComplete,
  minato,
  nameBankFile,
  type Programme,
  regionOf,
  yuinosato,
} from './regions.ts';
import { type Filling, filling } from './step.ts';
import { walk } from './walk.ts';

interface Town {
  readonly slug: DemonstrationRegion;
  readonly programme: Programme;
  readonly staff: Staff;
  readonly companies: readonly Company[];
  readonly postings: readonly Posting[];
  readonly workers: readonly HomeWorker[];
  /** What waits for the staff besides the orders, once the bank file can be written. */
  readonly waiting?: (town: Filling) => Promise<void>;
}

const towns: readonly Town[] = [
  {
    slug: 'yuinosato',
    programme: yuinosato,
    staff: { csp: 'csp', operator: 'operator', mediator: 'chotei' },
    companies: yuinosatoCompanies,
    postings: [...yuinosatoPostings, ...yuinosatoOrders],
    workers: yuinosatoWorkers,
    async waiting(town) {
      await leaveUnclear(town, 'operator');
      const staff = { operator: 'operator', approver: 'approver1' };
      await payBack(town, { client: 'michinoeki', account: '2204017', ...staff });
    },
  },
  {
    slug: 'minato',
    programme: minato,
    staff: { csp: 'minato-csp', operator: 'minato-operator', mediator: 'minato-chotei' },
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
  const made: [RegionId, Town][] = [];
  for (const town of towns) made.push([await regionOf(town.programme), town]);
  // Towns know nothing of each other. Each goes as far as it can, also where the other is cut off.
  const filled = await Promise.allSettled(made.map(([regionId, town]) => fillTown(regionId, town)));
  for (const one of filled) if (one.status === 'rejected') throw one.reason;
}

async function fillTown(regionId: RegionId, making: Town): Promise<void> {
  const { slug, programme, staff, companies, postings, workers } = making;
  const today = await reading(regionId, async (tx) => tokyoDateOf(tx.now));
  const town = filling(regionId, slug, today);
  if (await isComplete(town)) return;
  await fillProgramme(town, programme);
  for (const company of companies) await fillCompany(town, company, staff.csp, programme.postalCode);
  for (const worker of workers) await fillWorker(town, worker, programme.postalCode);
  for (const [number, posting] of postings.entries()) await walk(town, posting, `job-${number + 1}`, staff);
  await nameBankFile(town, programme);
  await making.waiting?.(town);
  await complete(town, programme);
}
