import { describe, expect, test } from 'vitest';
import { bankAccountForm, japanPostForm } from './bank-account.forms.ts';

const currentPassword = '雪の朝 りんごを三つ';
const typed = {
  bankCode: '0119',
  branchCode: '１２０',
  accountType: '1',
  accountNumber: '12-345',
  holder: 'しょうじ　きょうこ',
  currentPassword,
};

describe('an account of any bank', () => {
  test('is understood as people type it', () => {
    expect(bankAccountForm.parse(typed)).toEqual({
      bankCode: '0119',
      branchCode: '120',
      accountType: '1',
      accountNumber: '0012345',
      holder: 'ｼﾖｳｼﾞ ｷﾖｳｺ',
      currentPassword,
    });
  });

  test.each([
    ['accountNumber', '12345678', { why: 'not-account-number' }],
    ['accountNumber', '0000000', { why: 'not-account-number' }],
    ['accountNumber', '1e3', { why: 'not-account-number' }],
    ['bankCode', '119', { why: 'not-chosen' }],
    ['accountType', '9', { why: 'not-chosen' }],
    ['holder', '髙﨑 𠮷①ハナコ', { why: 'not-in-bank-file', characters: '髙 﨑 𠮷' }],
    ['holder', '', { why: 'missing' }],
    ['currentPassword', '', { why: 'missing' }],
  ])('%s: %s is refused, and why', (field, value, problem) => {
    const result = bankAccountForm.safeParse({ ...typed, [field]: value });
    expect(problemsOf(result)).toEqual([[field, problem]]);
  });
});

describe('記号・番号 of a passbook', () => {
  test.each([
    ['14030', '12345671', '408', '1', '1234567'],
    ['１５１５０', '２１１１１１１１', '518', '1', '2111111'],
    ['00580', '654321', '059', '2', '0654321'],
    ['00160-0', '100001', '019', '2', '0100001'],
  ])('%s %s is branch %s, type %s, account %s', (symbol, number, branchCode, accountType, accountNumber) => {
    expect(japanPostForm.parse({ symbol, number, holder: 'ｼﾖｳｼﾞ ｷﾖｳｺ', currentPassword })).toEqual({
      bankCode: '9900',
      branchCode,
      accountType,
      accountNumber,
      holder: 'ｼﾖｳｼﾞ ｷﾖｳｺ',
      currentPassword,
    });
  });

  test('通常貯蓄貯金 is a savings account', () => {
    const form = { symbol: '14030', number: '12345671', savings: 'yes', holder: 'ｶﾅ', currentPassword };
    expect(japanPostForm.parse(form).accountType).toBe('4');
  });

  test.each([
    ['10000', '80000001', [['number', { why: 'passbook-mismatch' }]]],
    ['24030', '12345671', [['symbol', { why: 'not-passbook-symbol' }]]],
    ['14030', '12345672', [['number', { why: 'not-passbook-number' }]]],
  ])('%s %s is refused beside its field', (symbol, number, problems) => {
    expect(problemsOf(japanPostForm.safeParse({ symbol, number, holder: 'ｶﾅ', currentPassword }))).toEqual(
      problems,
    );
  });
});

function problemsOf(
  result: ReturnType<typeof bankAccountForm.safeParse> | ReturnType<typeof japanPostForm.safeParse>,
) {
  return (result.error?.issues ?? []).map((issue) => [
    issue.path.join('.'),
    issue.code === 'custom' ? issue.params?.problem : issue.code,
  ]);
}
