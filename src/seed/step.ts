import type { Actor } from '../kernel/actor.ts';
import type { PersonId, RegionId } from '../kernel/ids.ts';
import type { Result } from '../kernel/result.ts';
import type { LocalDate } from '../kernel/tokyo-date.ts';
import type { DemonstrationRegion } from '../modules/identity/demonstration.rules.ts';
import { exampleActorOf } from '../modules/organizations/organization.examples.ts';
import { reading } from '../platform/transaction.ts';
import type { Schedule, Step } from './schedule.ts';
import type { Until } from './timeline.ts';

/** A line of the bank's statement, named as an operator names it. */
interface BankLine {
  readonly receivedOn: LocalDate;
  readonly bankLine: string;
}

/** One region while it is being filled. */
export interface Filling {
  readonly regionId: RegionId;
  readonly slug: DemonstrationRegion;
  /** The day from which the days of a posting count. */
  readonly today: LocalDate;
  /** The key of a command: the same at every run, so that a run that was cut off goes on where it stopped. */
  readonly key: (step: string) => string;
  /** Whoever has this login, with the roles and seats that the steps so far gave them. */
  readonly as: (login: string) => Promise<Actor>;
  /** To be called for everybody who is registered. */
  readonly knows: (login: string, personId: PersonId) => void;
  readonly personOf: (login: string) => PersonId;
  /** The next line of the statement. */
  readonly nextBankLine: () => BankLine;
  /** Waits for the moment of the next such step; orders of today go on at once. */
  readonly comes: (step: Step) => Promise<void>;
}

export function filling(regionId: RegionId, slug: DemonstrationRegion, today: LocalDate): Filling {
  const people = new Map<string, PersonId>();
  let bankLines = 0;
  const personOf = (login: string): PersonId => {
    const id = people.get(login);
    if (!id) throw new Error(`${login} is not registered yet`);
    return id;
  };
  return {
    regionId,
    slug,
    today,
    key: (step) => `demonstration-${slug}-${step}`,
    as: (login) => reading(regionId, (tx) => exampleActorOf(tx, personOf(login))),
    knows: (login, personId) => {
      people.set(login, personId);
    },
    personOf,
    nextBankLine: () => {
      bankLines += 1;
      return { receivedOn: today, bankLine: `${today}/${bankLines}` };
    },
    comes: async () => {},
  };
}

/** The same for people who are registered, and whose roles and seats stay as they are: nobody is looked up twice. */
export function settled(town: Filling): Filling {
  const known = new Map<string, Promise<Actor>>();
  const as = (login: string): Promise<Actor> => {
    const actor = known.get(login) ?? town.as(login);
    known.set(login, actor);
    return actor;
  };
  return { ...town, as };
}

/** The same for one order, whose steps are taken on days of their own. */
export function inTime(
  town: Filling,
  {
    schedule,
    posted,
    bankLine,
  }: { readonly schedule: Schedule; readonly posted: LocalDate; readonly bankLine: BankLine },
  until: Until,
): Filling {
  const taken = new Map<Step, number>();
  return {
    ...town,
    today: posted,
    nextBankLine: () => bankLine,
    comes: async (step) => {
      const at = taken.get(step) ?? 0;
      taken.set(step, at + 1);
      const moment = schedule[step][at];
      if (!moment) throw new Error(`There is no moment for ${step} ${at + 1}`);
      await until(moment);
    },
  };
}

/** What a step of the seed needs of a use case: that it happened. */
export function happened<Value>(result: Result<Value, string>): Value {
  if (!result.ok) throw new Error(`A step of the demonstration was refused: ${result.reason}`);
  return result.value;
}
