import { texts } from '../../platform/i18n.ts';

export const frontTexts = texts(
  {
    product: '結の輪',
    title: '住む町で、しごとを。',
    lead: '町の会社と、家で働きたい人を、地元の人が結びます。はじめに、あなたの町を選んでください。',
    regions: '町を選ぶ',
    none: 'まだ町がありません。管理する方は、説明書の「最初の町」をご覧ください。',
    language: '言語',
    otherLanguage: 'English',
  },
  {
    product: 'Yuinowa',
    title: 'Work, in the town where you live.',
    lead: 'Local people bring together companies and people who want to work from home. First, choose your town.',
    regions: 'Choose a town',
    none: 'There is no town yet. If you run this site, see “The first region” in the manual.',
    language: 'Language',
    otherLanguage: '日本語',
  },
);
