import { addDays, instantOf, type LocalDate, tokyoDateOf } from '../kernel/tokyo-date.ts';
import type { Calendars } from '../modules/regions/index.ts';
import { fillCompany } from './companies.ts';
import { fillWorker, lookThrough } from './people.ts';
import type { Posting } from './postings.ts';
import { type Schedule, scheduleOf } from './schedule.ts';
import { type Filling, inTime, settled } from './step.ts';
import type { Course } from './timeline.ts';
import type { Town } from './town.ts';
import { walk } from './walk.ts';

interface Present {
  readonly now: Date;
  readonly calendars: Calendars;
}

/** So many days before the last one everybody looks through their notices; what comes later is still new to them. */
const lastLook = 2;

/** All that people and companies of a town went through before its last day. */
export function pastOf(town: Filling, making: Town, present: Present): Course[] {
  return [...arrivals(town, making), ...looks(town, making, present), ...orders(town, making, present)];
}

/** Everybody who has a page of notices. */
export function ownLogins({ companies, workers, programme }: Town): string[] {
  const ofCompanies = companies.flatMap(({ login, payer }) => (payer ? [login, payer] : [login]));
  const ofStaff = programme.offices.flatMap(({ staff }) => staff.map(([login]) => login));
  return [...new Set([programme.officer, ...ofStaff, ...ofCompanies, ...workers.map(({ login }) => login)])];
}

function arrivals(town: Filling, { companies, workers, staff, programme }: Town): Course[] {
  const on = (daysAgo: number, time: `${number}:${number}`) => instantOf(addDays(town.today, -daysAgo), time);
  return [
    ...companies.map(
      (company): Course =>
        async (until) => {
          await until(on(company.since, '10:30'));
          const checked = () => until(on(company.since - 1, '11:20'));
          await fillCompany(town, company, staff.csp, programme.postalCode, checked);
        },
    ),
    ...workers.map(
      (worker): Course =>
        async (until) => {
          await until(on(worker.since, '20:30'));
          await fillWorker(town, worker, programme.postalCode);
        },
    ),
  ];
}

function looks(town: Filling, making: Town, { now }: Present): Course[] {
  const at = instantOf(addDays(tokyoDateOf(now), -lastLook), '07:10');
  return ownLogins(making).map((login) => async (until) => {
    await until(at);
    await lookThrough(town, login);
  });
}

interface Dated {
  readonly posting: Posting;
  readonly name: string;
  readonly posted: LocalDate;
  readonly schedule: Schedule;
}

function orders(town: Filling, { past, staff }: Town, { now, calendars }: Present): Course[] {
  const known = settled(town);
  const dated = past.map((posting, at): Dated => {
    const name = `town-${at + 1}`;
    const posted = addDays(town.today, -(posting.begun ?? 0));
    const schedule = scheduleOf(posting, name, posted, tokyoDateOf(now), calendars);
    return { posting, name, posted, schedule };
  });
  const lines = bankLines(dated, town.today);
  return dated.map(({ posting, name, posted, schedule }) => async (until) => {
    const bankLine = lines.get(name);
    if (!bankLine) throw new Error(`${name} has no line of the statement`);
    await walk(inTime(known, { schedule, posted, bankLine }, until), posting, name, staff);
  });
}

/** The first lines of today's statement belong to what is paid in for the orders of today. */
const linesOfToday = 50;

/** Deposits stand on the statement of their day, in the order in which they came. */
function bankLines(dated: readonly Dated[], today: LocalDate) {
  const counted = new Map<LocalDate, number>([[today, linesOfToday]]);
  const sorted = dated.toSorted((a, b) => paidIn(a).getTime() - paidIn(b).getTime());
  return new Map(
    sorted.map((one) => {
      const receivedOn = tokyoDateOf(paidIn(one));
      const number = (counted.get(receivedOn) ?? 0) + 1;
      counted.set(receivedOn, number);
      return [one.name, { receivedOn, bankLine: `${receivedOn}/${number}` }] as const;
    }),
  );
}

function paidIn({ schedule }: Dated): Date {
  const [first] = schedule.payIn;
  if (!first) throw new Error('Every order is paid in');
  return first;
}
