import { texts } from '../../platform/i18n.ts';

export const incomeTexts = texts(
  {
    title: '月ごとの収入',
    lead: '振り込まれた額と、1時間あたりの報酬を、月ごとに見られます。あなただけに見えます。',
    none: 'まだ、収入はありません。はじめての報酬が決まると、ここに出ます。',
    toJobs: '仕事をさがす',
    received: (month: string, amount: string) => `${month}の収入は ${amount} でした。`,
    coming: (month: string, amount: string) => `${month}に、${amount} が振り込まれる予定です。`,
    perHour: (perHour: string) => `1時間あたりの報酬（税を引く前）は 約${perHour} でした。`,
    more: (month: string, before: string) => `${month}の ${before} より、増えました。`,
    less: (month: string, before: string) => `${month}の ${before} より、減りました。`,
    same: (month: string, before: string) => `${month}も ${before} でした。`,
    panels: { income: '収入', perHour: '1時間あたりの報酬（税を引く前）' },
    looks: { solid: '振り込まれた額', hatched: 'これから振り込まれる額' },
    columns: {
      received: '振り込まれた額',
      coming: 'これからの額',
      orders: '仕事',
      taken: '引かれた税など',
      each: '1件あたり（税を引く前）',
      perHour: '1時間あたり（税を引く前）',
    },
    count: (n: number) => `${n}件`,
    how:
      '時間は、応募のときに書いた時間です。書いていないときは、募集の時間で割っています。' +
      '1件あたりと1時間あたりは、消費税込みの報酬です。源泉徴収の税と手数料を引く前の額です。',
    toPayouts: '支払いを1件ずつ見る',
    link: '月ごとの収入を見る',
  },
  {
    title: 'Income by month',
    lead: 'What you were paid, and what an hour brought, month by month. Only you see this.',
    none: 'There is no income yet. It appears here with your first reward.',
    toJobs: 'Find work',
    received: (month: string, amount: string) => `In ${month} you received ${amount}.`,
    coming: (month: string, amount: string) => `In ${month} ${amount} will be paid to you.`,
    perHour: (perHour: string) => `An hour brought about ${perHour} before tax.`,
    more: (month: string, before: string) => `That is more than the ${before} of ${month}.`,
    less: (month: string, before: string) => `That is less than the ${before} of ${month}.`,
    same: (month: string, before: string) => `In ${month} it was ${before}, too.`,
    panels: { income: 'Income', perHour: 'Reward for an hour, before tax' },
    looks: { solid: 'Paid', hatched: 'Still to come' },
    columns: {
      received: 'Paid',
      coming: 'Still to come',
      orders: 'Orders',
      taken: 'Tax and fee taken',
      each: 'Each order, before tax',
      perHour: 'An hour, before tax',
    },
    count: (n: number) => `${n}`,
    how:
      'The hours are those that you named when you applied, or else those of the posting. ' +
      'What an order and an hour brought is the reward with consumption tax, before tax or fee is taken from it.',
    toPayouts: 'See each payment',
    link: 'See your income by month',
  },
);
