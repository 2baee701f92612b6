import { expect, test } from 'vitest';
import { jobLetters } from './job-letters.rules.ts';

const { ja, en } = jobLetters['search-found'];
const address = 'q=%E7%B6%B2&area=wide';

test.each([
  [{ title: '網の札', others: 0 }, '「網の札」です。', '“網の札”.'],
  [{ title: '網の札', others: 2, elsewhere: 0 }, '「網の札」と、ほかに2件です。', '“網の札” and 2 more.'],
  [
    { title: '網の札', others: 0, elsewhere: 3 },
    '「網の札」です。近くの地域に、3件あります。',
    '“網の札”. In regions nearby: 3.',
  ],
  [{ title: '', others: 0, elsewhere: 1 }, '近くの地域に、1件あります。', 'In regions nearby: 1.'],
])('what was found is told in one or two sentences: %j', (facts, inJapanese, inEnglish) => {
  expect(ja({ address, ...facts }).text).toBe(inJapanese);
  expect(en({ address, ...facts }).text).toBe(inEnglish);
});
