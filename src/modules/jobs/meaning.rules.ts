import { skills } from '../../kernel/skills.ts';
import { workCategories } from '../../kernel/work-categories.ts';
import { facetToken, searchable, type Token, wordsOf } from '../search/token.rules.ts';
import type { CompleteContent } from './content.rules.ts';

/** Words that people use for one thing. A posting that is of this kind, or says one of them, is found by all of them. */
interface Meaning {
  readonly token: Token;
  /** What has it: kinds of work, skills and marks. */
  readonly of: readonly string[];
  readonly words: readonly string[];
}

type Marked = Pick<
  CompleteContent,
  'category' | 'skills' | 'workplace' | 'weekTimes' | 'phoneEnough' | 'beginnersWelcome'
>;

/** What stands on the card of a posting, by the words that people use for it. */
export const marks = {
  home: {
    is: ({ workplace }) => workplace !== 'onSite',
    also: '在宅 ざいたく 自宅 内職 ないしょく リモート テレワーク 在宅ワーク 在宅でできる remote',
  },
  onSite: { is: ({ workplace }) => workplace !== 'home', also: '現地 げんち' },
  phone: {
    is: ({ phoneEnough }) => phoneEnough,
    also: 'スマホ スマートフォン 携帯 けいたい スマホだけ スマホだけでできる smartphone',
  },
  beginners: {
    is: ({ beginnersWelcome }) => beginnersWelcome,
    also: '初心者 しょしんしゃ はじめて 初めて 未経験 みけいけん はじめての方 はじめての方歓迎 beginner beginners',
  },
  anyTime: {
    is: ({ weekTimes }) => weekTimes.length === 0,
    also: '好きな時間 好きな時間に 好きな時間にできる すきま時間 空き時間 anytime',
  },
} as const satisfies Record<string, { readonly is: (posting: Marked) => boolean; readonly also: string }>;

const names = [
  ...workCategories.map(({ code, en, also }) => ({ name: kindOf(code), en, also })),
  ...skills.map(({ code, en, also }) => ({ name: skillOf(code), en, also })),
];
const shared = merged([
  ...names.map(({ name, also }) => [name, also] as const),
  ...Object.entries(marks).map(([code, { also }]) => [markOf(code), also] as const),
]);
const meanings = [...shared, ...english()];
const byWord = new Map(meanings.flatMap(({ token, words }) => words.map((word) => [word, token] as const)));

/** Lists that share a word mean the same: 文字起こし is a kind of work and a skill. Each is named by the first of its lists. */
function merged(lists: readonly (readonly [string, string])[]): readonly Meaning[] {
  return lists.reduce<readonly Meaning[]>((before, [name, also]) => {
    const words = wordsIn(also);
    const same = before.filter((meaning) => meaning.words.some((word) => words.includes(word)));
    const all = {
      token: same[0]?.token ?? facetToken('meaning', name),
      of: [...same.flatMap((meaning) => meaning.of), name],
      words: [...new Set([...same.flatMap((meaning) => meaning.words), ...words])],
    };
    return [...before.filter((meaning) => !same.includes(meaning)), all];
  }, []);
}

/** Each further word of the English names alone: letter by letter they would make the index a tenth larger. */
function english(): readonly Meaning[] {
  const known = new Set(shared.flatMap(({ words }) => words));
  const wordsOfName = (en: string): readonly string[] => searchable(en).match(/[a-z]+(?:-[a-z]+)*/g) ?? [];
  const further = new Set(names.flatMap(({ en }) => wordsOfName(en)).filter((word) => !known.has(word)));
  return [...further].map((word) => ({
    token: facetToken('meaning', `word ${word}`),
    of: names.flatMap(({ name, en }) => (wordsOfName(en).includes(word) ? [name] : [])),
    words: [word],
  }));
}

function wordsIn(also: string): readonly string[] {
  return also.split(' ').map(searchable).filter(Boolean);
}

/** All numbers in use, for the test that no two are one. */
export const meaningTokens = meanings.map(({ token }) => token);

/** What a posting means by its kind, its skills, its marks and its words. */
export function meaningsOf(posting: Marked, texts: readonly string[]): readonly Token[] {
  const is = new Set([
    kindOf(posting.category),
    ...posting.skills.map(skillOf),
    ...Object.entries(marks).flatMap(([code, mark]) => (mark.is(posting) ? [markOf(code)] : [])),
  ]);
  const meant = meanings.flatMap(({ of, token }) => (of.some((name) => is.has(name)) ? [token] : []));
  return [...new Set([...meant, ...saidIn(searchable(texts.join('\n')))])];
}

/** By the two letters that each word begins with: a load asks for the words of a million postings. */
const byStart = Map.groupBy(byWord, ([word]) => word.slice(0, 2));

function saidIn(text: string): ReadonlySet<Token> {
  const said = new Set<Token>();
  for (let at = 0; at < text.length; at++)
    for (const [word, token] of byStart.get(text.slice(at, at + 2)) ?? [])
      if (text.startsWith(word, at)) said.add(token);
  return said;
}

/** Typed words apart: those with a meaning, and those that have to stand in a posting as they are. */
export function wordsAsked(typed: string): { readonly words: string; readonly meanings: readonly Token[] } {
  const words = wordsOf(typed);
  return {
    words: words.filter((word) => !byWord.has(word)).join(' '),
    meanings: [...new Set(words.flatMap((word) => byWord.get(word) ?? []))],
  };
}

function kindOf(code: string): string {
  return `kind ${code}`;
}

function skillOf(code: string): string {
  return `skill ${code}`;
}

function markOf(code: string): string {
  return `mark ${code}`;
}
