import { expect, test } from 'vitest';
import { skills } from '../../kernel/skills.ts';
import { workCategories } from '../../kernel/work-categories.ts';
import { meaningsOf, meaningTokens, wordsAsked } from './meaning.rules.ts';

type Posting = Parameters<typeof meaningsOf>[0];
const plain: Posting = {
  category: 'other',
  skills: [],
  workplace: 'onSite',
  weekTimes: ['satMorning'],
  phoneEnough: false,
  beginnersWelcome: false,
};
const has = (typed: string, posting: Partial<Posting>, ...texts: string[]) => {
  const { words, meanings } = wordsAsked(typed);
  const own = new Set(meaningsOf({ ...plain, ...posting }, texts));
  return words === '' && meanings.every((token) => own.has(token));
};

test('no two meanings are one number', () => {
  expect(new Set(meaningTokens).size).toBe(meaningTokens.length);
});

test('each kind of work and each skill is found by all other words for it, and by its English name', () => {
  for (const { code, also, en } of workCategories)
    for (const word of [...also.split(' '), ...(en.match(/[\w-]+/g) ?? [])])
      expect([code, word, has(word, { category: code })]).toEqual([code, word, true]);
  for (const { code, also, en } of skills)
    for (const word of [...also.split(' '), ...(en.match(/[\w-]+/g) ?? [])])
      expect([code, word, has(word, { skills: [code] as unknown as Posting['skills'] })]).toEqual([
        code,
        word,
        true,
      ]);
});

test.each([
  ['エクセル', ['表計算のファイル（Excel）']],
  ['しゃしん', ['朝市の写真に題をつける']],
  ['はじめて', ['未経験の方も']],
])('%s is found where another word for it is said: %j', (word, texts) => {
  expect(has(word, {}, ...texts)).toBe(true);
  expect(has(word, {}, '味噌の値札')).toBe(false);
});

test('marks are found by their words', () => {
  expect(has('在宅 スマホ 初心者', { workplace: 'home', phoneEnough: true, beginnersWelcome: true })).toBe(
    true,
  );
  expect(has('現地', {})).toBe(true);
  for (const word of ['在宅', 'スマホ', '初心者', '好きな時間'])
    expect([word, has(word, {})]).toEqual([word, false]);
});

test('what has no other word has to stand as it is', () => {
  expect(wordsAsked('味噌 髙﨑 ほんやく').words).toBe('味噌 髙﨑');
});

test('kinds that differ stay apart', () => {
  expect(has('配達', { skills: ['cleaning'] })).toBe(false);
  expect(has('ほんやく', { category: 'sign-language' })).toBe(false);
  expect(has('video', { category: 'photography' })).toBe(false);
});
