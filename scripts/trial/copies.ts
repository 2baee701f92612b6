import { createHash } from 'node:crypto';
import type { Client } from 'pg';
import type { ContractId, JobId, MilestoneId, PersonId, ProposalId, RegionId } from '../../src/kernel/ids.ts';
import type { MadeContract } from '../../src/modules/contracts/contract.examples.ts';
import { asAdministrator } from '../../src/platform/embedded-postgres/administer.ts';
import type { Databases } from '../../src/platform/embedded-postgres/with-database.ts';
import { newId } from '../../src/platform/random.ts';

/** The ids of an example contract with one milestone, or of a copy of it. */
export interface ContractIds {
  readonly worker: PersonId;
  readonly job: JobId;
  readonly proposal: ProposalId;
  readonly contract: ContractId;
  readonly milestone: MilestoneId;
}

/** Which rows to copy: those whose column holds the original's id of this noun. */
type Tables = readonly (readonly [table: string, column: string, noun: string])[];

const workerTables: Tables = [
  ['person', 'id', 'worker'],
  ['membership', 'person_id', 'worker'],
  ['membership_role', 'person_id', 'worker'],
  ['worker', 'person_id', 'worker'],
  ['audit_entry', 'subject_id', 'worker'],
];
const contractTables: Tables = [
  ['job', 'id', 'job'],
  ['job_milestone', 'job_id', 'job'],
  ['search_document', 'id', 'job'],
  ['proposal', 'id', 'proposal'],
  ['contract', 'id', 'contract'],
  ['conditions_notice', 'contract_id', 'contract'],
  ['notice_agreement', 'contract_id', 'contract'],
  ['milestone', 'contract_id', 'contract'],
  ['delivery', 'milestone_id', 'milestone'],
  ...['job', 'proposal', 'contract', 'milestone'].map((noun) => ['audit_entry', 'subject_id', noun] as const),
];

/**
 * Copies an example contract as often as wanted, with all that was written about it, spread over so many copied workers.
 * The use cases would take minutes for what this does in seconds; the ledger is written by its own function all the same.
 */
export async function copyContract(
  { ownerUrl, appUrl }: Pick<Databases, 'ownerUrl' | 'appUrl'>,
  made: MadeContract,
  { count, workers }: { readonly count: number; readonly workers: number },
): Promise<ContractIds[]> {
  const original: ContractIds = {
    worker: made.worker.personId as PersonId,
    job: made.jobId,
    proposal: made.proposalId,
    contract: made.contractId,
    milestone: made.milestoneId,
  };
  const copiedWorkers = Array.from({ length: workers }, () => newId('person'));
  const copies = Array.from({ length: count }, (_, index) => ({
    worker: copiedWorkers[index % workers] as PersonId,
    job: newId('job'),
    proposal: newId('proposal'),
    contract: newId('contract'),
    milestone: newId('milestone'),
    delivery: newId('delivery'),
  }));
  await asAdministrator(ownerUrl, async (client) => {
    await client.query(`begin; set local app.region_id = ${made.regionId}`);
    await copyWorkers(client, original.worker, copiedWorkers);
    await copyContracts(client, original, copies);
    await client.query('commit');
  });
  // The planner would think for a minute that tables are small which grew by so much at once.
  const analyze = () => asAdministrator(ownerUrl, (client) => client.query('analyze'));
  await copyDeposits(appUrl, made, copies.slice(0, 200));
  await analyze();
  await copyDeposits(appUrl, made, copies.slice(200));
  await analyze();
  return copies;
}

/** A posting with all who proposed for it. */
export interface PostingIds {
  readonly job: JobId;
  readonly proposals: readonly ProposalId[];
}

const postingTables: Tables = [
  ['job', 'id', 'job'],
  ['job_milestone', 'job_id', 'job'],
  ['proposal', 'job_id', 'job'],
  ['search_document', 'id', 'job'],
];

/** Copies an open posting as often as wanted; the same people propose for each copy. */
export async function copyPosting(
  { ownerUrl }: Pick<Databases, 'ownerUrl'>,
  regionId: RegionId,
  { job, proposals }: PostingIds,
  count: number,
): Promise<PostingIds[]> {
  const named = (ids: readonly string[]) =>
    Object.fromEntries(ids.map((id, index) => [`proposal${index}`, id]));
  const copies = Array.from({ length: count }, () => ({
    job: newId('job'),
    proposals: proposals.map(() => newId('proposal')),
  }));
  const audits = ['job', ...proposals.map((_, index) => `proposal${index}`)].map(
    (noun) => ['audit_entry', 'subject_id', noun] as const,
  );
  await asAdministrator(ownerUrl, async (client) => {
    await client.query(`begin; set local app.region_id = ${regionId}`);
    const renamed = copies.map((copy) => ({ job: copy.job, ...named(copy.proposals) }));
    await copyRows(client, { job, ...named(proposals) }, renamed, [...postingTables, ...audits]);
    await client.query('commit');
  });
  return copies;
}

async function copyWorkers(client: Client, original: PersonId, copies: readonly PersonId[]): Promise<void> {
  const login = await textOf(client, 'select login_name from person where id = $1', original);
  const renamed = copies.map((worker) => ({ worker, login: `copy-${worker}` }));
  await copyRows(client, { worker: original, login }, renamed, workerTables);
}

async function copyContracts(
  client: Client,
  original: ContractIds,
  copies: readonly (ContractIds & { readonly delivery: string })[],
): Promise<void> {
  const notice = await textOf(
    client,
    'select body from conditions_notice where contract_id = $1',
    original.contract,
  );
  const delivery = await textOf(
    client,
    'select id from delivery where milestone_id = $1',
    original.milestone,
  );
  const names = { ...original, delivery };
  const renamed = copies.map((copy) => ({ ...copy, sha256: sha256(rename(notice, names, copy)) }));
  await copyRows(client, { ...names, sha256: sha256(notice) }, renamed, contractTables);
}

/** Each row as text, with every name of the original in it replaced by the copy's. */
async function copyRows<Names extends object>(
  client: Client,
  original: Names,
  copies: readonly Names[],
  tables: Tables,
): Promise<void> {
  const nouns = Object.entries(original).filter(([, name]) => name !== '');
  await client.query(
    `create temporary table copy on commit drop as
    select * from jsonb_to_recordset($1) as c (${nouns.map(([noun]) => `${noun} text`).join(', ')})`,
    [JSON.stringify(copies)],
  );
  const renamed = nouns.reduce(
    (text, [noun, name]) =>
      `replace(replace(${text}, '${name}', c.${noun}), '${bare(name)}', replace(c.${noun}, '-', ''))`,
    'to_jsonb(o)::text',
  );
  for (const [table, column, noun] of tables) {
    const columns = await columnsOf(client, table);
    await client.query(
      `insert into ${table} (${columns.join(', ')})
       select ${columns.map((each) => `r.${each}`).join(', ')}
       from ${table} o, copy c, lateral jsonb_populate_record(null::${table}, (${renamed})::jsonb) r
       where o.${column}::text = $1`,
      [Object.fromEntries(nouns)[noun]],
    );
  }
  await client.query('drop table copy');
}

/** All but those that the database fills in by itself. */
async function columnsOf(client: Client, table: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select quote_ident(attname) as name from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped and attidentity = '' and attgenerated = ''`,
    [table],
  );
  return rows.map(({ name }) => name);
}

/** The money of each copy: the same transfer as the original's, on the copy's own account. */
async function copyDeposits(
  appUrl: string,
  { regionId, milestoneId }: MadeContract,
  copies: readonly ContractIds[],
): Promise<void> {
  await asAdministrator(appUrl, async (client) => {
    for (let from = 0; from < copies.length; from += 500) {
      await client.query(`begin; set local app.region_id = ${regionId}`);
      await client.query(
        `select ledger_post('deposit:copy-' || c.milestone, t.kind, t.reference, t.codes, t.amounts, null, t.posted_at, null)
         from unnest($2::text[]) as c (milestone), lateral (
           select t.kind, t.reference, t.posted_at, array_agg(replace(a.code, $1, c.milestone)) as codes,
             array_agg(e.amount) as amounts
           from ledger_transfer t join ledger_entry e on e.region_id = t.region_id and e.transfer_id = t.id
             join ledger_account a on a.region_id = e.region_id and a.id = e.account_id
           where t.escrow_of = $1::uuid and t.kind = 'deposit' group by t.id, t.kind, t.reference, t.posted_at) t`,
        [milestoneId, copies.slice(from, from + 500).map(({ milestone }) => milestone)],
      );
      await client.query('commit');
    }
  });
}

async function textOf(client: Client, text: string, id: string): Promise<string> {
  const { rows } = await client.query({ text, values: [id], rowMode: 'array' });
  return String(rows[0]?.[0] ?? '');
}

function rename<Names extends object>(text: string, original: Names, copy: Names): string {
  return Object.entries(original).reduce((all, [noun, name]: [string, string]) => {
    const other = (copy as Record<string, string>)[noun] ?? '';
    return name === '' ? all : all.replaceAll(name, other).replaceAll(bare(name), bare(other));
  }, text);
}

/** An id as it stands in addresses. */
function bare(name: string): string {
  return name.replaceAll('-', '');
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
