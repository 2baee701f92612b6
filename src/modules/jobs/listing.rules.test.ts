import { expect, test } from 'vitest';
import { skillCodes } from '../../kernel/skills.ts';
import { localDate } from '../../kernel/tokyo-date.ts';
import { workCategories } from '../../kernel/work-categories.ts';
import { yen } from '../../kernel/yen.ts';
import { facetToken } from '../search/token.rules.ts';
import { dueFromOf, facetsAsked, facetsOf, noFilter } from './listing.rules.ts';

const posting = {
  category: 'data-entry',
  skills: ['spreadsheet'],
  workplace: 'either',
  weekTimes: [],
  expectedHours: 9,
  phoneEnough: true,
  beginnersWelcome: false,
  milestones: [{ position: 1, title: '', reward: yen(10_800n), dueOn: localDate('2026-12-04') }],
} as unknown as Parameters<typeof facetsOf>[0];

test.each([
  [{ category: 'data-entry' }, true],
  [{ category: 'writing' }, false],
  [{ skill: 'spreadsheet' }, true],
  [{ skill: 'writing' }, false],
  [{ hours: 10 }, true],
  [{ hours: 5 }, false],
  [{ pay: 10_000 }, true],
  [{ pay: 30_000 }, false],
  [{ hourly: 1_200 }, true],
  [{ hourly: 1_500 }, false],
  [{ place: 'home' }, true],
  [{ place: 'onSite' }, true],
  [{ phoneEnough: true, anyTime: true }, true],
  [{ beginnersWelcome: true }, false],
] as const)('a posting of nine hours for ¥10,800 and the filter %j: %s', (filter, fits) => {
  const asked = facetsAsked({ ...noFilter, ...filter });
  expect(asked.length).toBeGreaterThan(0);
  const has = new Set(facetsOf(posting));
  expect(asked.every((token) => has.has(token))).toBe(fits);
});

test('no two kinds of work and no two skills are one number', () => {
  for (const [facet, codes] of [
    ['category', workCategories.map(({ code }) => code)],
    ['skill', skillCodes],
  ] as const)
    expect(new Set(codes.map((code) => facetToken(facet, code))).size).toBe(codes.length);
});

test('work may be due today, or in so many days', () => {
  const today = localDate('2026-11-20');
  expect([dueFromOf(noFilter, today), dueFromOf({ dueIn: 14 }, today)]).toEqual([today, '2026-12-04']);
});
