import { bankCalendar, operatorCalendar } from '../../kernel/business-days.ts';
import { exampleHolidays } from '../../kernel/holidays.examples.ts';
import { defaultPaymentRule } from '../../kernel/payment-day.ts';
import { localDate } from '../../kernel/tokyo-date.ts';
import { yen } from '../../kernel/yen.ts';
import type { NoticeFacts } from './conditions-notice.rules.ts';
import { amountsOf, deliveryDays } from './contract.rules.ts';

/** Writing in two steps for a company that withholds; 110,000 yen each, one paid in 2026 and one in 2027. */
export function exampleNoticeFacts(changes: Partial<NoticeFacts> = {}): NoticeFacts {
  const terms = { withholdingKind: 'a204_1', withholds: true, clientFeeBp: 1000, workerFeeBp: 500 } as const;
  const milestones = [
    { position: 1, title: '取材と下書き', dueOn: localDate('2026-11-30') },
    { position: 2, title: '清書', dueOn: localDate('2026-12-18') },
  ].map((milestone) => {
    const days = deliveryDays(milestone.dueOn, {
      rule: defaultPaymentRule,
      acceptanceDays: 7,
      bank: bankCalendar(exampleHolidays),
      operator: operatorCalendar(exampleHolidays, []),
    });
    const amounts = amountsOf({
      ...terms,
      kind: terms.withholdingKind,
      reward: yen(110_000n),
      paidOn: days.paymentOn,
    });
    return { ...milestone, days, amounts };
  });
  return {
    contract: 'c_019aa0000000700080000000000000ff',
    version: 1,
    engagement: 'direct',
    offeredOn: localDate('2026-11-20'),
    agreeBy: localDate('2026-11-27'),
    client: {
      id: 'o_019aa000000070008000000000000001',
      name: '結の里青果協同組合',
      representative: '髙橋 一郎',
      postalCode: '0120844',
      address: '秋田県湯沢市田町2丁目1番39号',
      phone: '+81183732111',
    },
    worker: {
      id: 'p_019aa000000070008000000000000002',
      companyName: null,
      name: '𠮷田 千夏',
      postalCode: '0120801',
      address: '秋田県湯沢市岩崎字南5番地1',
    },
    operator: { name: '結の里地域商社株式会社', phone: '+81183700000' },
    work: {
      title: '移住者インタビューの記事',
      category: 'writing',
      description: '移住した方お一人に話を聞き、2,000字の記事にまとめます。',
      acceptanceCriteria: '2,000字以上2,400字以内。固有名詞は本人に確かめてください。',
      revisionsIncluded: 2,
    },
    milestones,
    deliveryPlace: 'このサービスの契約のページ',
    inspection: { days: 7, extensionDays: 14 },
    pay: { ...terms, rule: defaultPaymentRule, depositDays: 7 },
    expenses: '取材の交通費は発注者が実費で支払います。',
    intellectualProperty: '検収のときに著作権を発注者に譲ります。お名前を載せます。',
    contact: '企画課 佐々木',
    ...changes,
  };
}
