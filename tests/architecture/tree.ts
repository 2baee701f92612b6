import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { type FileKind, moduleFiles } from '../../architecture.ts';

export interface TextFile {
  /** From the root of the tree, with slashes: `src/kernel/yen.ts`. */
  readonly path: string;
  readonly text: string;
}

export interface CodeFile extends TextFile {
  readonly source: ts.SourceFile;
}

/** A repository as the checks see it: this one, or a small broken one. */
export interface Tree {
  readonly root: string;
  /** Everything under src/, code or not. */
  readonly paths: readonly string[];
  readonly code: readonly CodeFile[];
  readonly migrations: readonly TextFile[];
}

export interface Finding {
  readonly file: string;
  readonly says: string;
}

export function readTree(root: string): Tree {
  const paths = filesUnder(root, 'src');
  const read = (file: string): TextFile => ({
    path: file,
    text: readFileSync(path.join(root, file), 'utf8'),
  });
  return {
    root,
    paths,
    code: paths.filter(isCode).map((file) => parsed(read(file))),
    migrations: filesUnder(root, 'db/migrations')
      .filter((file) => file.endsWith('.sql'))
      .map(read),
  };
}

export function filesUnder(root: string, folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
}

export const isCode = (file: string): boolean => /\.tsx?$/.test(file);
export const isTest = (file: string): boolean => /\.test\.tsx?$/.test(file);
/** Tests, and what only they and the demonstration use. */
export const isTestMaterial = (file: string): boolean =>
  isTest(file) || file.endsWith('.examples.ts') || file.startsWith('src/platform/testing/');

export interface Place {
  readonly module: string;
  readonly name: string;
  readonly kind: FileKind | undefined;
}

/** Where a file stands among the modules; null outside of them. */
export function placeOf(file: string): Place | null {
  const [, module, name] = /^src\/modules\/([^/]+)\/(.+)$/.exec(file) ?? [];
  if (module === undefined || name === undefined) return null;
  return { module, name, kind: moduleFiles.find((each) => each.name.test(name)) };
}

export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
}

function parsed(file: TextFile): CodeFile {
  return { ...file, source: ts.createSourceFile(file.path, file.text, ts.ScriptTarget.Latest, true) };
}
