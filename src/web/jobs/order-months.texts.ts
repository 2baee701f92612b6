import { texts } from '../../platform/i18n.ts';

export const orderMonthsTexts = texts(
  {
    title: '月ごとの注文',
    finding: (month: string, orders: number, reward: string) =>
      orders === 0
        ? `${month}は、まだ注文がありません。`
        : `${month}は、今日までに${orders}件、あわせて ${reward} を頼みました。`,
    running: (orders: number) => (orders === 0 ? '' : `進んでいる注文は、${orders}件です。`),
    panels: { reward: '頼んだ額', orders: '注文の件数' },
    looks: { solid: '終わった注文', hatched: '進んでいる注文' },
    columns: { orders: '注文', running: 'うち進んでいる', finished: '終わった額', open: '進んでいる額' },
    count: (n: number) => `${n}件`,
    how: '合意した月に数えています。額は報酬で、税込みです。システム手数料は入りません。',
  },
  {
    title: 'Orders by month',
    finding: (month: string, orders: number, reward: string) =>
      orders === 0
        ? `Nothing has been ordered in ${month} yet.`
        : `In ${month}, up to today, you ordered ${orders} ${orders === 1 ? 'piece' : 'pieces'} of work for ${reward}.`,
    running: (orders: number) =>
      orders === 0 ? '' : `${orders} ${orders === 1 ? 'order is' : 'orders are'} in progress.`,
    panels: { reward: 'Amount ordered', orders: 'Number of orders' },
    looks: { solid: 'Finished', hatched: 'In progress' },
    columns: { orders: 'Orders', running: 'In progress', finished: 'Finished', open: 'In progress, amount' },
    count: (n: number) => `${n}`,
    how: 'By the month of the agreement. Amounts are rewards with tax, without the platform fee.',
  },
);
