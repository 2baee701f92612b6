import { texts } from '../../platform/i18n.ts';

/** The list of the region's companies. */
export const clientsTexts = texts(
  {
    title: '会社の一覧',
    lead: 'この地域に登録している会社です。名前を押すと、くわしい内容が見られます。',
    search: '会社の名前・カナで探す',
    state: '状態',
    all: 'すべて',
    show: '表示する',
    count: (n: number) => (n >= 200 ? '200社まで表示しています。名前で探してください。' : `${n}社`),
    orders: (n: number) => `注文 ${n}件`,
  },
  {
    title: 'Companies',
    lead: 'The companies that are registered in this region. Their names lead to what is known of them.',
    search: 'Name or kana of the company',
    state: 'State',
    all: 'All',
    show: 'Show',
    count: (n: number) =>
      n >= 200
        ? 'The first 200 are shown. Please search by name.'
        : `${n} ${n === 1 ? 'company' : 'companies'}`,
    orders: (n: number) => `${n} ${n === 1 ? 'order' : 'orders'}`,
  },
);
