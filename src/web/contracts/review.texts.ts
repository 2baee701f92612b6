import { texts } from '../../platform/i18n.ts';

/** The words of the review that both sides write when a work is over. */
export const reviewTexts = texts(
  {
    title: 'おたがいに評価する',
    lead: {
      client: (name: string) => `${name}さんの仕事について`,
      worker: (name: string) => `${name}について`,
    },
    hidden: '両方が書くか、期限が過ぎるまで、相手には見えません。',
    until: (day: string) => `${day} 18:00まで書けます。`,
    labels: {
      client: {
        asAgreed: '合意したとおりの結果でしたか',
        inTime: '約束の日に届きましたか',
        again: 'また頼みたいですか',
        note: '町の担当と相談員（CSP）だけが読むひとこと',
      },
      worker: {
        asAgreed: '頼まれたことは、はっきりしていましたか',
        inTime: '返事は、間に合うように届きましたか',
        again: 'また、ここの仕事をしたいですか',
        note: '町の担当と相談員（CSP）だけが読むひとこと',
      },
    },
    hints: { note: '町の担当と相談員（CSP）だけが読みます。相手にも、ほかの人にも見えません。' },
    submit: '評価を送る',
    after: '送ったあとは、変えられません。両方が書くか、期限が過ぎると、答えが見えるようになります。',
    heading: '評価',
    wait: 'あなたの評価を送りました。相手が書くか、期限が過ぎると、相手の評価が見えます。',
    over: '評価の期限が過ぎました。',
    none: '評価はありませんでした。',
    from: { client: '会社から働き手へ', worker: '働き手から会社へ' },
    facts: {
      client: { asAgreed: '合意したとおりの結果', inTime: '約束の日', again: 'また頼みたい' },
      worker: { asAgreed: 'はっきりした依頼', inTime: '間に合う返事', again: 'また仕事をしたい' },
    },
    answer: { yes: 'はい', no: 'いいえ' },
    write: '評価を書く',
    step: 'おたがいに評価します',
    stepDone: 'おたがいに評価しました',
    stepOne: '片方が評価しました',
    stepDetail: '14日のあいだ。両方が書くまで、相手には見えません',
    notes: '評価に添えられたひとこと',
    notesLead: 'ここにあることは、書いた人の相手にも、ほかの人にも見せません。',
    noNotes: 'まだありません。評価に添えて書かれると、ここに届きます。',
  },
  {
    title: 'Review each other',
    lead: {
      client: (name: string) => `About the work of ${name}`,
      worker: (name: string) => `About ${name}`,
    },
    hidden: 'The other side sees nothing before both have written or the time is over.',
    until: (day: string) => `You can write until ${day}, 18:00.`,
    labels: {
      client: {
        asAgreed: 'Was the result as agreed?',
        inTime: 'Did it come on the agreed date?',
        again: 'Would you order again?',
        note: 'A few words for the municipality and its advisers alone',
      },
      worker: {
        asAgreed: 'Was the request clear?',
        inTime: 'Did answers come in time?',
        again: 'Would you work for them again?',
        note: 'A few words for the municipality and its advisers alone',
      },
    },
    hints: {
      note: 'Only the municipality’s officer and the advisers (CSP) read it: neither the other side nor anybody else.',
    },
    submit: 'Send the review',
    after:
      'It cannot be changed afterwards. The answers can be read when both have written, or when the time is over.',
    heading: 'Review',
    wait: 'Your review has been sent. You can read the other one when they have written, or when the time is over.',
    over: 'The time to review is over.',
    none: 'Nobody wrote a review.',
    from: { client: 'The client about the worker', worker: 'The worker about the client' },
    facts: {
      client: { asAgreed: 'Result as agreed', inTime: 'On the agreed date', again: 'Would order again' },
      worker: { asAgreed: 'Clear request', inTime: 'Answers in time', again: 'Would work for them again' },
    },
    answer: { yes: 'yes', no: 'no' },
    write: 'Write the review',
    step: 'Both review each other',
    stepDone: 'Both have reviewed each other',
    stepOne: 'One side has written a review',
    stepDetail: 'Within 14 days. Nothing is seen before both have written',
    notes: 'Words beside reviews',
    notesLead: 'What stands here is shown neither to those it is about nor to anybody else.',
    noNotes: 'There are none yet. Words that somebody writes beside a review arrive here.',
  },
);
