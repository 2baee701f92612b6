import { expect, test } from 'vitest';
import { draftFate, lastDraftDay } from './draft.rules.ts';

const day = (n: number) => new Date(Date.parse('2026-04-01T03:00:00Z') + n * 86_400_000);
const draft = (warnedOn: number | null) => ({
  updatedAt: day(0),
  warnedAt: warnedOn === null ? null : day(warnedOn),
});

test.each([
  [75, null, 'stay'],
  [76, null, 'warn'],
  [89, 76, 'stay'],
  [90, 76, 'clear'],
  [120, null, 'warn'], // the sweep stood still: nobody loses anything unwarned
  [133, 120, 'stay'],
  [134, 120, 'clear'],
] as const)('after %s days, warned on day %s: %s', (now, warnedOn, fate) => {
  expect(draftFate(draft(warnedOn), day(now))).toBe(fate);
});

test('the last day is one on which it is still there', () => {
  expect(lastDraftDay(day(76))).toBe('2026-06-29');
  expect(draftFate(draft(76), new Date('2026-06-29T14:59:00Z'))).toBe('stay');
});
