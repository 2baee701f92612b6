// Pages that everybody may read: one idea a sentence, at most forty characters, no words that mislead.
import { describe, expect, it } from 'vitest';
import { exampleStories } from '../../modules/regions/story.rules.ts';
import { frameTexts } from '../layout/frame.texts.ts';
import { troubleTexts } from '../layout/trouble.texts.ts';
import { inquiryTexts } from '../messages/inquiry.texts.ts';
import { accessibilityTexts } from './accessibility.texts.ts';
import { frontTexts } from './front.texts.ts';
import { howTexts } from './how.texts.ts';
import { moneyTexts } from './money.texts.ts';
import { privacyTexts } from './privacy.texts.ts';
import { regionTexts } from './region.texts.ts';

const pages = {
  frame: frameTexts.ja,
  trouble: troubleTexts.ja,
  front: frontTexts.ja,
  region: regionTexts.ja,
  stories: { worker: exampleStories.worker.ja, company: exampleStories.company.ja },
  how: howTexts.ja,
  money: moneyTexts.ja,
  privacy: privacyTexts.ja,
  accessibility: accessibilityTexts.ja,
  contact: inquiryTexts.ja.contact,
};

/** Every text of a page; what asks for a name or a number is given one of usual length. */
function textsIn(words: unknown): string[] {
  if (typeof words === 'string') return [words];
  if (typeof words === 'function') return textsIn(words(...Array(words.length).fill('12')));
  if (typeof words !== 'object' || words === null) return [];
  return Object.values(words).flatMap(textsIn);
}

function sentencesOf(text: string): string[] {
  return text.split(/(?<=。)|\n/).filter((sentence) => sentence.trim() !== '');
}

/** Words to avoid (glossary), and foreign ones for which there is a plain one. */
const avoided =
  /クラウド|ランサー|タレント|雇う|雇い|採用|下請|エスクロー|プラットフォーム|マッチング|ワーカー|クライアント|スキル|ユーザー|アカウント/;

/** Such as 「しないわけではない」: said twice, it is not understood once. */
const doubleNegative = /ない(?:わけ|こと|もの)(?:では|は|も)?(?:ない|ありません)|なくは(?:ない|ありません)/;

describe.each(Object.entries(pages))('%s', (_, words) => {
  const texts = textsIn(words);

  it('is read at all', () => expect(texts.length).toBeGreaterThan(3));

  it('has no sentence of more than forty characters', () => {
    expect(texts.flatMap(sentencesOf).filter((sentence) => [...sentence].length > 40)).toEqual([]);
  });

  it('has no word that misleads, and says nothing by two negations', () => {
    expect(texts.filter((text) => avoided.test(text) || doubleNegative.test(text))).toEqual([]);
  });

  it('speaks politely where it speaks in sentences', () => {
    const blunt = texts
      .flatMap(sentencesOf)
      .filter((sentence) => /(?:だ|である|しろ|せよ|すべきだ)。$/.test(sentence));
    expect(blunt).toEqual([]);
  });
});

it('the lint finds what it looks for', () => {
  expect(sentencesOf('あ。い。\nう').length).toBe(3);
  expect(avoided.test('クラウドで働く')).toBe(true);
  expect(doubleNegative.test('使えないわけではありません')).toBe(true);
});
