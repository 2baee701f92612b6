import { texts } from '../../platform/i18n.ts';

/** The words of the agreements with other regions. */
export const wideAreaTexts = texts(
  {
    title: 'ほかの地域との連携',
    lead: '連携した町とは、おたがいの募集中の仕事が、仕事の検索に出ます。',
    shared: '出るもの',
    sharedIs: '募集中の仕事だけです。どの町の仕事かも、いっしょに出ます。',
    notShared: '出ないもの',
    notSharedIs: '人の情報、応募、契約、お金のことは、出ません。',
    apply: '応募するとき',
    applyIs: 'ほかの町の仕事に応募する人は、先にその町に登録します。',
    how: '始め方とやめ方',
    howIs: '両方の町が申し入れると始まります。どちらの町も、いつでもやめられます。',
    regions: 'この仕組みを使っている町',
    alone: 'この仕組みを使っている町は、まだほかにありません。',
    states: {
      none: () => '連携していません',
      offered: (date: string) => `${date}に申し入れました。相手の返事を待っています`,
      asked: (date: string) => `${date}に申し入れが届いています`,
      agreed: (date: string) => `${date}から連携しています`,
    },
    buttons: {
      none: '申し入れる',
      offered: '取り下げる',
      asked: '内容を見て決める',
      agreed: '内容を見る',
    },
    with: (region: string) => `${region}との連携`,
    submit: {
      none: 'この町に申し入れる',
      offered: '申し入れを取り下げる',
      asked: '連携を始める',
      agreed: '連携をやめる',
    },
    consequence: {
      none: '相手の町の担当に知らせます。相手も申し入れると、連携が始まります。',
      offered: '申し入れがなくなります。いつでも、もう一度申し入れられます。',
      asked: 'すぐに、おたがいの仕事が検索に出ます。相手の町の担当に知らせます。',
      agreed: 'すぐに、おたがいの仕事が検索に出なくなります。応募と契約は、そのまま続きます。',
    },
    back: '連携の一覧へ',
    count: (n: number) => (n === 0 ? '連携している町は、まだありません' : `${n}つの町と連携しています`),
  },
  {
    title: 'Agreements with other regions',
    lead: 'Regions that agree find each other’s open jobs in the search for work.',
    shared: 'What is shown',
    sharedIs: 'Open jobs alone, each with the name of its region.',
    notShared: 'What is not',
    notSharedIs: 'Nothing about people, proposals, contracts or money.',
    apply: 'To apply',
    applyIs: 'Whoever applies for a job of another region joins that region first.',
    how: 'How it begins and ends',
    howIs: 'It begins when both regions have offered it. Either can end it at any time.',
    regions: 'Regions that use this service',
    alone: 'No other region uses this service yet.',
    states: {
      none: () => 'no agreement',
      offered: (date: string) => `You offered it on ${date}, and wait for their answer`,
      asked: (date: string) => `They offered it on ${date}`,
      agreed: (date: string) => `In agreement since ${date}`,
    },
    buttons: { none: 'Offer it', offered: 'Take it back', asked: 'Read and decide', agreed: 'Look at it' },
    with: (region: string) => `Agreement with ${region}`,
    submit: {
      none: 'Offer it to this region',
      offered: 'Take the offer back',
      asked: 'Begin the agreement',
      agreed: 'End the agreement',
    },
    consequence: {
      none: 'Their officers are told. The agreement begins when they offer it too.',
      offered: 'The offer is gone. You can offer it again at any time.',
      asked: 'The jobs of each are found in the search of the other at once. Their officers are told.',
      agreed:
        'The jobs of each are no longer found in the search of the other, at once. Proposals and contracts go on as they are.',
    },
    back: 'All agreements',
    count: (n: number) =>
      n === 0 ? 'no agreement yet' : `in agreement with ${n === 1 ? 'one region' : `${n} regions`}`,
  },
);
