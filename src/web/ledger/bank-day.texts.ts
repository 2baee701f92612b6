import { texts } from '../../platform/i18n.ts';

/** The words between the books, which count by the day of booking, and the passbook. */
export const bankDayTexts = texts(
  {
    title: '通帳との照らし合わせ',
    counts: '帳簿は、記録した日で数えます。通帳は、銀行の日で数えます。',
    none: '銀行の日が、この期間とずれるものは、ありません。',
    columns: { bankOn: '銀行の日', booked: '記録した日', what: '銀行の日が前月・翌月のもの', amount: '増減' },
    sum: '増減の合計',
    passbook: (day: string, passbook: string, books: string) =>
      `帳簿では、${day}の終わりの預かり口座は ${books}です。同じ日の通帳の残高は、${passbook}のはずです。`,
  },
  {
    title: 'Beside the bank’s statement',
    counts: 'The books count by the day of booking, the bank by its own day.',
    none: 'Nothing of this period has a bank’s day on another side of its first or last day.',
    columns: {
      bankOn: 'Bank’s day',
      booked: 'Booked on',
      what: 'With a bank’s day in another period',
      amount: 'In or out',
    },
    sum: 'In all',
    passbook: (day: string, passbook: string, books: string) =>
      `At the end of ${day} the books have ${books} in the escrow account. The bank’s statement should have ${passbook} on that day.`,
  },
);
