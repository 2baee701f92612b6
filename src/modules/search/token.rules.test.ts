import { describe, expect, it, test } from 'vitest';
import { facetToken, searchable, textTokens, wordsOf, wordTokens } from './token.rules.ts';

describe('one spelling', () => {
  it.each([
    ['ｽﾏﾎでＯＫ', 'すまほでok'],
    ['スマホ', 'すまほ'],
    ['草むしり　／\n畑', '草むしり / 畑'],
    ['①㈱髙﨑𠮷', '1(株)髙﨑𠮷'],
    ['ヴァイオリン', 'ゔぁいおりん'],
    ['データー・データ', 'でた・でた'],
    ['ｱﾝｹｰﾄ', 'あんけと'],
    ['２，４００枚と1,234,567円', '2400枚と1234567円'],
    ['1,2,3と12,34', '1,2,3と12,34'],
    ['a\u200bb\ue000c', 'a b c'],
    ['  ', ''],
  ])('of %j is %j', (typed, spelled) => expect(searchable(typed)).toBe(spelled));
});

test('what is asked for are words, each once, without signs alone', () => {
  expect(wordsOf(' データ　入力 / データ ・ ')).toEqual(['でた', '入力']);
  expect(wordsOf('🍎 。')).toEqual([]);
  expect(wordsOf(Array.from({ length: 40 }, (_, n) => `語${n}`).join(' '))).toHaveLength(10);
});

test('a text that holds a word has all tokens of the word, wherever it stands and however short it is', () => {
  const text = searchable('りんごの出荷伝票240枚を、表計算に入力します。𠮷田農園');
  const has = new Set(textTokens(text));
  const units = text.replaceAll(' ', '');
  for (let from = 0; from < units.length; from++)
    for (const length of [1, 2, 3, 7]) {
      const word = units.slice(from, from + length);
      expect(wordTokens(word).every((token) => has.has(token))).toBe(true);
    }
  expect(wordTokens('伝票を').every((token) => has.has(token))).toBe(false);
});

test('a word does not reach over a space', () => {
  const has = new Set(textTokens('入力 作業'));
  expect(wordTokens('力作').every((token) => has.has(token))).toBe(false);
});

test('tokens are integers of the database, and no facet is two letters', () => {
  const extremes = [
    ...textTokens('\ud842\udfb7龠一a0'),
    facetToken('category', 0),
    facetToken('pay', 0xffffff),
  ];
  for (const token of extremes) expect(token).toBe(token | 0);
  const facets = (['category', 'skill', 'mark', 'hours', 'pay', 'hourly'] as const).map((facet) =>
    facetToken(facet, 1),
  );
  expect(new Set(facets).size).toBe(facets.length);
  const high = (token: number) => (token >>> 16) & 0xffff;
  for (const facet of facets) expect(high(facet)).toBeGreaterThanOrEqual(0xe000);
  for (const facet of facets) expect(high(facet)).toBeLessThan(0xf8ff);
  expect(() => facetToken('mark', -1)).toThrow(RangeError);
  expect(() => facetToken('mark', 2 ** 24)).toThrow(RangeError);
});
