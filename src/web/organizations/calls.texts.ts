import { texts } from '../../platform/i18n.ts';

/** The calls between a client and its advisers, and what a client wishes. */
export const callTexts = texts(
  {
    title: '相談の電話の記録',
    none: '相談の申し込みは、まだありません。',
    asked: (name: string, day: string) => `${day}、${name}さんが申し込み`,
    called: (name: string, day: string) => `${day}、${name}さんが電話`,
    waiting: '電話を待っています',
    wish: '相談したいこと',
    outcome: '電話の結果',
    noWish: '書いていません',
    answer: '電話の結果を書く',
    latest: '会社からの、いちばん新しい相談',
    toCompany: '会社のページと電話の記録を見る',
  },
  {
    title: 'Calls',
    none: 'They have not asked for a call yet.',
    asked: (name: string, day: string) => `Asked for by ${name} on ${day}`,
    called: (name: string, day: string) => `${name} called on ${day}`,
    waiting: 'waits for a call',
    wish: 'What it is about',
    outcome: 'What came of it',
    noWish: 'nothing written',
    answer: 'Write what came of it',
    latest: 'The client’s latest request for advice',
    toCompany: 'See the client and its calls',
  },
);
