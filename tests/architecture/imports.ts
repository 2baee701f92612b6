import { cruise, type ICruiseResult, type IRegularForbiddenRuleType } from 'dependency-cruiser';
import {
  type Importable,
  kernelPackages,
  layers,
  moduleFiles,
  modules,
  shipped,
} from '../../architecture.ts';
import type { Finding } from './tree.ts';

const test = String.raw`\.test\.tsx?$`;
const examples = String.raw`\.examples\.ts$`;
const pure = String.raw`[^/]+\.(rules|access|forms)\.ts$`;
const sql = String.raw`^src/platform/sql(/|\.ts$)`;
const transaction = String.raw`^src/platform/transaction\.ts$`;
const http = '^(node:)?(http|https|http2|net|tls)$';
const packages = (...names: string[]) => `(^|/)node_modules/(${names.join('|')})/`;

const importable: Readonly<Record<Importable, string>> = {
  kernel: '^src/kernel/',
  'own files': '^src/modules/$1/',
  'own pure files': `^src/modules/$1/${pure}`,
  'pure files': `^src/modules/[^/]+/${pure}`,
  doors: String.raw`^src/modules/[^/]+/index\.ts$`,
  examples: String.raw`^src/modules/[^/]+/[^/]+\.examples\.ts$`,
  platform: String.raw`^src/platform/(?!sql(/|\.ts$))`,
  'platform/sql': sql,
  'type Tx': transaction,
  zod: packages('zod'),
};

type Restriction = Pick<IRegularForbiddenRuleType, 'from' | 'to'>;

/** Every rule about imports, as dependency-cruiser understands it. */
const restrictions = {
  'layers point downwards': Object.entries(layers).map(([layer, below]) => ({
    from: { path: `^src/${layer}/`, pathNot: test },
    to: { path: '^src/', pathNot: `^src/(${[layer, ...below].join('|')})/` },
  })),

  'kernel imports only kernel': [
    {
      from: { path: '^src/kernel/', pathNot: test },
      to: { pathNot: ['^src/kernel/', packages(...Object.keys(kernelPackages))], couldNotResolve: false },
    },
  ],

  'src stays in src': [
    {
      from: { path: '^src/', pathNot: test },
      to: { pathNot: ['^src/', packages('.*')], dependencyTypesNot: ['core'], couldNotResolve: false },
    },
  ],

  'modules use earlier modules only': modules.slice(0, -1).map((module, index) => ({
    from: { path: `^src/modules/${module}/`, pathNot: test },
    to: { path: `^src/modules/(${modules.slice(index + 1).join('|')})/` },
  })),

  'modules are entered through their doors': [
    {
      from: { path: '^src/modules/([^/]+)/', pathNot: [test, examples] },
      to: { path: '^src/modules/', pathNot: ['^src/modules/$1/', '/index\\.ts$', `/${pure}`] },
    },
    {
      from: { path: '^src/(web|api)/', pathNot: test },
      to: { path: '^src/modules/', pathNot: ['/index\\.ts$', `/${pure}`] },
    },
    {
      from: { path: '^src/background/', pathNot: test },
      to: { path: '^src/modules/', pathNot: ['/index\\.ts$', examples] },
    },
    // The seed types into the forms that people type into.
    {
      from: { path: '^src/seed/', pathNot: test },
      to: { path: '^src/modules/', pathNot: ['/index\\.ts$', examples, `/${pure}`] },
    },
  ],

  'a kind of file imports what its kind may': moduleFiles.flatMap(({ name, mayImport }) =>
    mayImport === 'anything' || mayImport.length === 0
      ? []
      : [
          {
            from: { path: pathOf(name) },
            to: { pathNot: mayImport.map((each) => importable[each]), couldNotResolve: false },
          },
        ],
  ),

  'rows and pages know a transaction as a type': [
    {
      from: { path: String.raw`^src/modules/[^/]+/[^/]+\.(rows|pages)\.ts$` },
      to: { path: transaction, dependencyTypesNot: ['type-only', 'type-import'] },
    },
  ],

  'only rows and pages speak SQL': [
    {
      from: { path: '^src/', pathNot: [test, '^src/platform/', String.raw`\.(rows|pages)\.ts$`] },
      to: { path: sql },
    },
    {
      from: { path: '^src/', pathNot: [test, '^src/platform/'] },
      to: { path: packages('pg', '@types/pg', 'graphile-worker') },
    },
  ],

  'modules know no HTTP': [
    {
      from: { path: '^src/modules/', pathNot: test },
      to: { path: [packages('hono', '@hono', 'preact', 'preact-render-to-string'), http] },
    },
  ],

  'only what may ship reaches the browser': [
    {
      from: { path: shipped.files.map((each) => each.source), pathNot: test },
      to: {
        pathNot: shipped.mayImport.map((each) => each.source),
        dependencyTypesNot: ['type-only', 'type-import'],
        couldNotResolve: false,
      },
    },
  ],

  'tests and examples stay out of the product': [
    {
      from: { path: '^src/', pathNot: [test, examples, '^src/seed/', '^src/platform/testing/'] },
      to: { path: [test, examples, '^src/platform/testing/'] },
    },
  ],

  'no cycles': [{ from: {}, to: { circular: true } }],
  'nothing unresolved': [{ from: {}, to: { couldNotResolve: true } }],
} satisfies Record<string, readonly Restriction[]>;

export type ImportRule = keyof typeof restrictions;

export interface Cruise {
  readonly findings: Readonly<Record<ImportRule, readonly Finding[]>>;
  /** The files that dependency-cruiser really read. */
  readonly read: readonly string[];
}

/** Type-only imports count, but for the browser: what is a type there is gone when it ships. */
export async function cruiseImports(root: string): Promise<Cruise> {
  const forbidden = Object.entries(restrictions).flatMap(([name, rules]) =>
    rules.map((rule: Restriction) => ({ name, severity: 'error' as const, ...rule })),
  );
  const { output } = await cruise(
    ['src'],
    {
      baseDir: root,
      tsPreCompilationDeps: true,
      doNotFollow: { path: 'node_modules' },
      validate: true,
      ruleSet: { forbidden },
    },
    { exportsFields: ['exports'], conditionNames: ['import', 'types', 'node', 'default'] },
  );
  if (typeof output === 'string') throw new Error(output);
  const findings = Object.fromEntries(
    Object.keys(restrictions).map((name) => [name, findingsOf(output, name)]),
  ) as Record<ImportRule, Finding[]>;
  return { findings, read: output.modules.map((each) => each.source) };
}

function findingsOf(result: ICruiseResult, name: string): Finding[] {
  return result.summary.violations
    .filter((violation) => violation.rule.name === name)
    .map(({ from, to, cycle }) => ({
      file: from,
      says: `imports ${cycle ? cycle.map((step) => step.name).join(' → ') : to}`,
    }));
}

function pathOf(name: RegExp): string {
  return name.source.replace('^', '^src/modules/([^/]+)/');
}
