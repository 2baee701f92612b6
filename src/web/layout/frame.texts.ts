import { texts } from '../../platform/i18n.ts';

export const frameTexts = texts(
  {
    product: '結の輪',
    regionWork: (region: string) => `${region}のしごと`,
    skip: '本文へ',
    mainPages: '主なページ',
    findWork: 'しごとを探す',
    orderWork: '仕事を頼む',
    otherLanguage: 'English',
    signIn: 'ログイン',
    home: 'わたしのページ',
    phoneToo: 'ネットを使わない方も、お電話と紙でご利用いただけます。',
    hours: '平日 9時〜17時',
    demonstration: 'これは見本です。町も人も会社も、実在しません。',
  },
  {
    product: 'Yuinowa',
    regionWork: (region: string) => `Work in ${region}`,
    skip: 'Skip to the text',
    mainPages: 'Main pages',
    findWork: 'Find work',
    orderWork: 'Order work',
    otherLanguage: '日本語',
    signIn: 'Sign in',
    home: 'My page',
    phoneToo: 'You can also take part by phone and on paper.',
    hours: 'Weekdays 9:00–17:00',
    demonstration: 'This is a demonstration. The towns, people and companies are not real.',
  },
);
