import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { environmentReader, openUseCases, serverTime } from '../architecture.ts';
import { brokenTrees } from '../tests/architecture/broken-trees.ts';
import { checkArchitecture, overlooked, type RuleName } from '../tests/architecture/rules.ts';
import { soundTree } from '../tests/architecture/sound-tree.ts';

const root = path.resolve(import.meta.dirname, '..');

describe('this repository', async () => {
  const findings = await checkArchitecture(root);

  it.each([...findings.keys()])('%s', (rule) => {
    expect(findings.get(rule)?.map(({ file, says }) => `${file} ${says}`)).toEqual([]);
  });

  it.each([environmentReader, ...Object.keys({ ...openUseCases, ...serverTime })])(
    'has %s, which the table names',
    (file) => {
      expect(existsSync(path.join(root, file))).toBe(true);
    },
  );
});

describe('each rule bites', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'yuinowa-architecture-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('nothing is found in a sound tree', async () => {
    expect(await broken({})).toEqual([]);
  });

  const cases = Object.entries(brokenTrees).flatMap(([rule, trees]) =>
    trees.map(({ what, files, also }) => ({ rule, what, files, breaks: also ? [rule, also] : [rule] })),
  );
  it.each(cases)('$rule: $what', async ({ files, breaks }) => {
    expect((await broken(files)).sort()).toEqual(breaks.sort());
  });

  it('a check that looked at nothing fails, whether there was something or not', () => {
    expect(overlooked({ paths: [] }, [])).toHaveLength(1);
    expect(overlooked({ paths: ['src/kernel/yen.ts', 'src/web/main.tsx'] }, [])).toHaveLength(2);
  });

  /** The rules that a tree breaks: the sound one with these files laid over it. */
  async function broken(files: Readonly<Record<string, string | null>>): Promise<RuleName[]> {
    const tree = mkdtempSync(path.join(folder, 'tree-'));
    symlinkSync(path.join(root, 'node_modules'), path.join(tree, 'node_modules'));
    for (const [file, text] of Object.entries({ ...soundTree, ...files })) {
      if (text === null) continue;
      mkdirSync(path.dirname(path.join(tree, file)), { recursive: true });
      writeFileSync(path.join(tree, file), text);
    }
    const findings = await checkArchitecture(tree);
    return [...findings].filter(([, found]) => found.length > 0).map(([rule]) => rule);
  }
});
