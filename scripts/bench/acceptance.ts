import pg from 'pg';
import type { Actor } from '../../src/kernel/actor.ts';
import { exampleContract } from '../../src/modules/contracts/contract.examples.ts';
import { acceptDelivery } from '../../src/modules/contracts/index.ts';
import { exampleRegion } from '../../src/modules/regions/region.examples.ts';
import { asAdministrator } from '../../src/platform/embedded-postgres/administer.ts';
import type { Databases } from '../../src/platform/embedded-postgres/with-database.ts';
import { openPool } from '../../src/platform/pool.ts';
import { newKey } from '../../src/platform/random.ts';
import { usePool } from '../../src/platform/transaction.ts';
import { type ContractIds, copyContract } from '../trial/copies.ts';
import { recording, renamed, type Sent } from './recording.ts';
import { type Comparison, takeTurns } from './rounds.ts';

/** How many at once beside the bare client; and how many at once alone, to see what more of them bring. */
const connections = 8;
const levels = [1, 8, 16] as const;

export interface AcceptanceFigures extends Comparison {
  readonly statements: number;
  /** Through the use case alone, per second, by how many are in flight. */
  readonly inFlight: readonly { readonly level: number; readonly rates: readonly number[] }[];
}

/** Acceptances per second through the use case, beside the same statements sent by a bare client. */
export async function benchAcceptance(
  databases: Databases,
  { rounds, perRound, levelRounds }: Readonly<Record<'rounds' | 'perRound' | 'levelRounds', number>>,
): Promise<AcceptanceFigures> {
  const pool = openPool(databases.appUrl, Math.max(...levels), () => {});
  usePool(pool);
  const bare = await bareClients(databases.appUrl);
  try {
    const made = await exampleContract(await exampleRegion(), { state: 'delivered' });
    const count = 1 + (2 * (rounds + 1) + levels.length * levelRounds) * perRound;
    const [first, ...fresh] = await copyContract(databases, made, { count, workers: 200 });
    if (!first) throw new Error('There is nothing to accept');
    const accept = acceptanceBy(made.client);
    const template = await recordAcceptance(pool, made.client, first, accept);

    const next = () => fresh.splice(0, perRound);
    const run = (what: 'ours' | 'bare') =>
      what === 'ours' ? throughUseCase(next(), accept) : throughBareClients(bare, template, next());
    await run('ours');
    await run('bare');
    const comparison = await takeTurns(rounds, run);
    const inFlight = levels.map((level) => ({ level, rates: [] as number[] }));
    for (let round = 0; round < levelRounds; round++)
      for (const { level, rates } of inFlight) rates.push(await throughUseCase(next(), accept, level));
    await everyOneReleased(databases.verifyUrl, made.client, count);
    return { ...comparison, statements: template.sent.length, inFlight };
  } finally {
    await Promise.all([pool.end(), ...bare.map((client) => client.end())]);
  }
}

type Accept = (ids: ContractIds, key?: string) => Promise<void>;

function acceptanceBy(client: Actor): Accept {
  return async ({ contract, milestone }, key = newKey()) => {
    const result = await acceptDelivery(client, { key, contractId: contract, milestoneId: milestone });
    if (!result.ok) throw new Error(`The acceptance was refused: ${result.reason}`);
  };
}

async function throughUseCase(
  contracts: readonly ContractIds[],
  accept: Accept,
  atOnce: number = connections,
): Promise<number> {
  const waiting = contracts.values();
  const work = async () => {
    for (const ids of waiting) await accept(ids);
  };
  return perSecond(contracts.length, work, atOnce);
}

interface Template {
  readonly sent: readonly Sent[];
  readonly ids: ContractIds;
  readonly key: string;
  readonly common: ReadonlySet<string>;
}

async function recordAcceptance(
  pool: pg.Pool,
  client: Actor,
  ids: ContractIds,
  accept: Accept,
): Promise<Template> {
  const { pool: recorded, sent } = recording(pool);
  const key = newKey();
  usePool(recorded);
  await accept(ids, key);
  usePool(pool);
  return { sent: [...sent], ids, key, common: new Set([client.personId ?? '']) };
}

/** The parameters are made before the clock starts: the bare client only sends. */
async function throughBareClients(
  clients: readonly pg.Client[],
  template: Template,
  contracts: readonly ContractIds[],
): Promise<number> {
  const waiting = contracts.map((ids) => sameFor(template, ids)).values();
  return perSecond(contracts.length, async (index) => {
    const client = clients[index];
    for (const statements of waiting) for (const statement of statements) await client?.query(statement);
  });
}

function sameFor({ sent, ids, key, common }: Template, other: ContractIds): Sent[] {
  const pairs = Object.entries(ids).map(([noun, id]) => [id, other[noun as keyof ContractIds]] as const);
  return renamed(sent, { ids: new Map([...pairs, [key, newKey()]]), common });
}

async function perSecond(
  count: number,
  work: (index: number) => Promise<void>,
  atOnce: number = connections,
): Promise<number> {
  const begun = performance.now();
  await Promise.all(Array.from({ length: atOnce }, (_, index) => work(index)));
  return count / ((performance.now() - begun) / 1000);
}

async function bareClients(connectionString: string): Promise<pg.Client[]> {
  const clients = Array.from({ length: connections }, () => new pg.Client({ connectionString }));
  await Promise.all(clients.map((client) => client.connect()));
  return clients;
}

/** Both ways must have done the whole of it, or they cannot be compared. */
async function everyOneReleased(verifyUrl: string, { regionId }: Actor, count: number): Promise<void> {
  await asAdministrator(verifyUrl, async (client) => {
    const { rows } = await client.query<{ released: number; accepted: number; told: number }>(
      `select (select count(*)::integer from ledger_transfer where region_id = $1 and kind = 'release') as released,
         (select count(*)::integer from milestone where region_id = $1 and state = 'accepted') as accepted,
         (select count(*)::integer from notification where region_id = $1 and kind = 'delivery-accepted') as told`,
      [regionId],
    );
    const { released, accepted, told } = rows[0] ?? {};
    if (released !== count || accepted !== count || told !== count)
      throw new Error(
        `${count} were accepted, but ${released} are released, ${accepted} accepted and ${told} told of`,
      );
  });
}
