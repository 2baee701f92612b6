import type { RegionId } from '../kernel/ids.ts';
import { addDays, tokyoDateOf } from '../kernel/tokyo-date.ts';
import { calendarsWith, listRegions, regionBySlug, regionSince } from '../modules/regions/index.ts';
import { reading, withoutRegion } from '../platform/transaction.ts';
import { offerToNeighbours } from './agreement.ts';
import { minatoCompanies, yuinosatoCompanies } from './companies.ts';
import { leaveOnDesks } from './desks.ts';
import { leaveUnclear, payBack } from './money.ts';
import { yuinosatoOrders } from './orders.ts';
import { ownLogins, pastOf } from './past.ts';
import { payDays } from './paydays.ts';
import { confirmAddress } from './people.ts';
import { minatoPostings, yuinosatoPostings } from './postings.ts';
import { complete, fillProgramme, isComplete, minato, regionOf, yuinosato } from './regions.ts';
import { type Filling, filling } from './step.ts';
import { from, passTime } from './timeline.ts';
import { firstOfTown } from './town/first-workers.ts';
import { laterOfTown } from './town/later-workers.ts';
import { minatoTown } from './town/minato-clients.ts';
import { minatoPast } from './town/minato-orders.ts';
import { minatoTownWorkers } from './town/minato-workers.ts';
import { yuinosatoTown } from './town/yuinosato-clients.ts';
import { yuinosatoPast } from './town/yuinosato-orders.ts';
import type { Town } from './town.ts';
import { walk } from './walk.ts';
import { minatoWorkers, yuinosatoWorkers } from './workers.ts';

const towns: readonly Town[] = [
  {
    slug: 'yuinosato',
    programme: yuinosato,
    staff: { csp: 'csp', operator: 'operator', mediator: 'chotei' },
    paying: {
      operator: 'operator',
      approvers: ['approver1', 'approver2'],
      moved: { login: 'hitomi', account: '1266927' },
    },
    companies: [...yuinosatoCompanies, ...yuinosatoTown],
    workers: [...yuinosatoWorkers, ...firstOfTown, ...laterOfTown],
    past: yuinosatoPast,
    postings: [...yuinosatoPostings, ...yuinosatoOrders],
    async waiting(town) {
      await leaveOnDesks(town, yuinosato.postalCode);
      await leaveUnclear(town, 'operator');
      const staff = { operator: 'operator', approver: 'approver1' };
      await payBack(town, { client: 'michinoeki', account: '2204017', ...staff });
    },
  },
  {
    slug: 'minato',
    programme: minato,
    staff: { csp: 'minato-csp', operator: 'minato-operator', mediator: 'minato-chotei' },
    paying: { operator: 'minato-operator', approvers: ['minato-approver1', 'minato-approver2'] },
    companies: [...minatoCompanies, ...minatoTown],
    workers: [...minatoWorkers, ...minatoTownWorkers],
    past: minatoPast,
    postings: minatoPostings,
  },
];

/** Days from the making of a region to the day on which it is shown: half a year of orders, and the weeks before the first. */
const daysOfHistory = 215;
const day = 24 * 60 * 60_000;
/** What is done on the last day begins so much before the moment in which the demonstration is made, and ends before it. */
const lastMinutes = 10 * 60_000;

/**
 * Fills the two demonstration regions through the use cases, as people would, each step on its own day of the past half
 * year. A second run does nothing; one that was cut off is carried on, since every command keeps its key, and the days
 * count from the one on which the first run began.
 */
export async function seedDemonstration(): Promise<void> {
  const now = await withoutRegion(async (tx) => tx.now);
  const made: [RegionId, Town][] = [];
  for (const town of towns) {
    const known = await regionBySlug(town.slug);
    const begin = new Date(now.getTime() - daysOfHistory * day);
    made.push([known?.id ?? (await from(begin, () => regionOf(town.programme))), town]);
  }
  // Of each other, towns know that they are there. Each goes as far as it can, also where the other is cut off.
  const filled = await Promise.allSettled(made.map(([regionId, town]) => fillTown(regionId, town)));
  for (const one of filled) if (one.status === 'rejected') throw one.reason;
}

async function fillTown(regionId: RegionId, making: Town): Promise<void> {
  const begin = await reading(regionId, regionSince);
  const now = new Date(begin.getTime() + daysOfHistory * day - lastMinutes);
  const today = tokyoDateOf(now);
  const town = filling(regionId, making.slug, today);
  if (await isComplete(town)) return;
  const { programme, paying } = making;
  const first = { ...town, today: addDays(today, -daysOfHistory) };
  await from(begin, () => fillProgramme(first, programme));
  const calendars = calendarsWith({ added: [], removed: [] });
  const batches = payDays(town, paying, { begin: first.today, now }, calendars);
  await passTime([...pastOf(town, making, { now, calendars }), ...batches], now);
  await from(now, () => fillToday(town, making));
}

async function fillToday(town: Filling, making: Town): Promise<void> {
  const { postings, staff, programme } = making;
  for (const login of ownLogins(making)) await confirmAddress(town, login);
  for (const [number, posting] of postings.entries()) await walk(town, posting, `job-${number + 1}`, staff);
  await making.waiting?.(town);
  const demonstrated = (await listRegions()).filter(({ slug }) => towns.some((each) => each.slug === slug));
  await offerToNeighbours(town, programme.officer, demonstrated);
  await complete(town, programme);
}
