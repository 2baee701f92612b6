// Who may import whom, what a file may be called, whose table is whose: one table.
// src/architecture.test.ts executes it; docs/decisions/architecture-as-data.md says why.

/** What each part of src/ may import besides itself. A test file may import anything. */
export const layers = {
  kernel: [],
  platform: ['kernel'],
  modules: ['kernel', 'platform'],
  web: ['kernel', 'platform', 'modules'],
  api: ['kernel', 'platform', 'modules', 'web'],
  background: ['kernel', 'platform', 'modules'],
  seed: ['kernel', 'platform', 'modules'],
} as const satisfies Record<string, readonly string[]>;

/** Packages that kernel may use: each is arithmetic on what it is given, without input, output or clock. */
export const kernelPackages = {
  'encoding-japanese': 'the bytes of a bank file are Shift_JIS',
  zod: 'a field of a form is an idea that all modules share',
} as const;

/** Earliest first: each may use only earlier ones. Their folders appear as they are built. */
export const modules = [
  'audit',
  'regions',
  'ledger',
  'files',
  'search',
  'identity',
  'messages',
  'accounts',
  'documents',
  'organizations',
  'workers',
  'jobs',
  'contracts',
  'settlement',
  'teams',
  'learning',
  'events',
  'centre',
  'stories',
  'support',
  'programme',
  'desk',
] as const;

/** What a file of a module may import. An own file comes from the same module. */
export type Importable =
  | 'kernel'
  | 'own files'
  | 'own pure files'
  | 'pure files' // *.rules, *.access and *.forms: own ones, and those of earlier modules
  | 'doors' // index.ts of earlier modules
  | 'examples'
  | 'platform' // all of it but platform/sql
  | 'platform/sql'
  | 'type Tx'
  | 'zod';

export interface FileKind {
  readonly kind: string;
  /** Of the file's name, without its folder. */
  readonly name: RegExp;
  readonly mayImport: readonly Importable[] | 'anything';
}

/** The closed vocabulary of src/modules/<module>/. No name fits two kinds. */
export const moduleFiles: readonly FileKind[] = [
  { kind: 'test', name: /^[a-z0-9.-]+\.test\.tsx?$/, mayImport: 'anything' },
  { kind: 'story', name: /^README\.md$/, mayImport: [] },
  { kind: 'door', name: /^index\.ts$/, mayImport: ['own files'] },
  { kind: 'rules', name: /^[a-z0-9-]+\.rules\.ts$/, mayImport: ['kernel', 'pure files'] },
  { kind: 'access', name: /^[a-z0-9-]+\.access\.ts$/, mayImport: ['kernel', 'pure files'] },
  { kind: 'forms', name: /^[a-z0-9-]+\.forms\.ts$/, mayImport: ['kernel', 'pure files', 'zod'] },
  {
    kind: 'rows',
    name: /^[a-z0-9-]+\.rows\.ts$/,
    mayImport: ['kernel', 'own pure files', 'platform/sql', 'type Tx'],
  },
  {
    kind: 'pages',
    name: /^[a-z0-9-]+\.pages\.ts$/,
    mayImport: ['kernel', 'pure files', 'platform/sql', 'type Tx'],
  },
  {
    kind: 'examples',
    name: /^[a-z0-9-]+\.examples\.ts$/,
    mayImport: ['kernel', 'own files', 'pure files', 'doors', 'examples', 'platform'],
  },
  {
    kind: 'use case', // verb-noun
    name: /^[a-z]+-[a-z0-9-]+\.ts$/,
    mayImport: ['kernel', 'own files', 'pure files', 'doors', 'platform'],
  },
];

/** Folders of src/web/ that are not named like a module: what all pages share, and the page composed from many doors. */
export const sharedWebFolders = ['layout', 'parts', 'islands', 'home'] as const;

/** The closed vocabulary of src/web/<module>/. */
export const webFiles: readonly { readonly kind: string; readonly name: RegExp }[] = [
  { kind: 'test', name: /^[a-z0-9.-]+\.test\.tsx?$/ },
  { kind: 'view', name: /^[a-z0-9-]+\.view\.tsx$/ },
  { kind: 'texts', name: /^[a-z0-9-]+\.texts\.ts$/ },
  { kind: 'refusal text', name: /^refusal-text\.ts$/ },
  { kind: 'routes', name: /^routes\.ts$/ },
  { kind: 'handler', name: /^[a-z0-9-]+\.tsx$/ },
];

/** What may ship to a browser, and what it may import (types apart). */
const shippable = [
  /^src\/web\/.+\.view\.tsx$/,
  /^src\/web\/islands\//,
  /^src\/web\/(form-state|problem-text|visit)\.ts$/, // what was typed, the sentence beside a field, the address of a page
] as const;
export const shipped = {
  files: shippable,
  mayImport: [
    ...shippable,
    /^src\/kernel\//,
    /^src\/platform\/i18n(\/|\.tsx?$)/,
    /^src\/modules\/[^/]+\/[^/]+\.(rules|access|forms)\.ts$/,
    /^src\/web\/[^/]+\/([^/]+\.texts\.ts|refusal-text\.ts)$/,
    /(^|\/)node_modules\/preact\//,
  ],
} as const;

/** The one file that reads the environment, and the two that make an Actor: from a session, or for the system. */
export const environmentReader = 'src/platform/config.ts';
export const actorMakers = ['src/web/session.ts', 'src/kernel/actor.ts'] as const;

export const limits = { fileLines: 300, functionLines: 70, handlerLines: 40 } as const;

/** Schemas of PostgreSQL and of the queue, which platform may read. */
export const technicalSchemas = ['pg_catalog', 'information_schema', 'graphile_worker', 'migration'] as const;

/** Where SQL may take the server's time, and why that is no business time. */
export const serverTime: Readonly<Record<string, string>> = {
  'db/migrations/20261120_0930_audit_create.sql': 'when a block was sealed is a fact of the machine',
  'db/migrations/20261123_1600_audit_seal_what_is_new_first.sql':
    'when a block was sealed is a fact of the machine',
  'db/migrations/20261124_0900_audit_seal_beside_new_acts.sql':
    'when a block was sealed is a fact of the machine',
  'src/platform/migrate/migrate.ts': 'when a migration was applied is a fact of the machine',
};

/** Use cases that never call `allow` or `allowToSee`, and why they need not. */
export const openUseCases: Readonly<Record<string, string>> = {
  'src/modules/accounts/confirm-email.ts': 'the secret of the link is the permission',
  'src/modules/accounts/object-email.ts': 'the secret of the link is the permission',
  'src/modules/audit/try-anchor-key.ts': 'tries the key of the process, and shows nothing to anybody',
  'src/modules/settlement/try-keys.ts': 'tries the keys of the process, and shows nothing to anybody',
  'src/modules/audit/seal-audit-blocks.ts': 'seals what is written, for the background process',
  'src/modules/regions/find-calendars.ts': 'calculates from public holidays, and touches no row',
  'src/modules/files/clear-uploads.ts': 'deletes what nobody can reach, for the background process',
  'src/modules/files/make-preview.ts': 'draws a file that its caller has guarded, and touches no row',
  'src/modules/files/keep-uploads.ts': 'stores bytes that nobody can read until a use case gives them a row',
  'src/modules/identity/clear-sessions.ts': 'deletes what has ended, for the background process',
  'src/modules/identity/count-registration.ts': 'counts who is nobody yet, before anything is done for them',
  'src/modules/identity/make-officer.ts':
    'whoever may run commands on the machine may make the first officer',
  'src/modules/identity/reset-password.ts': 'the secret of the link is the permission',
  'src/modules/identity/sign-in.ts': 'nobody is anybody before it',
  'src/modules/identity/sign-out.ts': 'the secret of the session is the permission',
  'src/modules/messages/send-inquiry.ts': 'anybody may ask a question, within limits for an address',
  'src/modules/messages/request-reset.ts':
    'anybody may ask: the link goes to the address on record, within limits',
  'src/modules/organizations/who-is.ts': 'finds out who acts, for the session',
  'src/modules/regions/find-region.ts': 'the facts of a region are public',
  'src/modules/regions/make-region.ts':
    'there is nobody in a region before it is made; only commands call it',
};
