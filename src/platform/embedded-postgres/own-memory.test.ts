import { expect, test } from 'vitest';
import { memoryHere, sharedBuffersFor } from './own-memory.ts';

const gibibyte = 1024 ** 3;

test.each([
  [0.5 * gibibyte, '128MB'],
  [1 * gibibyte, '128MB'],
  [4 * gibibyte, '512MB'],
  [15.9 * gibibyte, '2035MB'],
  [512 * gibibyte, '2048MB'],
])('of %d bytes the database keeps %s', (bytes, kept) => {
  expect(sharedBuffersFor(bytes)).toBe(kept);
});

test('what is here is a number of bytes, and no more than the machine has', () => {
  expect(memoryHere()).toBeGreaterThan(64 * 1024 ** 2);
  expect(Number.isFinite(memoryHere())).toBe(true);
});
