import type { WorkGroup } from '../../modules/contracts/price-guide.rules.ts';
import { texts } from '../../platform/i18n.ts';

const groupsJa: Record<WorkGroup, string> = {
  words: '文章・ことば',
  pictures: 'デザイン・写真・音',
  office: '入力・事務・調査',
  web: 'ウェブ・プログラム',
  people: '教える・進行・出演',
  advice: '専門家の業務',
  hands: '軽作業',
};

/** What finished work of a kind paid, wherever it is shown. */
export const usualTexts = texts(
  {
    groups: groupsJa,
    title: '似た仕事の報酬',
    range: (low: string, high: string) => `1時間あたり ${low}〜${high}`,
    middle: (middle: string) => `まん中は ${middle} です。`,
    from: (orders: number) => `この2年に終わった、${orders}件の仕事からの数です。`,
    wider: (orders: number, group: string) =>
      `この種類だけでは、まだ件数が足りません。近い種類（${group}）を合わせた、${orders}件からの数です。`,
    few: '似た仕事は、終わった件数がまだ少なく、額を出せません。',
    notChosen: '仕事の種類を選ぶと、似た仕事の報酬を見られます。',
    show: '選んだ種類の報酬を見る',
    worth: (hours: number, from: string, to: string) =>
      `${hours}時間の仕事なら、${from}〜${to} にあたります。`,
    places: {
      below: (perHour: string) =>
        `この募集は1時間あたり 約${perHour} です。似た仕事の多くより、低くなっています。`,
      within: (perHour: string) => `この募集は1時間あたり 約${perHour} で、似た仕事と同じくらいです。`,
      above: (perHour: string) => `この募集は1時間あたり 約${perHour} で、似た仕事の多くより高めです。`,
    },
    reference: (yen: string, source: string) =>
      `この地域の目安は、1時間 ${yen}以上です。もとは、${source}です。`,
    all: 'ほかの種類の報酬を見る',
    basis: (orders: number) => `終わった仕事${orders}件から`,
    basisWider: (orders: number) => `近い種類の仕事${orders}件から`,
    basisReference: '地域の目安から',
    page: {
      title: '種類ごとの仕事の報酬',
      lead: 'この地域で終わった仕事が、1時間あたりいくらだったかです。報酬は、税込みです。',
      kind: '仕事の種類',
      perHour: '1時間あたり',
      amounts: (low: string, high: string) => `${low}〜${high}`,
      middle: 'まん中',
      orders: '件数',
      count: (n: number) => `${n}件`,
      table: '種類ごとの報酬',
      wider: '近い種類を合わせた数',
      widerLead: '一つの種類だけでは件数が足りないところは、近い種類を合わせています。',
      none: '終わった仕事が、まだ少ないため、数を出せません。終わった仕事がふえると、ここに並びます。',
      how: '数え方',
      rules: [
        'この2年に終わった仕事を、新しいほうから100件まで数えます。',
        '時間は、応募した人が書いた時間です。書いていないときは、募集の時間です。',
        'ならべて、下から4分の1と、上から4分の1を除いた幅を出しています。',
        '5件より少ないとき、また3社・3人より少ないときは、出しません。だれの仕事かが、わからないようにするためです。',
        '額は、50円きざみにしています。',
      ],
      toNew: '募集をつくる',
      toJobs: '募集中の仕事を見る',
      link: '種類ごとの仕事の報酬',
    },
  },
  {
    groups: {
      words: 'Texts and words',
      pictures: 'Design, pictures and sound',
      office: 'Data entry, office work and surveys',
      web: 'Web and programs',
      people: 'Teaching, directing and performing',
      advice: 'Professional work',
      hands: 'Light work',
    },
    title: 'What work like this paid',
    range: (low: string, high: string) => `${low} to ${high} an hour`,
    middle: (middle: string) => `The middle is ${middle}.`,
    from: (orders: number) => `From ${orders} orders that were finished here in the last two years.`,
    wider: (orders: number, group: string) =>
      `There are too few of this kind alone. The figures are from ${orders} orders of similar kinds (${group}).`,
    few: 'Too little work like this has been finished here yet to say what it pays.',
    notChosen: 'Choose the kind of work to see what work like it paid.',
    show: 'Show what this kind paid',
    worth: (hours: number, from: string, to: string) => `For ${hours} hours that makes ${from} to ${to}.`,
    places: {
      below: (perHour: string) =>
        `This posting brings about ${perHour} an hour, less than most work like it.`,
      within: (perHour: string) => `This posting brings about ${perHour} an hour, as most work like it.`,
      above: (perHour: string) =>
        `This posting brings about ${perHour} an hour, more than most work like it.`,
    },
    reference: (yen: string, source: string) => `The reference here is at least ${yen} an hour (${source}).`,
    all: 'See other kinds of work',
    basis: (orders: number) => `from ${orders} finished orders`,
    basisWider: (orders: number) => `from ${orders} orders of similar kinds`,
    basisReference: 'from the reference here',
    page: {
      title: 'What work pays here',
      lead: 'What an hour of finished work brought in this region, tax included.',
      kind: 'Kind of work',
      perHour: 'For an hour',
      amounts: (low: string, high: string) => `${low} to ${high}`,
      middle: 'Middle',
      orders: 'Orders',
      count: (n: number) => `${n}`,
      table: 'Pay by kind of work',
      wider: 'Similar kinds together',
      widerLead: 'Where one kind alone has too few orders, similar kinds are put together.',
      none: 'Too little work has been finished yet to show figures. They appear here as there is more.',
      how: 'How this is counted',
      rules: [
        'Orders finished in the last two years, the newest 100 at most.',
        'The hours are those that the worker named, or else those of the posting.',
        'The range leaves out the lowest quarter and the highest quarter.',
        'With fewer than five orders, three companies or three workers nothing is shown, so that it tells of nobody.',
        'Amounts are in steps of ¥50.',
      ],
      toNew: 'Write a posting',
      toJobs: 'See open jobs',
      link: 'What work pays here',
    },
  },
);
