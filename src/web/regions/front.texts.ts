import { texts } from '../../platform/i18n.ts';

export const frontTexts = texts(
  {
    product: '結の輪',
    title: '住む町で、しごとを。',
    titlePhrases: ['住む町で、', 'しごとを。'],
    lead: '町の会社と、家で働きたい人を、地元の人が結びます。登録は、どちらも無料です。',
    call: '電話で聞く',
    regions: 'はじめに、あなたの町を選んでください',
    regionLead: '家でできる仕事を探せます。仕事を頼むこともできます。',
    open: (n: number) => `募集中 ${n}件`,
    openNone: '募集はこれからです',
    none: 'まだ町がありません。管理する方は、説明書の「最初の町」をご覧ください。',
    what: 'ここでできること',
    things: [
      { title: '家で働く', text: '子育ての合間や農閑期に、できる時間だけ働けます。' },
      { title: '仕事を頼む', text: 'チラシ、入力、翻訳など、手の足りない仕事を頼めます。' },
      { title: 'お金は先に預かる', text: '会社が先に代金を預けます。確かめたあとで、働き手に渡ります。' },
      { title: '人に聞く', text: '電話と紙でも使えます。町の担当の人が手伝います。' },
    ],
    picture: '雪の残る山と家々。水引の線が、家と家を結んでいます。',
    language: '言語',
    otherLanguage: 'English',
  },
  {
    product: 'Yuinowa',
    title: 'Work, in the town where you live.',
    titlePhrases: ['Work, in the town ', 'where you live.'],
    lead: 'Local people bring together companies and people who want to work from home. Registering is free for both.',
    call: 'Ask by phone',
    regions: 'First, choose your town',
    regionLead: 'Find work that you can do at home, or order work from the people here.',
    open: (n: number) => `${n} open ${n === 1 ? 'job' : 'jobs'}`,
    openNone: 'Jobs will open soon',
    none: 'There is no town yet. If you run this site, see “The first region” in the manual.',
    what: 'What you can do here',
    things: [
      {
        title: 'Work from home',
        text: 'In the hours that you have: beside childcare, or when the farm is quiet.',
      },
      { title: 'Order work', text: 'Leaflets, typing, translation: what you have no time for.' },
      {
        title: 'The money is kept first',
        text: 'The client deposits it before the work, and it is paid out once the result was checked.',
      },
      { title: 'Ask a person', text: 'It works by phone and on paper too. Somebody of the town helps you.' },
    ],
    picture: 'Mountains with snow and houses; the lines of a cord tie one house to the next.',
    language: 'Language',
    otherLanguage: '日本語',
  },
);
