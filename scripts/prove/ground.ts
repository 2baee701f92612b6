import type { PersonId } from '../../src/kernel/ids.ts';
import { exampleContract } from '../../src/modules/contracts/contract.examples.ts';
import { signInWithoutPassword } from '../../src/modules/identity/index.ts';
import { exampleChoice } from '../../src/modules/messages/preference.examples.ts';
import { exampleRegion } from '../../src/modules/regions/region.examples.ts';
import { openPool } from '../../src/platform/pool.ts';
import { inTransaction, usePool } from '../../src/platform/transaction.ts';
import { type ContractIds, copyContract } from '../trial/copies.ts';
import { type Person, personAt } from './person.ts';
import type { RunningServer } from './running-server.ts';

/** A client with paid contracts that nobody has delivered yet, each with one of twenty workers. */
export interface Ground {
  readonly client: Person;
  workerOf(contract: ContractIds): Person;
  /** One that nobody has had before. */
  next(): ContractIds;
}

const region = 'proving';

export async function prepareGround(server: RunningServer, contracts: number): Promise<Ground> {
  const pool = openPool(server.databases.appUrl, 4, () => {});
  usePool(pool);
  const made = await exampleContract(await exampleRegion(region), { state: 'funded' });
  const copies = await copyContract(server.databases, made, { count: contracts, workers: 20 });
  const signIn = async (personId: PersonId) =>
    personAt(server.origin, region, await signInWithoutPassword(personId, null));
  const client = await signIn(made.client.personId as PersonId);
  const workers = new Map<PersonId, Person>();
  for (const { worker } of copies) {
    if (workers.has(worker)) continue;
    workers.set(worker, await signIn(worker));
    // Letters that leave at once, so that a killed background has some to lose.
    await inTransaction(made.regionId, (tx) => exampleChoice(tx, worker));
  }
  await pool.end();
  return {
    client,
    workerOf({ worker }) {
      const person = workers.get(worker);
      if (!person) throw new Error('A worker without a session');
      return person;
    },
    next() {
      const contract = copies.pop();
      if (!contract) throw new Error(`All ${contracts} prepared contracts are used up`);
      return contract;
    },
  };
}
