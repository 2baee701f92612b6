import { expect, test } from 'vitest';
import type { PersonId } from '../../kernel/ids.ts';
import { type DutyHolders, leftBehind, unheldDuties } from './duty.rules.ts';

const [a, b, c, d] = ['a', 'b', 'c', 'd'] as unknown as [PersonId, PersonId, PersonId, PersonId];
const all: DutyHolders = { operator: [a], paymentApprover: [b, c], csp: [a], mediator: [b] };

test('a region in which each duty is held lacks nobody', () => {
  expect(unheldDuties(all)).toEqual([]);
});

test('a duty that nobody holds is named, those of money first', () => {
  expect(unheldDuties({ operator: [], paymentApprover: [], csp: [], mediator: [] })).toEqual([
    'operator',
    'paymentApprover',
    'csp',
    'mediator',
  ]);
  expect(unheldDuties({ ...all, operator: [] })).toEqual(['operator']);
});

test('one approver is too few, and so are two of whom one is the only one who gathers payments', () => {
  expect(unheldDuties({ ...all, paymentApprover: [b] })).toEqual(['paymentApprover']);
  expect(unheldDuties({ ...all, paymentApprover: [a, b] })).toEqual(['paymentApprover']);
  expect(unheldDuties({ ...all, operator: [a, c], paymentApprover: [a, b] })).toEqual([]);
});

test('who goes leaves behind what nobody else holds, and not what nobody held before', () => {
  expect(leftBehind(all, a)).toEqual(['operator', 'csp']);
  expect(leftBehind(all, a, ['operator'])).toEqual(['csp']);
  expect(leftBehind(all, b)).toEqual(['paymentApprover', 'mediator']);
  expect(leftBehind({ ...all, csp: [] }, a)).toEqual(['operator']);
  expect(leftBehind({ ...all, operator: [a, d] }, a, ['csp'])).toEqual([]);
});
