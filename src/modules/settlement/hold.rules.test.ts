import { expect, test } from 'vitest';
import { concernRefusal, holdRefusal } from './hold.rules.ts';

test('what is planned is held back once; what is in a batch or paid is not', () => {
  expect(holdRefusal({ state: 'planned', held: false })).toBeNull();
  expect(holdRefusal({ state: 'planned', held: true })).toBe('held-already');
  expect(holdRefusal({ state: 'batched', held: false })).toBe('in-batch');
  expect(holdRefusal({ state: 'settled', held: false })).toBe('paid-already');
});

test('nobody stops or lets go what pays themselves, or what their company pays or gets back', () => {
  expect(concernRefusal({ isPayee: false, isOfCompany: false })).toBeNull();
  expect(concernRefusal({ isPayee: true, isOfCompany: true })).toBe('pays-own');
  expect(concernRefusal({ isPayee: false, isOfCompany: true })).toBe('of-the-company');
});
