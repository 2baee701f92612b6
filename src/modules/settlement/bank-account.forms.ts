import { z } from 'zod';
import { choice, fails, flag, text } from '../../kernel/fields.ts';
import { japanPostAccount } from '../../kernel/japan-post.ts';
import { toZengin } from '../../kernel/kana.ts';
import { currentPassword } from '../identity/person.forms.ts';
import { accountTypes } from './bank-account.rules.ts';

/** An account of any bank; whether bank and branch exist is looked up in the national list. */
export const bankAccountForm = z.object({
  bankCode: code(4),
  branchCode: code(3),
  accountType: choice(accountTypes),
  accountNumber: accountNumber(),
  holder: holder(),
  currentPassword: currentPassword(),
});
export type BankAccountForm = z.infer<typeof bankAccountForm>;

/** 記号・番号 of a passbook of Japan Post Bank, as other banks address it. */
export const japanPostForm = z
  .object({
    symbol: text({ max: 12 }),
    number: text({ max: 12 }),
    savings: flag(),
    holder: holder(),
    currentPassword: currentPassword(),
  })
  .transform(({ symbol, number, savings, holder, currentPassword }, context): BankAccountForm => {
    const converted = japanPostAccount(symbol, number, { savings });
    if (!converted.ok) {
      const [path, why] = faults[converted.reason];
      context.addIssue({ code: 'custom', path: [path], params: { problem: { why } } });
      return z.NEVER;
    }
    const { bankCode, branchCode, accountType, accountNumber } = converted.account;
    // The kernel's type knows 9 as well, which a passbook never is.
    if (accountType === '9') return z.NEVER;
    return { bankCode, branchCode, accountType, accountNumber, holder, currentPassword };
  });

const faults = {
  symbol: ['symbol', 'not-passbook-symbol'],
  number: ['number', 'not-passbook-number'],
  'check-digit': ['number', 'passbook-mismatch'],
} as const;

function code(length: number) {
  return text({ max: 10 }).transform((value, context): string => {
    const digits = value.normalize('NFKC');
    return new RegExp(`^\\d{${length}}$`).test(digits) ? digits : fails(context, { why: 'not-chosen' });
  });
}

/** Six-digit and shorter numbers exist; a bank file has seven digits with zeros in front. */
function accountNumber() {
  return text({ max: 20 }).transform((value, context): string => {
    const digits = value.normalize('NFKC').replaceAll(/[\s‐‑–—−ー-]/g, '');
    if (!/^\d{1,7}$/.test(digits) || /^0+$/.test(digits))
      return fails(context, { why: 'not-account-number' });
    return digits.padStart(7, '0');
  });
}

/** In the characters of a bank file; one that it cannot carry is named. */
function holder() {
  return text({ max: 60 }).transform((value, context): string => {
    const converted = toZengin(value, 'party-name');
    if (!converted.ok) {
      return fails(context, { why: 'not-in-bank-file', characters: converted.characters.join(' ') });
    }
    return converted.text.replaceAll(/ +/g, ' ');
  });
}
