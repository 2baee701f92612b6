import { texts } from '../../platform/i18n.ts';

export const monthTexts = texts(
  {
    title: '今月のまとめ',
    lead: (day: string) => `${day}までの数です。地域の最初のページと、同じ数え方です。`,
    print: 'このページは、ブラウザーの「印刷」で紙にできます。',
    paperHead: (section: string, day: string) => `${section}　${day}`,
    lists: 'くわしい一覧',
    workers: '登録している働き手の一覧',
    companies: '登録している会社の一覧',
    jobs: 'いま募集中の仕事の一覧',
    money: 'お金の記録',
    months: '月ごとの動き',
    finding: (month: string, paid: string, earners: number, orders: number) =>
      earners === 0
        ? `${month}は、まだ振込がありません。注文は、今日までに${orders}件です。`
        : `${month}は、今日までに ${paid} を${earners}人に振り込み、注文は${orders}件でした。`,
    earlier: (month: string, paid: string, earners: number, orders: number) =>
      `${month}は、${paid} を${earners}人、注文は${orders}件でした。`,
    columns: {
      paid: '振り込んだ額',
      earners: '受け取った人',
      orders: '注文',
      ordered: '注文の額',
    },
    people: (n: number) => `${n}人`,
    count: (n: number) => `${n}件`,
  },
  {
    title: 'This month',
    lead: (day: string) => `As of ${day}, counted as on the first page of the region.`,
    print: 'You can print this page with your browser.',
    paperHead: (section: string, day: string) => `${section}. ${day}`,
    lists: 'Lists',
    workers: 'All registered workers',
    companies: 'All registered companies',
    jobs: 'All open jobs',
    money: 'Money',
    months: 'Month by month',
    finding: (month: string, paid: string, earners: number, orders: number) =>
      earners === 0
        ? `Nothing has been paid in ${month} yet; there are ${orders} ${orders === 1 ? 'order' : 'orders'} so far.`
        : `In ${month}, up to today, ${paid} went to ${earners} ${earners === 1 ? 'worker' : 'workers'}, with ${orders} ${orders === 1 ? 'order' : 'orders'}.`,
    earlier: (month: string, paid: string, earners: number, orders: number) =>
      `In ${month} it was ${paid} to ${earners}, with ${orders} ${orders === 1 ? 'order' : 'orders'}.`,
    columns: { paid: 'Paid to workers', earners: 'Workers paid', orders: 'Orders', ordered: 'Ordered' },
    people: (n: number) => `${n}`,
    count: (n: number) => `${n}`,
  },
);
