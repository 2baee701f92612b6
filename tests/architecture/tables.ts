import { modules, serverTime, technicalSchemas } from '../../architecture.ts';
import { type Statement, statementsIn, type Use, usesOf } from './statements.ts';
import { type CodeFile, type Finding, isTestMaterial, placeOf, type TextFile, type Tree } from './tree.ts';

const migrationName = /^db\/migrations\/\d{8}_\d{4}_([a-z]+)_[a-z0-9_]+\.sql$/;
const owners = ['platform', ...modules] as readonly string[];

/** Which part of the system a table, view or function belongs to: the one that the migration is named after. */
function ownersOf(tree: Tree): Map<string, string> {
  const made =
    /\bcreate\s+(?:or\s+replace\s+)?(?:materialized\s+)?(?:table|view|function|procedure)\s+(?:if\s+not\s+exists\s+)?([a-z_][\w.]*)/gi;
  return new Map(
    tree.migrations.flatMap((file) =>
      [...withoutComments(file.text).matchAll(made)].map(([, name = '']): [string, string] => [
        name.toLowerCase().replace(/^public\./, ''),
        ownerOf(file) ?? 'nobody',
      ]),
    ),
  );
}

export function misnamedMigrations(tree: Tree): Finding[] {
  return tree.migrations
    .filter((file) => ownerOf(file) === null)
    .map(({ path }) => ({ file: path, says: 'is not named 20261120_0900_<module>_<what>.sql' }));
}

/** A migration changes its own module's tables, and points at or reads earlier ones only. */
export function migrationsOutOfPlace(tree: Tree): Finding[] {
  const owner = ownersOf(tree);
  return tree.migrations.flatMap((file) => {
    const own = ownerOf(file);
    if (own === null) return [];
    return usesOf(file.text)
      .filter(({ name, how }) => {
        const whose = owner.get(name);
        if (whose === undefined || whose === own || how === 'calls') return false;
        return how === 'writes' || how === 'alters' || !isEarlier(whose, own);
      })
      .map((use) => ({ file: file.path, says: worded(use, owner) }));
  });
}

export function statementsOutOfPlace(tree: Tree): Finding[] {
  return productCode(tree)
    .filter(({ path }) => !speaksSql(path) && !path.startsWith('src/platform/'))
    .flatMap((file) =>
      statementsIn(file).map(({ line, text }) => ({
        file: file.path,
        says: `line ${line}: contains SQL: ${text.trim().slice(0, 40)}`,
      })),
    );
}

/** Rows keep to their own tables; pages may read earlier ones too; platform keeps to its own. */
export function foreignTables(tree: Tree): Finding[] {
  const owner = ownersOf(tree);
  return usesIn(tree)
    .filter(({ file, use }) => {
      const own = placeOf(file.path)?.module ?? 'platform';
      const whose = owner.get(use.name);
      if (whose === own) return false;
      if (whose === undefined) return use.how !== 'calls' && !(own === 'platform' && isTechnical(use.name));
      if (whose === 'platform' && use.how === 'calls') return false;
      return !(kindOf(file) === 'pages' && isEarlier(whose, own));
    })
    .map(({ file, line, use }) => ({ file: file.path, says: `line ${line}: ${worded(use, owner)}` }));
}

export function pagesThatWrite(tree: Tree): Finding[] {
  return usesIn(tree)
    .filter(({ file, use }) => kindOf(file) === 'pages' && use.how === 'writes')
    .map(({ file, line, use }) => ({ file: file.path, says: `line ${line}: writes ${use.name}` }));
}

/** `tx.now` is the only clock of business time; what else takes the server's stands in the table with its reason. */
export function serverTimeTaken(tree: Tree): Finding[] {
  const taken =
    /\b((now|clock_timestamp|statement_timestamp|transaction_timestamp)\s*\(\s*\)|current_(timestamp|date|time)\b|localtime(stamp)?\b|'(now|today|tomorrow|yesterday)')/i;
  const takers = [
    ...tree.migrations.filter(({ text }) => taken.test(withoutComments(text))),
    ...productCode(tree).filter((file) =>
      statementsIn(file).some(({ text }) => taken.test(withoutComments(text))),
    ),
  ].map(({ path }) => path);
  return [
    ...takers
      .filter((path) => !Object.hasOwn(serverTime, path))
      .map((file) => ({ file, says: "takes the server's time in SQL" })),
    ...Object.keys(serverTime)
      .filter((path) => tree.paths.includes(path) && !takers.includes(path))
      .map((file) => ({ file, says: 'stands in serverTime without need' })),
  ];
}

interface UseInFile extends Pick<Statement, 'line'> {
  readonly file: CodeFile;
  readonly use: Use;
}

function usesIn(tree: Tree): UseInFile[] {
  return productCode(tree)
    .filter(({ path }) => speaksSql(path) || path.startsWith('src/platform/'))
    .flatMap((file) =>
      statementsIn(file).flatMap(({ text, line }) => usesOf(text).map((use) => ({ file, line, use }))),
    );
}

function productCode(tree: Tree): CodeFile[] {
  return tree.code.filter(({ path }) => !isTestMaterial(path));
}

function kindOf({ path }: TextFile): string | undefined {
  return placeOf(path)?.kind?.kind;
}

function speaksSql(path: string): boolean {
  return ['rows', 'pages'].includes(placeOf(path)?.kind?.kind ?? '');
}

function ownerOf({ path }: TextFile): string | null {
  const owner = migrationName.exec(path)?.[1];
  return owner !== undefined && owners.includes(owner) ? owner : null;
}

function isEarlier(one: string, other: string): boolean {
  return owners.indexOf(one) < owners.indexOf(other);
}

function isTechnical(name: string): boolean {
  return name.startsWith('pg_') || technicalSchemas.some((schema) => name.startsWith(`${schema}.`));
}

function worded({ name, how }: Use, owner: ReadonlyMap<string, string>): string {
  const whose = owner.get(name);
  return `${how} ${name}, ${whose === undefined ? 'which no migration makes' : `which belongs to ${whose}`}`;
}

function withoutComments(sql: string): string {
  return sql.replace(/--[^\n]*|\/\*[\s\S]*?\*\//g, ' ');
}
