import { expect, test } from 'vitest';
import { localDate } from '../../kernel/tokyo-date.ts';
import { type RowFacts, turnIn } from './contract-row.rules.ts';

const row = (changes: Partial<RowFacts>): RowFacts => ({
  state: 'active',
  offerExpiresAt: new Date('2026-11-27T18:00:00+09:00'),
  depositDueOn: null,
  delivered: 0,
  acceptanceDueAt: null,
  funded: 0,
  dueOn: null,
  held: false,
  sentBack: false,
  ...changes,
});
const dueOn = localDate('2026-12-04');

test('an offer waits for both, a contract without its deposit for the client', () => {
  expect(turnIn(row({ state: 'offered' }))).toEqual({
    what: 'agreement',
    who: ['client', 'worker'],
    until: '2026-11-27',
  });
  const unpaid = turnIn(row({ state: 'agreed', depositDueOn: dueOn }));
  expect(unpaid).toEqual({ what: 'deposit', who: ['client'], until: dueOn });
});

test('a delivery to look at presses before the next one to make', () => {
  const acceptanceDueAt = new Date('2026-12-01T18:00:00+09:00');
  const both = turnIn(row({ delivered: 1, acceptanceDueAt, funded: 1, dueOn }));
  expect(both).toEqual({ what: 'acceptance', who: ['client'], until: '2026-12-01' });
});

test('what was sent back is told apart from what was never delivered', () => {
  expect(turnIn(row({ funded: 1, dueOn }))?.what).toBe('delivery');
  expect(turnIn(row({ funded: 1, dueOn, sentBack: true }))).toEqual({
    what: 'redelivery',
    who: ['worker'],
    until: dueOn,
  });
});

test('held work waits for neither side, finished work for nobody', () => {
  expect(turnIn(row({ held: true }))).toEqual({ what: 'mediation', who: [], until: null });
  for (const state of ['completed', 'ended', 'lapsed'] as const) expect(turnIn(row({ state }))).toBeNull();
});
