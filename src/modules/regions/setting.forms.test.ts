import { expect, test } from 'vitest';
import { defaultPaymentRule } from '../../kernel/payment-day.ts';
import { settingForms } from './setting.forms.ts';

const from = { effectiveFrom: '2026-12-01' };

test('percent is typed as people write it and kept in basis points', () => {
  const read = (clientBp: string) =>
    settingForms.fees.safeParse({ ...from, clientBp, workerBp: '0' }).data?.clientBp;
  expect(['10', '１０％', '2.5', '0', '30'].map(read)).toEqual([1000, 1000, 250, 0, 3000]);
  const why = settingForms.fees.safeParse({ ...from, clientBp: '2.555', workerBp: '0' }).error?.issues[0];
  expect(why?.code === 'custom' && why.params?.problem).toEqual({ why: 'too-many-decimals' });
  expect(['-1', '1e1', 'NaN', '30.01', '2.555', ''].map(read)).toEqual(Array(6).fill(undefined));
});

test('the default payment rule can be typed', () => {
  const closings = [
    { fromDay: '1', toDay: '15', monthOffset: '0', payDay: '末日' },
    { fromDay: '16', toDay: 'end', monthOffset: '1', payDay: '１５' },
    { fromDay: '', toDay: '', monthOffset: '', payDay: '' },
  ];
  expect(settingForms.paymentRule.parse({ ...from, closings })).toEqual({
    ...from,
    confirmed: false,
    closings: defaultPaymentRule.closings,
  });
});

test('the bank account needs the bank’s digits, and a holder that a bank file can carry', () => {
  const account = {
    ...from,
    bankCode: '0119',
    branchCode: '１０１',
    accountType: '1',
    number: '0012345',
    holderName: '一般社団法人 結の里',
    holderKana: 'シヤ）ユイノサト',
  };
  expect(settingForms.escrowAccount.parse(account)).toMatchObject({ branchCode: '101', accountType: 1 });
  const wrong = settingForms.escrowAccount.safeParse({ ...account, number: '12345', holderKana: '結の里' });
  expect(
    wrong.error?.issues.map((issue) => [issue.path[0], issue.code === 'custom' && issue.params?.problem]),
  ).toEqual([
    ['number', { why: 'not-digits', length: 7 }],
    ['holderKana', { why: 'not-in-bank-file', characters: '結 里' }],
  ]);
});
