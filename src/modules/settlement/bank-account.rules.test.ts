import { expect, test } from 'vitest';
import { isAccountOf, type PayeeName, usableFrom } from './bank-account.rules.ts';

const hanako: PayeeName = {
  kind: 'individual',
  familyKana: 'ショウジ',
  givenKana: 'キョウコ',
  companyKana: null,
};
const hitori: PayeeName = { ...hanako, kind: 'company', companyKana: 'ゴウドウガイシャヒトリ' };

test.each(['ショウジ キョウコ', 'ｼﾖｳｼﾞ ｷﾖｳｺ', 'しょうじきょうこ', 'シヨウジ　キヨウコ'])(
  '%s is her account',
  (holder) => {
    expect(isAccountOf(holder, hanako)).toBe(true);
  },
);

test.each(['ショウジ キョウタ', 'キョウコ ショウジ', '庄司 京子', '', 'ド）ヒトリ'])(
  '%s is not',
  (holder) => {
    expect(isAccountOf(holder, hanako)).toBe(false);
  },
);

test.each(['ド）ヒトリ', 'ﾄﾞ)ﾋﾄﾘ', 'ゴウドウガイシャ ヒトリ', 'ヒトリ（ド'])(
  '%s is the account of her company',
  (holder) => {
    expect(isAccountOf(holder, hitori)).toBe(true);
  },
);

test('a company is not paid into the account of its only person, nor one without a reading at all', () => {
  expect(isAccountOf('ショウジ キョウコ', hitori)).toBe(false);
  expect(isAccountOf('カ）', { ...hitori, companyKana: 'カブシキガイシャ' })).toBe(false);
  expect(isAccountOf('', { ...hitori, companyKana: null })).toBe(false);
});

test('the first account is paid at once, a changed one after the hold', () => {
  const now = new Date('2026-11-20T03:00:00Z');
  expect(usableFrom(now, true, 72)).toEqual(now);
  expect(usableFrom(now, false, 72)).toEqual(new Date('2026-11-23T03:00:00Z'));
});
