import { texts } from '../../platform/i18n.ts';

export const regionTexts = texts(
  {
    title: ['この町で、', 'できることを、', 'しごとに。'],
    lead: (region: string) =>
      `子育ての合間に。農閑期の二か月に。${region}の会社と全国の会社の仕事を、家で受けられます。`,
    work: 'はたらきたい',
    order: '仕事を頼みたい',
    openJobs: 'いま募集中の仕事',
    all: (n: number) => `${n}件すべて見る`,
    none: 'いま募集中の仕事は、ありません。',
    how: 'お金は、先に預かります',
    howWhat:
      '会社は、仕事の前に代金を預けます。できあがりを確かめると、働き手に振り込まれます。預かるのは町ではなく、運営する会社です。',
  },
  {
    title: ['Turn what you can do into work, ', 'in this town.'],
    lead: (region: string) =>
      `Between childcare, or in the two quiet months of the farm: take work from companies in ${region} and elsewhere, at home.`,
    work: 'I want to work',
    order: 'I want to order work',
    openJobs: 'Open jobs',
    all: (n: number) => `See all ${n}`,
    none: 'There are no open jobs now.',
    how: 'The money is kept first',
    howWhat:
      'The client deposits the money before the work. When the result has been checked, it is paid to the worker. It is kept by the operating company, not by the town.',
  },
);
