import { texts } from '../../platform/i18n.ts';

export const flowTexts = texts(
  {
    title: '月ごとのお金の流れ',
    finding: (month: string, paidIn: string, out: string, held: string) =>
      `${month}は、今日までに ${paidIn} が入り、${out} が出て、口座には ${held} があります。`,
    panels: { paidIn: '入金', out: '出金', held: '月末に預かっていた額' },
    looks: { solid: '働き手へ', hatched: '返金', outline: 'システム手数料の引き出し' },
    columns: {
      paidIn: '入金',
      released: '検収で決まった報酬',
      fees: '検収で決まった手数料',
      paidOut: '働き手への振込',
      paidBack: '返金',
      feesOut: '手数料の引き出し',
      held: '月末の預かり',
    },
    how: '帳簿に書いた月に数えています。取り消した分は、引いてあります。今月は、今日までの数です。',
  },
  {
    title: 'The flow of money by month',
    finding: (month: string, paidIn: string, out: string, held: string) =>
      `In ${month}, up to today, ${paidIn} came in and ${out} went out; ${held} stands in the account.`,
    panels: { paidIn: 'Paid in', out: 'Paid out', held: 'Held at the end of the month' },
    looks: { solid: 'To workers', hatched: 'Refunds', outline: 'Fees taken out' },
    columns: {
      paidIn: 'Paid in',
      released: 'Rewards released',
      fees: 'Fees earned',
      paidOut: 'To workers',
      paidBack: 'Refunds',
      feesOut: 'Fees taken out',
      held: 'Held at the end',
    },
    how: 'By the month of the entry in the books, less what was reversed. The present month is up to today.',
  },
);
