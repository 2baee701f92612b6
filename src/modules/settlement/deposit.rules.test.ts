import { expect, test } from 'vitest';
import type { DepositId, MilestoneId } from '../../kernel/ids.ts';
import { yen } from '../../kernel/yen.ts';
import { newId } from '../../platform/random.ts';
import { type Announced, readReference, referenceOf, suspenseReason } from './deposit.rules.ts';

const id = '019a9e5b-f000-7f01-bf02-0304050abcde' as DepositId;
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

test('a reference is short, comes from the random end of the id, and never changes', () => {
  expect(referenceOf(id)).toBe('YNGNF6YY');
  expect(referenceOf(id)).toMatch(/^YN[0-9A-HJKMNP-TV-Z]{6}$/);
  const many = new Set(Array.from({ length: 1000 }, () => referenceOf(newId('deposit'))));
  expect(many.size).toBeGreaterThan(990);
});

test('it is found as banks and people write it', () => {
  const reference = referenceOf(id);
  const spelled = [...reference].join(' ');
  for (const typed of [
    reference,
    reference.toLowerCase(),
    spelled,
    `${reference.slice(0, 4)}-${reference.slice(4)}`,
    `${reference} ｶ)ﾔﾏﾉｼﾖｳｼﾞ`,
    `カ）ヤマノ　${reference.replaceAll(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))}`,
    `SYNC${reference}`,
  ]) {
    expect(readReference(typed), typed).toBe(reference);
  }
  expect(readReference(`YN${'0O'.repeat(3)}`)).toBe(readReference('YN000000'));
  for (const typed of ['', 'ヤマダ ハナコ', 'YN', 'YN12345', reference.slice(0, 7)]) {
    expect(readReference(typed), typed).toBeNull();
  }
});

test('one wrong character or two exchanged ones are noticed, always', () => {
  for (const reference of [referenceOf(id), referenceOf(newId('deposit'))]) {
    for (let place = 2; place < 8; place++) {
      for (const other of alphabet) {
        if (other === reference[place]) continue;
        expect(readReference(reference.slice(0, place) + other + reference.slice(place + 1))).toBeNull();
      }
    }
    for (let place = 2; place < 7; place++) {
      const [a = '', b = ''] = reference.slice(place, place + 2);
      if (a !== b)
        expect(readReference(reference.slice(0, place) + b + a + reference.slice(place + 2))).toBeNull();
    }
  }
});

const announced: Announced = {
  deposit: {
    id,
    state: 'announced',
    milestoneId: newId('milestone') satisfies MilestoneId,
    reference: referenceOf(id),
    amount: yen(99_790n),
    payerName: null,
  },
  contractState: 'agreed',
  milestoneState: 'planned',
};

test('the exact amount for an announced reference funds its milestone', () => {
  expect(suspenseReason('YN', announced, yen(99_790n))).toBeNull();
  expect(suspenseReason('YN', { ...announced, contractState: 'active' }, yen(99_790n))).toBeNull();
});

test.each([
  ['no reference', '', null, 99_790n, 'no-reference'],
  ['a reference nobody gave out', 'YN', null, 99_790n, 'unknown-reference'],
  ['one yen less', 'YN', announced, 99_789n, 'amount-differs'],
  ['one yen more', 'YN', announced, 99_791n, 'amount-differs'],
  [
    'the same again',
    'YN',
    { ...announced, deposit: { ...announced.deposit, state: 'matched' as const }, milestoneState: 'funded' },
    99_790n,
    'already-paid',
  ],
  ['a contract that lapsed', 'YN', { ...announced, contractState: 'lapsed' }, 99_790n, 'order-ended'],
  ['a contract not agreed', 'YN', { ...announced, contractState: 'offered' }, 99_790n, 'not-expected'],
  ['a cancelled milestone', 'YN', { ...announced, milestoneState: 'cancelled' }, 99_790n, 'not-expected'],
] as const)('%s waits in suspense and says why', (_, reference, found, amount, why) => {
  expect(suspenseReason(reference, found, yen(amount))).toBe(why);
});
