import ts from 'typescript';
import { actorMakers, environmentReader, limits, openUseCases } from '../../architecture.ts';
import { type CodeFile, type Finding, isTest, isTestMaterial, placeOf, type Tree, walk } from './tree.ts';

/** Looks at every node of the files that the rule is about, and words what is wrong with it. */
function find(
  tree: Tree,
  concerns: (file: CodeFile) => boolean,
  wrong: (node: ts.Node, file: CodeFile) => string | false,
): Finding[] {
  return tree.code.filter(concerns).flatMap((file) => {
    const findings: Finding[] = [];
    walk(file.source, (node) => {
      const says = wrong(node, file);
      if (says) findings.push({ file: file.path, says: `line ${lineOf(node)}: ${says}` });
    });
    return findings;
  });
}

export function environmentReaders(tree: Tree): Finding[] {
  return find(
    tree,
    ({ path }) => path !== environmentReader && !isTest(path),
    (node) => {
      if (ts.isImportSpecifier(node) && /^'(node:)?process'$/.test(importedFrom(node)))
        return (node.propertyName ?? node.name).text === 'env' && 'imports env';
      if (ts.isVariableDeclaration(node) && /\bprocess$/.test(node.initializer?.getText() ?? ''))
        return /\benv\b/.test(node.name.getText()) && 'takes env out of process';
      const reads = ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node);
      return reads && /^(\w+\.)?process(\.env|\[.env.\])$/.test(node.getText()) && 'reads process.env';
    },
  );
}

/** An object with an actor's parts, a copy of an actor, or something declared to be one. */
export function actorsMade(tree: Tree): Finding[] {
  const parts = ['roles', 'seats', 'channel'];
  return find(
    tree,
    ({ path }) => !(actorMakers as readonly string[]).includes(path) && !isTestMaterial(path),
    (node) => {
      if (ts.isAsExpression(node)) return node.type.getText() === 'Actor' && 'declares something an Actor';
      if (!ts.isObjectLiteralExpression(node)) return false;
      const names = node.properties.map((property) => property.name?.getText());
      const copies = node.properties.some(
        (property) =>
          ts.isSpreadAssignment(property) && /(^|\.)(actor|visitor)$/i.test(property.expression.getText()),
      );
      return (copies || parts.every((part) => names.includes(part))) && 'makes an Actor';
    },
  );
}

/** Kernel and modules take the time from `tx.now`, and chance from whoever calls them. */
export function clocksRead(tree: Tree): Finding[] {
  return find(
    tree,
    ({ path }) => /^src\/(kernel|modules)\//.test(path) && !isTest(path),
    (node) => {
      if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length)
        return 'takes the time: new Date()';
      if (!ts.isPropertyAccessExpression(node)) return false;
      return (
        /^(Date\.now|Math\.random|performance\.now|Temporal\.Now)$/.test(node.getText()) && node.getText()
      );
    },
  );
}

/** Everything that changes something goes through a use case; the outer layers may only read. */
export function writersOutside(tree: Tree): Finding[] {
  return find(
    tree,
    ({ path }) => /^src\/(web|api|background)\//.test(path) && !isTest(path),
    (node) =>
      ts.isImportSpecifier(node) &&
      ['inTransaction', 'once'].includes((node.propertyName ?? node.name).text) &&
      `imports ${(node.propertyName ?? node.name).text}: write a use case`,
  );
}

/**
 * Use cases that never call `allow` or `allowToSee`. A step that works inside another's transaction (its first parameter
 * is a Tx) is none: whoever opened the transaction has asked.
 */
export function undecidedUseCases(tree: Tree): Finding[] {
  const useCases = tree.code.filter(({ path }) => placeOf(path)?.kind?.kind === 'use case');
  const asks = (file: CodeFile) => calls(file, 'allow') || calls(file, 'allowToSee');
  const silent = useCases.filter((file) => !asks(file) && !isStep(file)).map(({ path }) => path);
  return [
    ...silent
      .filter((path) => !Object.hasOwn(openUseCases, path))
      .map((file) => ({ file, says: 'never calls allow' })),
    ...Object.keys(openUseCases)
      .filter((path) => useCases.some((file) => file.path === path) && !silent.includes(path))
      .map((file) => ({ file, says: 'stands in openUseCases without need' })),
  ];
}

export function tooLong(tree: Tree): Finding[] {
  const files = tree.code
    .map(({ path, text }) => ({ file: path, lines: text.trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > limits.fileLines)
    .map(({ file, lines }) => ({ file, says: `has ${lines} lines of ${limits.fileLines}` }));
  const functions = find(
    tree,
    ({ path }) => !isTest(path),
    (node, { path }) => {
      if (!ts.isFunctionLike(node) || !('body' in node) || !node.body) return false;
      const lines = lineOf(node, node.getEnd()) - lineOf(node) + 1;
      const limit = isHandler(path) ? limits.handlerLines : limits.functionLines;
      return lines > limit && `a function of ${lines} lines, of ${limit}`;
    },
  );
  return [...files, ...functions];
}

/** A door only hands on, name by name, so that one sees what the module offers. */
export function clutteredDoors(tree: Tree): Finding[] {
  return tree.code
    .filter(({ path }) => placeOf(path)?.kind?.kind === 'door')
    .flatMap(({ path, source }) =>
      source.statements
        .filter((each) => !(ts.isExportDeclaration(each) && each.moduleSpecifier && each.exportClause))
        .map((each) => ({ file: path, says: `line ${lineOf(each)}: is no export of names from a file` })),
    );
}

const isHandler = (path: string): boolean =>
  /^src\/web\/[^/]+\/[^/.]+\.tsx$/.test(path) && !/\/(layout|parts|islands)\//.test(path);

function importedFrom(specifier: ts.ImportSpecifier): string {
  return specifier.parent.parent.parent.moduleSpecifier.getText();
}

function calls(file: CodeFile, name: string): boolean {
  let found = false;
  walk(file.source, (node) => {
    found ||= ts.isCallExpression(node) && node.expression.getText() === name;
  });
  return found;
}

function isStep({ source }: CodeFile): boolean {
  const exported = source.statements
    .filter((each) => ts.canHaveModifiers(each) && ts.getModifiers(each)?.some(isExport))
    .filter((each) => ts.isFunctionDeclaration(each) || ts.isVariableStatement(each));
  return (
    exported.length > 0 &&
    exported.every((each) => ts.isFunctionDeclaration(each) && each.parameters[0]?.type?.getText() === 'Tx')
  );
}

function isExport(modifier: ts.Modifier): boolean {
  return modifier.kind === ts.SyntaxKind.ExportKeyword;
}

function lineOf(node: ts.Node, position: number = node.getStart()): number {
  return node.getSourceFile().getLineAndCharacterOfPosition(position).line + 1;
}
