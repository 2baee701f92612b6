import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { GuidePicture } from './guide-pictures.ts';

const guides = 'docs/guides';
const pictures = 'docs/pictures/guides';

/** Each list is named like the text that shows its pictures: guides/worker.ts is for docs/guides/ja/worker.md and en/worker.md. */
const lists = await Promise.all(
  readdirSync(path.join(import.meta.dirname, 'guides')).map(async (file) => {
    const role = path.basename(file, '.ts');
    const module = (await import(`./guides/${role}.ts`)) as Record<string, readonly GuidePicture[]>;
    return { role, names: Object.values(module).flatMap(namesOf) };
  }),
);
const cases = lists.flatMap(({ role, names }) =>
  (['ja', 'en'] as const).map((lang) => ({ file: textFor(role, lang), lang, names })),
);

function namesOf(list: readonly GuidePicture[]): string[] {
  return list.map(({ name }) => name);
}

function textFor(role: string, lang: 'ja' | 'en'): string {
  if (role === 'readme') return lang === 'ja' ? 'README.ja.md' : 'README.md';
  return path.join(guides, lang, `${role}.md`);
}

/** The pictures of guides that a text shows, with what it says of each, written as HTML or as Markdown. */
function shownIn(file: string): { src: string; alt: string }[] {
  const both = /<img src="([^"]*)"[^>]* alt="([^"]*)"|!\[([^\]]*)\]\(([^)]*)\)/g;
  return [...readFileSync(file, 'utf8').matchAll(both)]
    .map(([, html = '', said = '', alt = said, src = html]) => ({
      src: path.join(path.dirname(file), src),
      alt,
    }))
    .filter(({ src }) => src.startsWith(pictures));
}

describe.each(cases)('$file', ({ file, lang, names }) => {
  it('shows each picture that its list describes, in its language and in that order, and no other', () => {
    const shown = shownIn(file).map(({ src }) => src);
    expect(shown).toEqual(names.map((name) => path.join(pictures, `${name}.${lang}.webp`)));
    expect(shown.filter((src) => !existsSync(src))).toEqual([]);
  });

  it('says of each picture what is to be seen', () => {
    expect(shownIn(file).filter(({ alt }) => alt.length < 10)).toEqual([]);
  });
});

describe('the guides together', () => {
  it('lead to pages that exist', () => {
    const files = readdirSync(guides, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.md'))
      .map((file) => path.join(guides, file));
    const dead = files.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)]
        .map(([, to = '']) => to)
        .filter((to) => !existsSync(path.join(path.dirname(file), to)))
        .map((to) => `${file}: ${to}`),
    );
    expect(files).toContain('docs/guides/README.md');
    expect(dead).toEqual([]);
  });

  it('leave no picture that nobody describes any more', () => {
    const described = cases.flatMap(({ names, lang }) => names.map((name) => `${name}.${lang}.webp`));
    expect(readdirSync(pictures).toSorted()).toEqual(described.toSorted());
  });
});
