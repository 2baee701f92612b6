import { texts } from '../../platform/i18n.ts';

export const jobSharingTexts = texts(
  {
    list: 'いま募集中の仕事の一覧です。報酬と期限を見て、応募できます。',
    pay: (yen: string) => `報酬 ${yen}（税込み）`,
    by: (day: string) => `応募は${day}まで`,
    hours: (n: number) => `約${n}時間`,
    contract: '業務委託（個人への発注）です。雇用ではありません。',
    paper: '仕事のお知らせ',
    paperLead: '仕事の募集です。くわしいことは、QRコードのページか、電話でどうぞ。',
    orderer: '頼む人',
    reward: '報酬（税込み）',
    due: '納品の期限',
    apply: '応募の期限',
    time: 'かかる時間',
    content: '仕事の内容',
  },
  {
    list: 'The open jobs, with their rewards and last days to apply.',
    pay: (yen: string) => `Reward ${yen} (tax included)`,
    by: (day: string) => `apply by ${day}`,
    hours: (n: number) => `about ${n} hours`,
    contract: 'This is a service contract with a self-employed person, and no employment.',
    paper: 'A job',
    paperLead: 'Read more on the page behind the QR code, or call.',
    orderer: 'Client',
    reward: 'Reward, tax included',
    due: 'Delivery due',
    apply: 'Apply by',
    time: 'Time it takes',
    content: 'What is to be done',
  },
);
