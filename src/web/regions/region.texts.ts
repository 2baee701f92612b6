import { texts } from '../../platform/i18n.ts';

export const regionTexts = texts(
  {
    title: ['この町で、', 'できることを、', 'しごとに。'],
    lead: (region: string) =>
      `子育ての合間に。農閑期の二か月に。${region}の会社と全国の会社の仕事を、家で受けられます。`,
    work: 'はたらきたい',
    order: '仕事を頼みたい',
    call: (phone: string) => `電話で聞く（${phone}）`,
    picture: '雪の残る山と家々。水引の線が、家と家を結んでいます。',
    figures: (month: number) => ({
      people: `${month}月に働いた人`,
      orders: `${month}月の注文`,
      companies: '頼んだことのある会社',
      jobs: 'いま募集中の仕事',
    }),
    peopleCount: (n: number) => `${n}人`,
    companyCount: (n: number) => `${n}社`,
    jobCount: (n: number) => `${n}件`,
    peopleNote: '仕事の途中の人も入ります',
    ordersNote: (n: number) => `${n}件の合計`,
    companiesNote: 'これまでの合計',
    jobsNote: (n: number) => `スマホだけでできる仕事 ${n}件`,
    beginning: 'この町では、始まったばかりです。最初の会社と働き手を、お待ちしています。',
    worker: 'ある働き手の一日',
    company: 'ある会社のはじめての注文',
    invented: '例',
    inventedNote: 'この話は例です。実在の人や会社ではありません。',
    openJobs: 'いま募集中の仕事',
    all: (n: number) => `${n}件すべて見る`,
    none: 'いま募集中の仕事は、ありません。新しい仕事は、ここに並びます。',
    how: 'お金は、先に預かります',
    howSteps: [
      { title: '会社が先に預ける', text: '仕事の前に、会社が代金を振り込みます。' },
      { title: '働き手が届ける', text: '預かったあとで、仕事を始めます。' },
      { title: '確かめて、渡る', text: '会社が確かめると、報酬が銀行に振り込まれます。' },
    ],
    cost: 'かかるお金',
    costWorker: 'はたらく方',
    costCompany: '頼む方',
    free: '登録も、相談も、無料です。',
    workerFee: (percent: string) =>
      percent === '0'
        ? '報酬からシステム手数料を引きません。'
        : `報酬から、システム手数料${percent}％を引きます。`,
    companyFee: (percent: string) =>
      percent === '0'
        ? 'システム手数料はかかりません。'
        : `注文のとき、報酬の${percent}％のシステム手数料を足します。`,
    holder: 'お金を預かるところ',
    noHolder: 'まだ決まっていません。決まるまで、契約は始まりません。',
    howMore: 'お金の流れをくわしく見る',
    ask: 'どこに聞けばいいか',
    askText: '何から始めるか迷ったら、聞いてください。担当の人が一緒に考えます。',
    askWrite: '書いて聞く',
    askHow: '使い方を見る',
  },
  {
    title: ['Turn what you can do into work, ', 'in this town.'],
    lead: (region: string) =>
      `Between childcare, or in the two quiet months of the farm: take work from companies in ${region} and elsewhere, at home.`,
    work: 'I want to work',
    order: 'I want to order work',
    call: (phone: string) => `Ask by phone (${phone})`,
    picture: 'Mountains with snow and houses; the lines of a cord tie one house to the next.',
    figures: (month: number) => {
      const name = new Date(Date.UTC(2026, month - 1)).toLocaleString('en', {
        month: 'long',
        timeZone: 'UTC',
      });
      return {
        people: `People at work in ${name}`,
        orders: `Ordered in ${name}`,
        companies: 'Companies that have ordered',
        jobs: 'Open jobs',
      };
    },
    peopleCount: (n: number) => `${n}`,
    companyCount: (n: number) => `${n}`,
    jobCount: (n: number) => `${n}`,
    peopleNote: 'with those still at it',
    ordersNote: (n: number) => `in ${n} ${n === 1 ? 'order' : 'orders'}`,
    companiesNote: 'so far',
    jobsNote: (n: number) => `${n} need only a phone`,
    beginning: 'It has only begun in this town. The first companies and workers are welcome.',
    worker: 'One worker’s day',
    company: 'One company’s first order',
    invented: 'Example',
    inventedNote: 'This is an example, not a real person or company.',
    openJobs: 'Open jobs',
    all: (n: number) => `See all ${n}`,
    none: 'There are no open jobs now. New ones appear here.',
    how: 'The money is kept first',
    howSteps: [
      { title: 'The client deposits first', text: 'The company pays in the money before the work.' },
      { title: 'The worker delivers', text: 'Work starts after the deposit has arrived.' },
      {
        title: 'Checked, then paid',
        text: 'When the client has checked it, the reward goes to the worker’s bank.',
      },
    ],
    cost: 'What it costs',
    costWorker: 'For who works',
    costCompany: 'For who orders',
    free: 'Registering and asking are free.',
    workerFee: (percent: string) =>
      percent === '0'
        ? 'No platform fee is taken from the reward.'
        : `A platform fee of ${percent} % is taken from the reward.`,
    companyFee: (percent: string) =>
      percent === '0'
        ? 'There is no platform fee.'
        : `With an order, ${percent} % of the reward is added as a platform fee.`,
    holder: 'Who keeps the money',
    noHolder: 'Not decided yet. No order can start before it is.',
    howMore: 'See where the money is at each step',
    ask: 'Where to ask',
    askText: 'If you do not know where to begin, please ask. Somebody will think it through with you.',
    askWrite: 'Ask in writing',
    askHow: 'See how it works',
  },
);
