import { expect, it } from 'vitest';
import { withholdingKinds } from './withholding.ts';
import { workCategories, workCategoryOf } from './work-categories.ts';

it.each([
  [
    'a204_1',
    'writing proofreading illustration photography design music script translation shorthand lecture website',
  ],
  ['a204_2', 'consulting'],
  ['a204_2_scrivener', 'judicial-scrivener'],
  ['a204_4_5', 'performance'],
  [
    'none',
    'programming coding data-entry sign-language exam-marking administrative-scrivener survey light-work admin',
  ],
  ['ask', 'transcription video-editing naming social-media direction other'],
])('%s is the default of %s', (withholding, codes) => {
  const found = workCategories.filter((category) => category.withholding === withholding);
  expect(found.map(({ code }) => code).sort()).toEqual(codes.split(' ').sort());
});

it('covers every kind of withholding, with codes of their own', () => {
  const kinds = new Set<string>(workCategories.map(({ withholding }) => withholding));
  expect(kinds).toEqual(new Set([...withholdingKinds, 'ask']));
  expect(new Set(workCategories.map(({ code }) => code)).size).toBe(workCategories.length);
});

it('is found by its code', () => {
  expect(workCategoryOf('writing')?.ja).toBe('ライティング・記事作成');
  expect(workCategoryOf('mining')).toBeUndefined();
});
