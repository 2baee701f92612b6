import { brokenImports } from './broken-imports.ts';
import type { RuleName } from './rules.ts';
import type { BrokenTree } from './sound-tree.ts';

const rows = `import { sql } from '../../platform/sql.ts'; import type { Tx } from '../../platform/transaction.ts';`;
const statement = (text: string) => `${rows} export const read = (tx: Tx) => sql(tx)\`${text}\`;`;
const lines = (count: number) => 'export {};\n'.repeat(count);
const longFunction = (count: number) => `export const long = () => {\n${'void 0;\n'.repeat(count - 2)}};`;

/** For each rule the ways to break it. A rule without one does not compile. */
export const brokenTrees: Readonly<Record<RuleName, readonly BrokenTree[]>> = {
  'everything was looked at': [
    {
      what: 'a file where imports are not followed',
      files: { 'src/platform/node_modules/a.ts': 'export {};' },
    },
  ],

  ...brokenImports,

  'every file is of a known kind': [
    { what: 'a second kind of service', files: { 'src/modules/jobs/job.service.ts': 'export {};' } },
    { what: 'a folder inside a module', files: { 'src/modules/jobs/states/job.rules.ts': 'export {};' } },
    { what: 'a use case without its noun', files: { 'src/modules/jobs/open.ts': 'export {};' } },
    {
      what: 'a module that the table does not know',
      files: { 'src/modules/payments/README.md': 'Payments' },
    },
    { what: 'a layer that the table does not know', files: { 'src/services/jobs.ts': 'export {};' } },
    { what: 'a page in a folder of its own choosing', files: { 'src/web/posting/list.tsx': 'export {};' } },
    { what: 'a hook among pages', files: { 'src/web/jobs/posting.hook.ts': 'export {};' } },
    { what: 'a drawer', files: { 'src/platform/utils.ts': 'export {};' } },
  ],

  'every module has a door and a story': [
    { what: 'no story', files: { 'src/modules/jobs/README.md': null } },
    { what: 'no door', files: { 'src/modules/files/README.md': 'Files' } },
  ],

  'a door only hands on names': [
    {
      what: 'everything, unnamed',
      files: {
        'src/modules/jobs/index.ts': `export * from './job.rows.ts'; export { openJob } from './open-job.ts'; export type { JobPage } from './job.pages.ts'`,
      },
    },
    {
      what: 'a function of its own',
      files: { 'src/modules/contracts/index.ts': 'export const sign = () => 1;' },
    },
  ],

  'one file reads the environment': [
    {
      what: 'a second reader',
      files: { 'src/platform/mail.ts': 'export const host = process.env.SMTP_HOST;' },
    },
    { what: 'taken apart', files: { 'src/platform/mail.ts': 'export const { env } = process;' } },
    {
      what: 'by a detour',
      files: { 'src/platform/mail.ts': `export const all = globalThis.process['env'];` },
    },
    {
      what: 'by import',
      files: {
        'src/platform/mail.ts': `import { env } from 'node:process'; export const host = env.SMTP_HOST;`,
      },
    },
  ],

  'actors come from a session': [
    {
      what: 'a whole one',
      files: { 'src/web/jobs/list.tsx': `export const actor = { roles: [], seats: [], channel: 'web' };` },
    },
    {
      what: 'a changed copy',
      files: { 'src/background/tell.ts': `export const as = (actor: object) => ({ ...actor, roles: [] });` },
    },
    {
      what: 'by declaration',
      files: {
        'src/api/jobs.ts': `import type { Actor } from '../kernel/actor.ts'; export const a = {} as Actor;`,
      },
    },
  ],

  'kernel and modules have no clock': [
    { what: 'now', files: { 'src/kernel/a.ts': 'export const at = Date.now();' } },
    { what: 'a new date', files: { 'src/modules/jobs/pay.rules.ts': 'export const at = new Date();' } },
    { what: 'chance', files: { 'src/kernel/a.ts': 'export const dice = Math.random();' } },
  ],

  'only use cases write': [
    {
      what: 'a page opens a transaction',
      files: {
        'src/web/jobs/list.tsx': `import { inTransaction as open } from '../../platform/transaction.ts'; export const list = open;`,
      },
    },
  ],

  'every use case asks whether they may': [
    { what: 'it never does', files: { 'src/modules/jobs/close-job.ts': 'export const closeJob = () => 1;' } },
    {
      what: 'an exception that is none any more',
      files: {
        'src/modules/regions/README.md': 'Regions',
        'src/modules/regions/index.ts': `export { find } from './find-region.ts';`,
        'src/modules/regions/find-region.ts': `
          import { allow } from '../../kernel/actor.ts'; export const find = () => allow(true);`,
      },
    },
    {
      what: 'one of its functions takes no transaction',
      files: {
        'src/modules/jobs/count-job.ts': `import type { Tx } from '../../platform/transaction.ts';
          export async function countJob(tx: Tx) { return tx; } export function openAll() {}`,
      },
    },
  ],

  'files and functions are short': [
    { what: 'a long file', files: { 'src/kernel/a.ts': lines(301) } },
    { what: 'a long function', files: { 'src/kernel/a.ts': longFunction(71) } },
    { what: 'a long handler', files: { 'src/web/jobs/list.tsx': longFunction(41) } },
  ],

  'migrations are named after a module': [
    { what: 'after none', files: { 'db/migrations/20261121_0900_payments_create.sql': 'select 1;' } },
    { what: 'without a time', files: { 'db/migrations/20261121_jobs_create.sql': 'select 1;' } },
  ],

  'migrations keep to their module': [
    {
      what: 'points at a later table',
      files: {
        'db/migrations/20261121_0900_jobs_add.sql':
          'create table job_x (id uuid, foreign key (id) references contract (id));',
      },
    },
    {
      what: "alters another's table",
      files: { 'db/migrations/20261121_0900_jobs_add.sql': 'alter table only person add column x text;' },
    },
    {
      what: "writes another's table",
      files: { 'db/migrations/20261121_0900_jobs_add.sql': 'update person set id = null;' },
    },
  ],

  'SQL stands in rows and pages': [
    {
      what: 'past the tag',
      files: {
        'src/background/tell.ts': 'export const run = (tx: any, text: string) => tx.client.query(text);',
      },
    },
    {
      what: 'in a page of the web',
      files: { 'src/web/jobs/list.tsx': `export const text = 'select id from job';` },
    },
    {
      what: 'loudly, in a use case',
      files: {
        'src/modules/contracts/sign-contract.ts': `
      import { allow } from '../../kernel/actor.ts';
      export const sign = (id: string) => { allow(true); return \`DELETE FROM contract WHERE id = \${id}\`; };`,
      },
    },
  ],

  'tables are touched by their module': [
    {
      what: "rows read another's",
      files: { 'src/modules/jobs/pay.rows.ts': statement('select id from job join person using (id)') },
    },
    {
      what: 'after a comma',
      files: { 'src/modules/jobs/pay.rows.ts': statement('select 1 from job as j, public.person') },
    },
    {
      what: 'in a subquery',
      files: {
        'src/modules/jobs/pay.rows.ts': statement('delete from job where id in (select id from person)'),
      },
    },
    {
      what: "rows write another's",
      files: { 'src/modules/jobs/pay.rows.ts': statement('insert into person (id) values (1)') },
    },
    {
      what: "rows update another's",
      files: { 'src/modules/jobs/pay.rows.ts': statement('update only person p set id = 1') },
    },
    {
      what: "rows call another's function",
      files: { 'src/modules/contracts/contract.rows.ts': statement('select jobs_due(1)') },
    },
    {
      what: 'pages read a later one',
      files: { 'src/modules/jobs/pay.pages.ts': statement('select 1 from job, contract') },
    },
    {
      what: 'one that nobody makes',
      files: { 'src/modules/jobs/pay.pages.ts': statement('select 1 from jobb') },
    },
    {
      what: 'platform reads a business table',
      files: { 'src/platform/mail.ts': `export const q = 'select id from person';` },
    },
  ],

  'pages only read': [
    {
      what: 'a page counts its visitors',
      files: { 'src/modules/jobs/pay.pages.ts': statement('update job set id = 1') },
    },
  ],

  'SQL takes no time of its own': [
    {
      what: 'an exception that is none any more',
      files: { 'src/platform/migrate/migrate.ts': 'export {};' },
    },
    { what: 'in rows', files: { 'src/modules/jobs/pay.rows.ts': statement('select now() from job') } },
    {
      what: 'as a default',
      files: { 'db/migrations/20261121_0900_jobs_add.sql': 'create table j (at date default current_date);' },
    },
  ],
};
