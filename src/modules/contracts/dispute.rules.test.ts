import { describe, expect, it, test } from 'vitest';
import type { MilestoneId, PersonId } from '../../kernel/ids.ts';
import {
  coverHeld,
  type DisputeTerms,
  daysLeft,
  haveBothSpoken,
  hearsWords,
  isWithdrawable,
  mayStop,
  owingSides,
  stepDays,
  takesProposal,
} from './dispute.rules.ts';

const id = (n: number) => `0190000${n}-0000-7000-8000-000000000000` as MilestoneId;
const proposal: DisputeTerms = {
  source: 'mediator',
  statement: '半分ずつ',
  writtenBy: '01900009-0000-7000-8000-000000000000' as PersonId,
  writtenAt: new Date(0),
  terms: [],
};

describe('the steps of a mediation', () => {
  it('take five, two and five days', () => {
    expect(stepDays).toEqual({ statement: 5, proposal: 2, answers: 5 });
  });

  test.each([
    ['client', ['worker'], true],
    ['client', ['client'], false],
    ['worker', [], false],
    ['hold', ['client'], false],
    ['hold', ['client', 'worker'], true],
    ['ending', ['worker', 'client'], true],
  ] as const)('opened by %s with words of %s: heard %s', (origin, spoken, heard) => {
    expect(
      haveBothSpoken(
        { origin },
        spoken.map((side) => ({ side })),
      ),
    ).toBe(heard);
  });

  test.each([
    ['statement', 'worker', [], [], ['client']],
    ['statement', 'hold', [], [], ['client', 'worker']],
    ['statement', 'ending', ['client'], [], ['worker']],
    ['proposal', 'hold', [], [], []],
    ['answers', 'worker', [], ['client'], ['worker']],
    ['unsettled', 'worker', [], [], []],
  ] as const)(
    'in the step %s, opened by %s, words %s, answers %s: %s owe',
    (state, origin, said, answered, owe) => {
      const of = (written: readonly ('client' | 'worker')[]) => written.map((side) => ({ side }));
      expect(owingSides({ state, origin }, of(said), of(answered))).toEqual(owe);
    },
  );

  it('hear words and let go until there is a proposal', () => {
    const states = ['statement', 'proposal', 'answers', 'unsettled', 'closed'] as const;
    expect(states.filter((state) => hearsWords({ state }))).toEqual(['statement', 'proposal']);
    expect(states.filter((state) => isWithdrawable({ state }))).toEqual(['statement', 'proposal']);
    expect(states.filter((state) => takesProposal({ state }, []))).toEqual(['proposal', 'unsettled']);
    expect(states.filter((state) => takesProposal({ state }, [proposal]))).toEqual([]);
  });
});

it('terms name every held part, and no other', () => {
  const held = [
    { milestoneId: id(1), heldFrom: 'funded' },
    { milestoneId: id(2), heldFrom: 'delivered' },
  ] as const;
  const term = (n: number) => ({ milestoneId: id(n), percent: null });
  expect(coverHeld(held, [term(2), term(1)])).toBe(true);
  expect(coverHeld(held, [term(1)])).toBe(false);
  expect(coverHeld(held, [term(1), term(3)])).toBe(false);
  expect(coverHeld(held, [term(1), term(1)])).toBe(false);
});

test.each([
  ['2026-11-24T12:00:00+09:00', 3],
  ['2026-11-27T17:00:00+09:00', 0],
  ['2026-11-20T12:00:00+09:00', 7],
])('work held on %s has %s days left to accept', (heldAt, days) => {
  expect(daysLeft(new Date(heldAt), new Date('2026-11-27T18:00:00+09:00'))).toBe(days);
});

test('each side stops a part once for each delivery', () => {
  const before = [{ side: 'client', milestoneId: id(1) }] as const;
  expect(mayStop(before, 'client', id(1))).toBe(false);
  expect(mayStop(before, 'worker', id(1))).toBe(true);
  expect(mayStop(before, 'client', id(2))).toBe(true);
});
