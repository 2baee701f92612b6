import type { Workplace } from '../../modules/jobs/job.rules.ts';
import { texts } from '../../platform/i18n.ts';

const workplacesJa: Record<Workplace, string> = {
  home: '自宅など、働く人が選ぶ所',
  onSite: '決まった所（現地）',
  either: '自宅などでも、現地でもよい',
};

/** What somebody's life decides about a posting: where, when, with what, and what one can do. */
export const jobLifeTexts = texts(
  {
    brackets: ['（', '）'],
    chips: { home: '在宅', onSite: '現地', either: '在宅でも現地でも' },
    workplaces: workplacesJa,
    place: '働く場所',
    places: {
      home: () => '自分で選んだ場所',
      onSite: (area: string) => `現地（${area}）`,
      either: (area: string) => `自分で選んだ場所でも、現地（${area}）でも`,
    },
    times: '時間',
    anyTime: '好きな時間に',
    timesOf: (week: string) => `${week}は、その場にいるか、連絡がとれること`,
    week: (week: string) => `${week}の仕事`,
    device: '使う道具',
    computer: 'パソコンを使います。',
    phone: 'スマートフォンだけでできます。',
    skills: 'できると助かること',
    skillsAsked: 'できると助かることを選ぶ（8つまで）',
    whenNeeded: '決まった曜日や時間に、その場にいるか、連絡がとれてほしいとき',
  },
  {
    brackets: [' (', ')'],
    chips: { home: 'at home', onSite: 'on site', either: 'at home or on site' },
    workplaces: {
      home: 'At home, or wherever one likes',
      onSite: 'At a certain place (on site)',
      either: 'At home or on site',
    },
    place: 'Place',
    places: {
      home: () => 'wherever you like',
      onSite: (area: string) => `on site (${area})`,
      either: (area: string) => `wherever you like, or on site (${area})`,
    },
    times: 'Times',
    anyTime: 'whenever you like',
    timesOf: (week: string) => `be there, or within reach: ${week}`,
    week: (week: string) => week,
    device: 'What you need',
    computer: 'A computer.',
    phone: 'A smartphone is enough.',
    skills: 'Good to be able to do',
    skillsAsked: 'Choose what is good to be able to do (up to eight)',
    whenNeeded: 'If somebody has to be there, or within reach, at certain times',
  },
);
