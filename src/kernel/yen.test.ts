import { expect, test } from 'vitest';
import { writeYen, yen } from './yen.ts';

test('an amount that is taken off has its sign before the yen', () => {
  expect(writeYen(yen(-1_670n))).toBe('−¥1,670');
  expect(writeYen(yen(-1_670n), 'paper')).toBe('−1,670円');
  expect(writeYen(yen(12_000n))).toBe('¥12,000');
  expect(writeYen(yen(0n))).toBe('¥0');
});
