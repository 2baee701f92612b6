import type { RegionRole } from '../../kernel/actor.ts';
import type { PersonId } from '../../kernel/ids.ts';
import type { PostalCode } from '../../kernel/postal-code.ts';
import { skillCodes } from '../../kernel/skills.ts';
import { addDays, type LocalDate } from '../../kernel/tokyo-date.ts';
import type { LoadedPerson } from '../../modules/identity/load.examples.ts';
import type { LoadedWorker } from '../../modules/workers/load.examples.ts';
import { devices, weekTimes } from '../../modules/workers/worker.rules.ts';
import type { Chance } from './chance.ts';
import { earlierWork, familyNames, givenNames, introductions, streets } from './names.ts';

/** One region of a load while it is made. */
export interface Town {
  readonly slug: string;
  readonly name: string;
  /** The last day of all that happened. */
  readonly today: LocalDate;
  readonly now: Date;
}

const dayInMs = 86_400_000;

/** @param part of the time between the two days: 0 is the first of them */
export function before({ now }: Town, firstDay: number, lastDay: number, part: number): Date {
  return new Date(now.getTime() - Math.floor((firstDay + part * (lastDay - firstDay)) * dayInMs));
}

export function person(
  chance: Chance,
  town: Town,
  login: string,
  roles: readonly Exclude<RegionRole, 'worker'>[] = [],
): LoadedPerson {
  const [family, given] = [chance.one(familyNames), chance.one(givenNames)];
  const joinedAt = before(town, 700, 60, chance.part());
  return {
    id: chance.id('person', joinedAt),
    loginName: `${town.slug}-${login}`,
    familyName: family.written,
    givenName: given.written,
    familyKana: family.read,
    givenKana: given.read,
    joinedAt,
    roles,
  };
}

export function addressIn(chance: Chance, town: Town): string {
  return `秋田県${town.name}${chance.one(streets)}${chance.from(1, 5)}丁目${chance.from(1, 40)}番地`;
}

export const postalCode = '0120844' as PostalCode;

/** Somebody of 20 to 75 years, who said when and how they can work. */
export function worker(
  chance: Chance,
  town: Town,
  { id, joinedAt }: { readonly id: PersonId; readonly joinedAt: Date },
): LoadedWorker {
  return {
    personId: id,
    registeredAt: joinedAt,
    kind: 'individual',
    companyName: null,
    companyKana: null,
    hasEmployees: false,
    birthDate: addDays(town.today, -chance.from(20 * 366, 75 * 365)),
    postalCode,
    address: addressIn(chance, town),
    introduction: chance.one(introductions),
    hoursPerWeek: chance.from(2, 30),
    weekTimes: chance.some(weekTimes, 0.3),
    months: chance.is(0.7) ? months : chance.some(months, 0.6),
    devices: chance.some(devices, 0.6),
    skills: chance.some(skillCodes, 0.08),
    beforeWork: chance.one(earlierWork),
    wishes: '',
    privateReason: '',
    showsAvailability: chance.is(0.5),
  };
}

const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;
