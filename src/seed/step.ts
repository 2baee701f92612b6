import type { Actor } from '../kernel/actor.ts';
import type { PersonId, RegionId } from '../kernel/ids.ts';
import type { Result } from '../kernel/result.ts';
import type { LocalDate } from '../kernel/tokyo-date.ts';
import type { DemonstrationRegion } from '../modules/identity/demonstration.rules.ts';
import { exampleActorOf } from '../modules/organizations/organization.examples.ts';
import { reading } from '../platform/transaction.ts';

/** One region while it is being filled. */
export interface Filling {
  readonly regionId: RegionId;
  readonly slug: DemonstrationRegion;
  readonly today: LocalDate;
  /** The key of a command: the same at every run, so that a run that was cut off goes on where it stopped. */
  readonly key: (step: string) => string;
  /** Whoever has this login, with the roles and seats that the steps so far gave them. */
  readonly as: (login: string) => Promise<Actor>;
  /** To be called for everybody who is registered. */
  readonly knows: (login: string, personId: PersonId) => void;
  readonly personOf: (login: string) => PersonId;
  /** The next line of today's bank statement. */
  readonly nextBankLine: () => string;
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
      return `${today}/${bankLines}`;
    },
  };
}

/** What a step of the seed needs of a use case: that it happened. */
export function happened<Value>(result: Result<Value, string>): Value {
  if (!result.ok) throw new Error(`A step of the demonstration was refused: ${result.reason}`);
  return result.value;
}
