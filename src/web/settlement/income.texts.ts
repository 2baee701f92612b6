import { texts } from '../../platform/i18n.ts';

export const incomeTexts = texts(
  {
    title: '月ごとの収入',
    lead: '振り込まれた額と、1時間あたりの報酬を、月ごとに見られます。あなただけに見えます。',
    none: 'まだ、収入はありません。はじめての報酬が決まると、ここに出ます。',
    toJobs: '仕事をさがす',
    received: (month: string, amount: string) => `${month}の収入は ${amount} でした。`,
    coming: (month: string, amount: string) => `${month}に、${amount} が振り込まれる予定です。`,
    perHour: (perHour: string) => `1時間あたり 約${perHour} です。`,
    more: (perHour: string, month: string, before: string) =>
      `1時間あたり 約${perHour} です。${month}の 約${before} より、上がりました。`,
    less: (perHour: string, month: string, before: string) =>
      `1時間あたり 約${perHour} です。${month}は 約${before} でした。`,
    panels: { income: '収入', perHour: '1時間あたりの報酬' },
    looks: { solid: '振り込まれた額', hatched: 'これから振り込まれる額' },
    columns: {
      received: '振り込まれた額',
      coming: 'これからの額',
      orders: '仕事',
      each: '1件あたり',
      perHour: '1時間あたり',
    },
    count: (n: number) => `${n}件`,
    how: '時間は、応募のときに書いた時間です。書いていないときは、募集の時間で割っています。報酬は税込みです。',
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
    perHour: (perHour: string) => `That is about ${perHour} an hour.`,
    more: (perHour: string, month: string, before: string) =>
      `That is about ${perHour} an hour, up from ${before} in ${month}.`,
    less: (perHour: string, month: string, before: string) =>
      `That is about ${perHour} an hour; in ${month} it was ${before}.`,
    panels: { income: 'Income', perHour: 'Reward for an hour' },
    looks: { solid: 'Paid', hatched: 'Still to come' },
    columns: {
      received: 'Paid',
      coming: 'Still to come',
      orders: 'Orders',
      each: 'Each order',
      perHour: 'An hour',
    },
    count: (n: number) => `${n}`,
    how: 'The hours are those that you named when you applied, or else those of the posting. Rewards include tax.',
    toPayouts: 'See each payment',
    link: 'See your income by month',
  },
);
