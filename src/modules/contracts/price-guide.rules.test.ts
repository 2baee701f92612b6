import { expect, test } from 'vitest';
import { workCategories } from '../../kernel/work-categories.ts';
import { yen } from '../../kernel/yen.ts';
import { categoriesIn, groupOf, guideFrom, placeAmong, rangeOf, worthOf } from './price-guide.rules.ts';

const enough = {
  orders: 5,
  companies: 3,
  workers: 3,
  low: yen(1_049n),
  middle: yen(1_125n),
  high: yen(1_374n),
};

test.each([
  ['four orders', { orders: 4 }],
  ['two companies', { companies: 2 }],
  ['two workers', { workers: 2 }],
])('of %s nothing is told, since it would tell of somebody', (_, less) => {
  expect(rangeOf({ ...enough, ...less })).toBeNull();
});

test('with enough orders the amounts stand in steps of 50, so that no single price can be read', () => {
  expect(rangeOf(enough)).toEqual({ orders: 5, low: 1_050n, middle: 1_150n, high: 1_350n });
  expect(rangeOf({ ...enough, low: yen(3n) })?.low).toBe(50n);
  expect(rangeOf(undefined)).toBeNull();
});

test('the wider group stands in where the category has too few, and says so', () => {
  const few = { ...enough, orders: 4 };
  expect(guideFrom('data-entry', { own: enough, wider: enough })?.of).toBe('category');
  expect(guideFrom('data-entry', { own: few, wider: enough })?.of).toBe('office');
  expect(guideFrom('data-entry', { own: undefined, wider: few })).toBeNull();
});

test('nothing stands for what is no kind of work of its own, nor for a code that is not ours', () => {
  expect(guideFrom('other', { own: undefined, wider: enough })).toBeNull();
  expect(groupOf('other')).toBeUndefined();
  expect(groupOf('constructor')).toBeUndefined();
});

test('a group holds each category that names it', () => {
  for (const { code } of workCategories) {
    const group = groupOf(code);
    expect(group ? categoriesIn(group).includes(code) : code === 'other').toBe(true);
  }
});

test('hours of such work are worth what half of the orders paid', () => {
  const range = { orders: 5, low: yen(1_050n), middle: yen(1_150n), high: yen(1_350n) };
  expect(worthOf(12, range)).toEqual({ from: 12_600n, to: 16_200n });
  expect([1_049n, 1_050n, 1_350n, 1_351n].map((pay) => placeAmong(yen(pay), range))).toEqual([
    'below',
    'within',
    'within',
    'above',
  ]);
});
