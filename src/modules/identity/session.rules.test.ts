import { expect, test } from 'vitest';
import { isLive, isWorthNoting } from './session.rules.ts';

const at = (minutes: number) => new Date(Date.UTC(2026, 10, 20, 0, minutes));
const times = { lastSeenAt: at(0), expiresAt: at(12 * 60) };

test.each([
  ['a citizen', ['worker'], 11 * 60, true],
  ['a citizen', ['worker'], 12 * 60, false],
  ['nobody in particular', [], 11 * 60, true],
  ['an officer', ['officer'], 30, true],
  ['an officer', ['officer'], 31, false],
  ['a worker who is staff too', ['worker', 'centreStaff'], 31, false],
] as const)('%s with roles %s after %i minutes', (_, roles, minutes, live) => {
  expect(isLive(times, roles, at(minutes))).toBe(live);
});

test('that somebody is there is noted once a minute', () => {
  expect(isWorthNoting(times, new Date(at(1).getTime() - 1))).toBe(false);
  expect(isWorthNoting(times, at(1))).toBe(true);
});
