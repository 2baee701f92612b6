import { texts } from '../../platform/i18n.ts';

export const monthTexts = texts(
  {
    title: '今月のまとめ',
    lead: (day: string) => `${day}までの数です。地域の最初のページと、同じ数え方です。`,
    print: 'このページは、ブラウザーの「印刷」で紙にできます。',
    lists: 'くわしい一覧',
    workers: '働き手の一覧',
    companies: '会社の一覧',
    jobs: '募集中の仕事',
    money: 'お金の記録',
  },
  {
    title: 'This month',
    lead: (day: string) => `As of ${day}, counted as on the first page of the region.`,
    print: 'You can print this page with your browser.',
    lists: 'The lists behind it',
    workers: 'Workers',
    companies: 'Companies',
    jobs: 'Open jobs',
    money: 'Money',
  },
);
