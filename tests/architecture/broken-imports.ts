import type { ImportRule } from './imports.ts';
import type { BrokenTree } from './sound-tree.ts';

const step = `export async function run(tx: Tx) { return tx; }`;

/** The ways to break a rule about imports. */
export const brokenImports: Readonly<Record<ImportRule, readonly BrokenTree[]>> = {
  'layers point downwards': [
    {
      what: 'platform knows a module',
      files: {
        'src/platform/mail.ts': `import type { JobState } from '../modules/jobs/job.rules.ts'; export type X = JobState;`,
      },
    },
    {
      what: 'background knows a page',
      files: {
        'src/background/tell.ts': `import { routes } from '../web/routes.ts'; export const all = routes;`,
      },
    },
  ],

  'kernel imports only kernel': [
    {
      what: 'kernel reads a file',
      files: { 'src/kernel/ids.ts': `import { readFileSync } from 'node:fs'; readFileSync;` },
    },
    {
      what: 'kernel knows a package',
      files: { 'src/kernel/ids.ts': `import type { Hono } from 'hono'; export type X = Hono;` },
    },
  ],

  'src stays in src': [
    {
      what: 'the product uses a script',
      files: {
        'scripts/launch.ts': 'export const launch = 1;',
        'src/background/main.ts': `import { launch } from '../../scripts/launch.ts'; export const all = launch;`,
      },
    },
  ],

  'modules use earlier modules only': [
    {
      what: 'jobs know contracts, by a type alone',
      files: {
        'src/modules/contracts/contract.rules.ts': 'export type Signed = 1;',
        'src/modules/jobs/job.rules.ts': `import type { Signed } from '../contracts/contract.rules.ts'; export type JobState = Signed;`,
      },
    },
  ],

  'modules are entered through their doors': [
    {
      what: 'a page goes past the door',
      files: {
        'src/web/jobs/list.tsx': `import { lockJob } from '../../modules/jobs/job.rows.ts'; export const list = lockJob;`,
      },
    },
    {
      what: 'a task takes a second door, which is for pages and modules',
      files: {
        'src/background/tell.ts': `import { mayOpen } from '../modules/jobs/job.access.ts'; export const all = mayOpen;`,
      },
    },
  ],

  'a kind of file imports what its kind may': [
    {
      what: 'rules know a transaction',
      files: {
        'src/modules/jobs/pay.rules.ts': `import type { Tx } from '../../platform/transaction.ts'; export type X = Tx;`,
      },
    },
    {
      what: 'an access file knows rows',
      files: {
        'src/modules/jobs/pay.access.ts': `import { lockJob } from './job.rows.ts'; export const x = lockJob;`,
      },
    },
    {
      what: 'rows know another module, by a second door',
      files: {
        'src/modules/contracts/contract.rows.ts': `import type { JobState } from '../jobs/job.rules.ts'; export type X = JobState;`,
      },
    },
    {
      what: 'a use case knows a package',
      files: {
        'src/modules/jobs/count-job.ts': `import 'zod'; import type { Tx } from '../../platform/transaction.ts'; ${step}`,
      },
    },
    {
      what: 'a use case reads a file',
      files: {
        'src/modules/jobs/count-job.ts': `import 'node:fs'; import type { Tx } from '../../platform/transaction.ts'; ${step}`,
      },
    },
  ],

  'rows and pages know a transaction as a type': [
    {
      what: 'rows open a transaction',
      files: {
        'src/modules/jobs/pay.rows.ts': `import { inTransaction } from '../../platform/transaction.ts'; export const x = inTransaction;`,
      },
    },
  ],

  'only rows and pages speak SQL': [
    {
      what: 'a page of the web imports the tag',
      files: {
        'src/web/jobs/list.tsx': `import { sql } from '../../platform/sql.ts'; export const list = sql;`,
      },
    },
    {
      what: 'a task opens a connection',
      files: { 'src/background/tell.ts': `import { Pool } from 'pg'; export const p = Pool;` },
    },
  ],

  'modules know no HTTP': [
    {
      what: 'a door hands on Hono',
      files: {
        'src/modules/contracts/index.ts': `export { Hono } from 'hono'; export { sign } from './sign-contract.ts';`,
      },
      also: 'a kind of file imports what its kind may',
    },
    {
      what: 'a use case calls out',
      files: {
        'src/modules/contracts/call-bank.ts': `
          import { get } from 'node:https'; import { allow } from '../../kernel/actor.ts';
          export const callBank = () => { allow(true); return get; };`,
      },
      also: 'a kind of file imports what its kind may',
    },
  ],

  'only what may ship reaches the browser': [
    {
      what: 'a view takes more than a type through a door',
      files: {
        'src/web/jobs/list.view.tsx': `import { openJob } from '../../modules/jobs/index.ts'; export const list = openJob;`,
      },
    },
    {
      what: 'a part uses Node',
      files: {
        'src/web/parts/field.view.tsx': `import { randomUUID } from 'node:crypto'; export const id = randomUUID;`,
      },
    },
  ],

  'tests and examples stay out of the product': [
    {
      what: 'a use case builds from an example',
      files: {
        'src/modules/contracts/sign-contract.ts': `
          import { allow } from '../../kernel/actor.ts';
          import { exampleContract } from './contract.examples.ts';
          export const sign = () => { allow(true); return exampleContract; };`,
      },
    },
  ],

  'no cycles': [
    {
      what: 'two files know each other, by types alone',
      files: {
        'src/kernel/a.ts': `import type { B } from './b.ts'; export type A = B | 1;`,
        'src/kernel/b.ts': `import type { A } from './a.ts'; export type B = A | 2;`,
      },
    },
  ],

  'nothing unresolved': [
    {
      what: 'a file that is not there',
      files: { 'src/kernel/a.ts': `import { b } from './missing.ts'; b;` },
    },
  ],
};
