import type { PersonId, RegionId } from '../../src/kernel/ids.ts';
import { agree, exampleContract, type MadeContract } from '../../src/modules/contracts/contract.examples.ts';
import { signInWithoutPassword } from '../../src/modules/identity/index.ts';
import { exampleChoice } from '../../src/modules/messages/preference.examples.ts';
import { exampleRegion } from '../../src/modules/regions/region.examples.ts';
import { openPool } from '../../src/platform/pool.ts';
import { inTransaction, usePool } from '../../src/platform/transaction.ts';
import { type ContractIds, copyContract, copyPosting, type PostingIds } from '../trial/copies.ts';
import { type MoneyGround, moneyGround, payQuickly } from './money-ground.ts';
import { type Person, personAt } from './person.ts';
import { examplePosting } from './posting.ts';
import type { RunningServer } from './running-server.ts';

/** One client, its postings and its contracts, as each step finds them before it. */
export interface Ground {
  readonly regionId: RegionId;
  readonly client: Person;
  workerOf(contract: ContractIds): Person;
  /** One that is paid in and that nobody has delivered yet; it never comes twice, and so for all others. */
  next(): ContractIds;
  /** One to which the client has agreed and the worker has not. */
  nextOffer(): ContractIds;
  /** An open one for which four have proposed. */
  nextPosting(): PostingIds;
  readonly money: MoneyGround;
}

/** How many of each there are to be. */
export interface Wanted {
  readonly contracts: number;
  readonly rounds: number;
}

const region = 'proving';

export async function prepareGround(server: RunningServer, { contracts, rounds }: Wanted): Promise<Ground> {
  const pool = openPool(server.databases.appUrl, 4, () => {});
  usePool(pool);
  const regionId = await exampleRegion(region);
  await payQuickly(regionId);
  const signIn = async (personId: PersonId) =>
    personAt(server.origin, region, await signInWithoutPassword(personId, null));
  const copies = (made: MadeContract, count: number, workers: number) =>
    copyContract(server.databases, made, { count, workers });

  const made = await exampleContract(regionId, { state: 'funded' });
  const paidIn = await copies(made, contracts, 20);
  const offer = await exampleContract(regionId, { parties: made });
  await agree(offer, made.client);
  const offers = await copies(offer, 2 * rounds, 20);
  const owed = await exampleContract(regionId, { state: 'delivered', parties: made });
  const delivered = await copies(owed, rounds + 1, rounds + 1);
  const posting = await examplePosting(regionId, made);
  const postings = await copyPosting(server.databases, regionId, posting, rounds);

  const workers = new Map<PersonId, Person>();
  for (const { worker } of [...paidIn, ...offers, ...delivered]) {
    if (!workers.has(worker)) workers.set(worker, await signIn(worker));
  }
  // Letters that leave at once, so that a killed background has some to lose.
  for (const worker of new Set(paidIn.map((contract) => contract.worker)))
    await inTransaction(regionId, (tx) => exampleChoice(tx, worker));
  const client = await signIn(made.client.personId as PersonId);
  const workerOf = ({ worker }: ContractIds) => workers.get(worker) ?? missing('worker with a session');
  const money = await moneyGround(server, regionId, { client, delivered, workerOf, signIn });
  await pool.end();
  return {
    regionId,
    client,
    workerOf,
    next: () => paidIn.pop() ?? missing('contract that is paid in'),
    nextOffer: () => offers.pop() ?? missing('offer'),
    nextPosting: () => postings.pop() ?? missing('posting'),
    money,
  };
}

function missing(what: string): never {
  throw new Error(`There is no ${what} left`);
}
