import type { RuleName } from './rules.ts';

export interface BrokenTree {
  readonly what: string;
  /** Laid over the sound tree; null takes a file away. */
  readonly files: Readonly<Record<string, string | null>>;
  /** A wider rule that the same files break. */
  readonly also?: RuleName;
}

/**
 * A small repository that keeps every rule, also where it looks as if it did not.
 * Each broken one is this one with a file changed.
 */
export const soundTree: Readonly<Record<string, string>> = {
  'src/kernel/yen.ts': 'export const yen = (amount: bigint) => amount;',
  'src/kernel/actor.ts': `
    export interface Actor { readonly roles: string[]; readonly seats: string[]; readonly channel: string }
    export const systemActor = (): Actor => ({ roles: [], seats: [], channel: 'system' });
    export function allow(permitted: boolean) { if (!permitted) throw new Error(); }`,
  'src/kernel/tokyo-date.ts': 'export const dateOf = (instant: Date) => new Date(instant.getTime());',
  'src/kernel/yen.test.ts': `import 'node:fs'; import { yen } from './yen.ts'; yen(BigInt(Date.now()));`,
  'src/platform/config.ts': 'export const port = process.env.PORT;',
  'src/platform/i18n.ts': 'export interface Sentence { ja: string; en: string }',
  'src/platform/transaction.ts': `
    import type { PoolClient } from 'pg';
    export interface Tx { client: PoolClient; now: Date }
    export async function inTransaction<T>(work: (tx: Tx) => Promise<T>) { return work(null as never); }
    export async function reading<T>(work: (tx: Tx) => Promise<T>) { return work(null as never); }`,
  'src/platform/sql.ts': `
    import type { Tx } from './transaction.ts';
    export const sql = (tx: Tx) => async (strings: TemplateStringsArray, ...values: unknown[]) => [tx, strings, values];
    export const tables = 'select relname from pg_class join pg_catalog.pg_namespace on true';`,
  'src/platform/outbox.ts': `
    import { sql } from './sql.ts';
    import type { Tx } from './transaction.ts';
    export const send = (tx: Tx) => sql(tx)\`insert into platform.outbox (at) values (\${tx.now})\`;`,
  'src/platform/testing/database.ts': 'export const freshDatabase = () => null;',

  'src/modules/jobs/README.md': 'Jobs',
  'src/modules/jobs/index.ts': `
    export { openJob } from './open-job.ts';
    export { lockJob } from './job.rows.ts';
    export type { JobPage } from './job.pages.ts';`,
  'src/modules/jobs/job.rules.ts': `
    import type { yen } from '../../kernel/yen.ts';
    export type JobState = 'draft' | 'open';
    export type Reward = typeof yen;`,
  'src/modules/jobs/job.access.ts': `
    import type { Actor } from '../../kernel/actor.ts';
    export const mayOpen = (actor: Actor) => actor.roles.length > 0;`,
  'src/modules/jobs/job.forms.ts': `import { z } from 'zod'; export const jobForm = z.object({});`,
  'src/modules/jobs/job.rows.ts': `
    import { sql } from '../../platform/sql.ts';
    import type { Tx } from '../../platform/transaction.ts';
    import type { JobState } from './job.rules.ts';
    export const lockJob = (tx: Tx): Promise<JobState[]> => sql(tx)\`
      with late as (select id from job where opened_at is distinct from \${tx.now}), early (id) as (select 1)
      update job set state = 'from person', year = extract(year from due_on)
      from late, early where job.id = late.id -- from person
      returning 'select from person'\` as never;
    export const held = (tx: Tx) => sql(tx)\`
      select due from jobs_due(\${tx.now}), unnest(\${[]}::uuid[]) as u (id) join lateral (select 1) as one using (id)
      for no key update of one\`;
    export const kept = (tx: Tx) => sql(tx)\`
      insert into job (id) values (1) on conflict (id) do update set id = 2\`;`,
  'src/modules/jobs/job.pages.ts': `
    import { sql } from '../../platform/sql.ts';
    import type { Tx } from '../../platform/transaction.ts';
    export interface JobPage { readonly title: string }
    export const jobPage = (tx: Tx) => sql(tx)\`select p.id from job j, person p left join region r on true\`;`,
  'src/modules/jobs/job.examples.ts': `
    import { openJob } from './open-job.ts';
    export const exampleJob = () => ({ ...openJob, roles: [], seats: [], channel: 'web' });`,
  'src/modules/jobs/open-job.ts': `
    import { type Actor, allow } from '../../kernel/actor.ts';
    import { inTransaction } from '../../platform/transaction.ts';
    import { mayOpen } from './job.access.ts';
    import { lockJob } from './job.rows.ts';
    import { countJob } from './count-job.ts';
    export function openJob(actor: Actor) {
      return inTransaction(async (tx) => { allow(mayOpen(actor)); await countJob(tx); return lockJob(tx); });
    }`,
  'src/modules/jobs/count-job.ts': `
    import type { Tx } from '../../platform/transaction.ts';
    export async function countJob(tx: Tx) { return tx.now; }`,
  'src/modules/jobs/job.db.test.ts': `
    import { freshDatabase } from '../../platform/testing/database.ts';
    import { exampleJob } from './job.examples.ts';
    export const all = [freshDatabase, exampleJob, 'select now() from person', process.env.PATH];`,

  'src/modules/contracts/README.md': 'Contracts',
  'src/modules/contracts/index.ts': `export { sign } from './sign-contract.ts';`,
  'src/modules/contracts/contract.rules.ts': `
    import type { JobState } from '../jobs/job.rules.ts';
    export type Signed = JobState;`,
  'src/modules/contracts/contract.examples.ts': `
    import { exampleJob } from '../jobs/job.examples.ts';
    export const exampleContract = exampleJob;`,
  'src/modules/contracts/sign-contract.ts': `
    import { allow } from '../../kernel/actor.ts';
    import { send } from '../../platform/outbox.ts';
    import { openJob } from '../jobs/index.ts';
    export const sign = () => { allow(true); return [openJob, send]; };`,

  'src/web/session.ts': `
    import type { Actor } from '../kernel/actor.ts';
    import { port } from '../platform/config.ts';
    export const actorOf = (): Actor => ({ roles: [], seats: [], channel: port ?? 'web' });`,
  'src/web/routes.ts': `
    import { Hono } from 'hono';
    import { posting } from './jobs/posting.tsx';
    export const routes = new Hono().get('/', posting);`,
  'src/web/parts/button.view.tsx': `export const Button = () => 'Select one from the list';`,
  'src/web/jobs/posting.tsx': `
    import type { Context } from 'hono';
    import { reading } from '../../platform/transaction.ts';
    import { openJob } from '../../modules/jobs/index.ts';
    import { jobForm } from '../../modules/jobs/job.forms.ts';
    import { actorOf } from '../session.ts';
    import { PostingView } from './posting.view.tsx';
    export const posting = (c: Context) => c.json([reading, openJob, jobForm, actorOf, PostingView]);`,
  'src/web/jobs/posting.view.tsx': `
    import type { JobPage } from '../../modules/jobs/index.ts';
    import { mayOpen } from '../../modules/jobs/job.access.ts';
    import { Button } from '../parts/button.view.tsx';
    import { texts } from './posting.texts.ts';
    export const PostingView = (page: JobPage) => [page, mayOpen, Button, texts];`,
  'src/web/jobs/posting.texts.ts': `
    import type { Sentence } from '../../platform/i18n.ts';
    export const texts: Record<string, Sentence> = {};`,
  'src/web/jobs/refusal-text.ts': 'export const refusalText = {};',
  'src/api/jobs.ts': `import { openJob } from '../modules/jobs/index.ts'; export const post = openJob;`,
  'src/background/main.ts': `import { sign } from '../modules/contracts/index.ts'; export const tasks = { sign };`,
  'src/seed/main.ts': `import { exampleJob } from '../modules/jobs/job.examples.ts'; export const seed = exampleJob;`,

  'db/migrations/20261120_0900_platform_base.sql': `
    create table platform.outbox (at timestamptz); -- not now()
    create or replace function platform.protect(target text) returns void language sql as $$ select 1 $$;`,
  'db/migrations/20261120_0910_regions_create.sql': 'create table region (id integer primary key);',
  'db/migrations/20261120_0920_identity_create.sql': 'create table person (id uuid);',
  'db/migrations/20261120_0930_jobs_create.sql': `
    create table if not exists job (id uuid, region_id integer not null references region (id));
    create function jobs_due(at timestamptz) returns table (due uuid) language sql as $$ select id from job, person $$;
    create trigger stays before update or delete on job for each row execute function platform.refuse_change();
    alter table job add column year integer;
    grant select, insert, update on job to yuinowa_app;
    revoke all on function jobs_due(timestamptz) from public;`,
  'db/migrations/20261120_0940_contracts_create.sql': 'create table contract (id uuid);',
};
