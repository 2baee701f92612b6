import { expect, it, test } from 'vitest';
import { loadOptionsOf } from './options.ts';

test('without options, and at the first start, it is the demonstration', () => {
  expect(loadOptionsOf([])).toBeNull();
  expect(loadOptionsOf(['--first-start'])).toBeNull();
});

test('what is not said is one region with a thousand of each, today', () => {
  expect(loadOptionsOf(['--seed', 'x7'])).toEqual({
    regions: 1,
    people: 1000,
    jobs: 1000,
    seed: 'x7',
    today: null,
  });
  const said = ['--regions', '3', '--people', '0', '--jobs', '1_000_000', '--today', '令和8年11月20日'];
  expect(loadOptionsOf(said)).toEqual({
    regions: 3,
    people: 0,
    jobs: 1_000_000,
    seed: '1',
    today: '2026-11-20',
  });
});

it.each([
  [['--jobs', '-1'], /--jobs/],
  [['--jobs', 'many'], /--jobs is "many"/],
  [['--regions', '0'], /--regions is "0"/],
  [['--seed', 'Ä'], /--seed/],
  [['--today', '2026-02-30'], /--today/],
  [['--rows', '1'], /--rows/],
])('%j is refused with a sentence', (args, says) => {
  expect(() => loadOptionsOf(args)).toThrow(says);
});
