import ts from 'typescript';
import { type CodeFile, walk } from './tree.ts';

export interface Statement {
  readonly text: string;
  readonly line: number;
}

/** Our SQL is lower case, other people's upper case; a sentence of English begins otherwise. */
const beginning =
  /^\s*(with\s+\w+\s+as\s*\(|select\s[\s\S]*(\bfrom\s|\()|insert\s+into\s|update\s+\S+\s+set\s|delete\s+from\s|(create|alter|drop)\s+(or\s+replace\s+)?(table|view|function|index|policy|trigger|schema)\s|truncate\s+\w)/;

/** Every SQL statement of a file: templates with the tag `sql`, and any text that reads like one. */
export function statementsIn(file: CodeFile): Statement[] {
  const statements: Statement[] = [];
  walk(file.source, (node) => {
    const text = statementIn(node);
    if (text === null) return;
    statements.push({ text, line: file.source.getLineAndCharacterOfPosition(node.getStart()).line + 1 });
  });
  return statements;
}

function statementIn(node: ts.Node): string | null {
  if (ts.isCallExpression(node) && /\bclient\.query$/.test(node.expression.getText())) return node.getText();
  if (ts.isTaggedTemplateExpression(node)) return isSqlTag(node.tag) ? textOf(node.template) : null;
  if (ts.isTaggedTemplateExpression(node.parent ?? node)) return null;
  if (!ts.isStringLiteralLike(node) && !ts.isTemplateExpression(node)) return null;
  const text = textOf(node);
  const shouted = /^\s*[A-Z]{4,}\s/.test(text);
  return beginning.test(shouted ? text.toLowerCase() : text) ? text : null;
}

/** sql`…`, sql(tx)`…`, sql<Row>(tx)`…` */
function isSqlTag(tag: ts.Expression): boolean {
  return ts.isCallExpression(tag) ? isSqlTag(tag.expression) : tag.getText() === 'sql';
}

function textOf(node: ts.TemplateLiteral | ts.StringLiteralLike): string {
  if (!ts.isTemplateExpression(node)) return node.text;
  return node.head.text + node.templateSpans.map((span) => `$1${span.literal.text}`).join('');
}

export interface Use {
  readonly name: string;
  readonly how: 'reads' | 'writes' | 'calls' | 'alters' | 'points at';
}

/** The names of tables and functions that a statement touches, without those that it makes itself (with x as …). */
export function usesOf(statement: string): Use[] {
  const words = wordsOf(statement);
  const own = new Set(words.filter((_, at) => isSubqueryName(words, at)));
  const uses: Use[] = [];
  /** For each open bracket: whether a comma there separates tables, and whether it belongs to extract(… from …). */
  const open = [{ tables: false, fromIsSyntax: false }];
  let expected: Use['how'] | null = null;
  words.forEach((word, at) => {
    const before = words[at - 1] ?? '';
    const here = open.at(-1) ?? { tables: false, fromIsSyntax: false };
    if (word === '(') {
      open.push({ tables: false, fromIsSyntax: fromTakers.has(before) });
      expected = null;
    } else if (word === ')') open.pop();
    else if (word === ',') expected = here.tables ? 'reads' : null;
    else if (tableWords.has(word) && !here.fromIsSyntax) {
      expected = howOf(words, at);
      if (word === 'from' || word === 'using') here.tables = expected === 'reads';
    } else if (fillers.has(word)) return;
    else if (isName(word)) {
      const how =
        words[at + 1] === '(' && expected !== 'writes' && expected !== 'points at' ? 'calls' : expected;
      if (how !== null && !own.has(word)) uses.push({ name: word.replace(/^public\./, ''), how });
      expected = null;
      if (clauses.has(word)) here.tables = false;
    } else expected = null;
  });
  return uses;
}

const fromTakers = new Set(['extract', 'substring', 'trim', 'overlay', 'position']);
const tableWords = new Set(['from', 'join', 'into', 'update', 'using', 'references', 'table']);
const fillers = new Set(['only', 'lateral', 'if', 'exists', 'not']);
const clauses = new Set([
  'where',
  'on',
  'set',
  'group',
  'order',
  'limit',
  'having',
  'union',
  'returning',
  'for',
  'select',
]);

/** What the name after such a word is; null where the word means something else there. */
function howOf(words: readonly string[], at: number): Use['how'] | null {
  const before = words[at - 1] ?? '';
  switch (words[at]) {
    case 'from':
      if (before === 'delete') return 'writes';
      return before === 'distinct' && /^(is|not)$/.test(words[at - 2] ?? '') ? null : 'reads';
    case 'into':
      return before === 'insert' || before === 'merge' ? 'writes' : null;
    case 'update':
      return words[at + 1] !== 'set' && words.slice(at + 2, at + 6).includes('set') ? 'writes' : null;
    case 'using':
      return words[at + 1] === '(' ? null : 'reads';
    case 'references':
      return 'points at';
    case 'table':
      return before === 'alter' || before === 'drop' || before === 'truncate' ? 'alters' : null;
    default:
      return 'reads';
  }
}

function isSubqueryName(words: readonly string[], at: number): boolean {
  const before = words[at - 1] ?? '';
  if (before !== 'with' && before !== 'recursive' && before !== ',') return false;
  const after = words.slice(at + 1).join(' ');
  return /^(\( [^()]* \) )?as (not )?(materialized )?\(/.test(after);
}

const isName = (word: string): boolean => /^[a-z_]/.test(word);

function wordsOf(statement: string): string[] {
  const bare = statement
    .replace(/--[^\n]*|\/\*[\s\S]*?\*\//g, ' ')
    .replace(/'(?:[^']|'')*'/g, ' 0 ')
    .toLowerCase();
  return bare.match(/[a-z_][\w.]*|\$\w*\$?|\d+|[^\s\w]/g) ?? [];
}
