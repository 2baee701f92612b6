import { layers, modules, sharedWebFolders, webFiles } from '../../architecture.ts';
import { type Finding, placeOf, type Tree } from './tree.ts';

/** A name that says nothing collects everything. */
const drawer = /(^|\/)(utils?|helpers?|lib|common|misc|shared)(\/|\.|$)/;

/** Every file under src/ that the vocabulary does not know. */
export function strangers(tree: Tree): Finding[] {
  return tree.paths.flatMap((file) => {
    const says = drawer.test(file) ? 'is a drawer: name the idea' : strangeness(file);
    return says === null ? [] : [{ file, says }];
  });
}

/** Modules without a door or without their story. */
export function missingDoors(tree: Tree): Finding[] {
  const existing = new Set(tree.paths.map((file) => placeOf(file)?.module));
  return modules
    .filter((module) => existing.has(module))
    .flatMap((module) => ['index.ts', 'README.md'].map((name) => `src/modules/${module}/${name}`))
    .filter((file) => !tree.paths.includes(file))
    .map((file) => ({ file, says: 'is missing' }));
}

function strangeness(file: string): string | null {
  if (file === 'src/architecture.test.ts') return null;
  const [, layer = '', ...inside] = file.split('/');
  if (!Object.hasOwn(layers, layer)) return 'is in no layer';
  if (layer === 'modules') return strangenessInModule(file);
  if (layer === 'web' && inside.length > 1) return strangenessInWeb(inside);
  return null;
}

function strangenessInModule(file: string): string | null {
  const place = placeOf(file);
  if (!place || !isModule(place.module)) return 'is in no module of the table';
  return place.kind ? null : 'is no kind of file that a module has';
}

function strangenessInWeb([folder = '', ...names]: readonly string[]): string | null {
  if ((sharedWebFolders as readonly string[]).includes(folder)) return null;
  if (!isModule(folder)) return 'is in a folder that is named like no module';
  const name = names.join('/');
  return webFiles.some((each) => each.name.test(name)) ? null : 'is no kind of file that a page has';
}

function isModule(name: string): boolean {
  return (modules as readonly string[]).includes(name);
}
