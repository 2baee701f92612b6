import {
  actorsMade,
  clocksRead,
  clutteredDoors,
  environmentReaders,
  tooLong,
  undecidedUseCases,
  writersOutside,
} from './code.ts';
import { cruiseImports, type ImportRule } from './imports.ts';
import { missingDoors, strangers } from './names.ts';
import {
  foreignTables,
  migrationsOutOfPlace,
  misnamedMigrations,
  pagesThatWrite,
  serverTimeTaken,
  statementsOutOfPlace,
} from './tables.ts';
import { type Finding, isCode, readTree, type Tree } from './tree.ts';

const treeRules = {
  'every file is of a known kind': strangers,
  'every module has a door and a story': missingDoors,
  'a door only hands on names': clutteredDoors,
  'one file reads the environment': environmentReaders,
  'actors come from a session': actorsMade,
  'kernel and modules have no clock': clocksRead,
  'only use cases write': writersOutside,
  'every use case asks whether they may': undecidedUseCases,
  'files and functions are short': tooLong,
  'migrations are named after a module': misnamedMigrations,
  'migrations keep to their module': migrationsOutOfPlace,
  'SQL stands in rows and pages': statementsOutOfPlace,
  'tables are touched by their module': foreignTables,
  'pages only read': pagesThatWrite,
  'SQL takes no time of its own': serverTimeTaken,
} satisfies Record<string, (tree: Tree) => Finding[]>;

export type RuleName = ImportRule | keyof typeof treeRules | 'everything was looked at';

/** Every rule, and what breaks it in this tree. */
export async function checkArchitecture(root: string): Promise<ReadonlyMap<RuleName, readonly Finding[]>> {
  const tree = readTree(root);
  const { findings, read } = await cruiseImports(root);
  return new Map<RuleName, readonly Finding[]>([
    ['everything was looked at', overlooked(tree, read)],
    ...(Object.entries(findings) as [RuleName, Finding[]][]),
    ...Object.entries(treeRules).map(([name, rule]) => [name, rule(tree)] as [RuleName, Finding[]]),
  ]);
}

/** A check that looked at nothing finds nothing. */
export function overlooked(tree: Pick<Tree, 'paths'>, read: readonly string[]): Finding[] {
  const seen = new Set(read);
  const code = tree.paths.filter(isCode);
  if (code.length === 0) return [{ file: 'src', says: 'holds no code' }];
  return code.filter((file) => !seen.has(file)).map((file) => ({ file, says: 'was not read' }));
}
