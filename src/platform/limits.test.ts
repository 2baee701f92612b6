import { expect, test } from 'vitest';
import { paced } from './limits.ts';

test('each name may ask so often, and again when the time is over', () => {
  const isPaced = paced({ most: 2, within: 1_000 });
  expect([isPaced('a', 0), isPaced('a', 1), isPaced('a', 2)]).toEqual([true, true, false]);
  expect(isPaced('b', 3)).toBe(true);
  expect([isPaced('a', 999), isPaced('a', 1_000)]).toEqual([false, true]);
});

test('a stranger with ten thousand names does not fill the memory, and takes nothing from who asked before', () => {
  const isPaced = paced({ most: 2, within: 1_000 });
  isPaced('known', 0);
  for (let name = 1; name < 10_000; name++) isPaced(String(name), 1);
  expect(isPaced('one more', 2)).toBe(false);
  expect(isPaced('known', 2)).toBe(true);
});
