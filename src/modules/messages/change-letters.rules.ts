import type { ContractId } from '../../kernel/ids.ts';
import { type LocalDate, writeDate } from '../../kernel/tokyo-date.ts';
import { writeYen, type Yen } from '../../kernel/yen.ts';
import { atContract, type Words } from './letter-words.rules.ts';

interface OfContract {
  readonly contractId: ContractId;
  readonly title: string;
}

/** What is told while a contract runs and after it: changes of it, silence, and the review. */
export interface ChangeFacts {
  'revision-requested': OfContract;
  'acceptance-extended': OfContract & { readonly acceptBy: LocalDate };
  'amendment-proposed': OfContract & { readonly answerBy: LocalDate };
  'amendment-soon': OfContract & { readonly answerBy: LocalDate };
  'amendment-agreed': OfContract;
  'amendment-refused': OfContract;
  'amendment-withdrawn': OfContract;
  'amendment-lapsed': OfContract;
  'progress-asked': OfContract;
  'progress-told': OfContract;
  'review-opened': OfContract & {
    readonly writeBy: LocalDate;
    /** All that the worker gets, and the last day on which it is paid; null where nothing is. */
    readonly amount: Yen | null;
    readonly payOn: LocalDate | null;
  };
  'review-soon': OfContract & { readonly writeBy: LocalDate };
}

export const changeLetters: { readonly [K in keyof ChangeFacts]: Words<ChangeFacts[K]> } = {
  'revision-requested': {
    path: atContract,
    ja: ({ title }) => ({
      title: '修正の依頼がありました',
      text: `「${title}」に修正の依頼がありました。満たされていない条件の項目と、直してほしい内容はページにあります。`,
    }),
    en: ({ title }) => ({
      title: 'A revision was requested',
      text: `A revision was requested for “${title}”. The page tells you which condition is not met, and what is expected.`,
    }),
  },
  'acceptance-extended': {
    path: atContract,
    ja: ({ title, acceptBy }) => ({
      title: '検収の期限が延びました',
      text: `「${title}」の検収の期限が、${writeDate(acceptBy, 'ja')} 18:00に延びました。理由はページにあります。支払日は変わりません。`,
    }),
    en: ({ title, acceptBy }) => ({
      title: 'There is more time to accept',
      text: `“${title}” can be accepted until ${writeDate(acceptBy, 'en')}, 18:00. The page tells you why. The payment day does not move.`,
    }),
  },
  'amendment-proposed': {
    path: atContract,
    ja: ({ title, answerBy }) => ({
      title: '条件の変更の申し出があります',
      text: `「${title}」の条件を変える申し出があります。${writeDate(answerBy, 'ja')} 18:00までに両方が合意すると変わります。合意がなければ、もとの条件のままです。`,
    }),
    en: ({ title, answerBy }) => ({
      title: 'A change of conditions is proposed',
      text: `A change of the conditions of “${title}” is proposed. It holds when both agree by ${writeDate(answerBy, 'en')}, 18:00. Otherwise the conditions stay as they are.`,
    }),
  },
  'amendment-soon': {
    path: atContract,
    ja: ({ title, answerBy }) => ({
      title: '条件の変更への返事をお待ちしています',
      text: `「${title}」の条件の変更に、まだ返事がありません。${writeDate(answerBy, 'ja')} 18:00までに合意がなければ、もとの条件のままです。`,
    }),
    en: ({ title, answerBy }) => ({
      title: 'A change of conditions waits for your answer',
      text: `The proposed change of “${title}” waits for your answer. Without agreement by ${writeDate(answerBy, 'en')}, 18:00, the conditions stay as they are.`,
    }),
  },
  'amendment-agreed': {
    path: atContract,
    ja: ({ title }) => ({
      title: '条件の変更に両方が合意しました',
      text: `「${title}」の条件の変更に、両方が合意しました。新しい版の通知書がページにあります。`,
    }),
    en: ({ title }) => ({
      title: 'Both sides agreed to the change',
      text: `Both sides have agreed to the change of “${title}”. The new version of the notice is on the page.`,
    }),
  },
  'amendment-refused': {
    path: atContract,
    ja: ({ title }) => ({
      title: '条件の変更は断られました',
      text: `「${title}」の条件の変更は断られました。もとの条件のままです。`,
    }),
    en: ({ title }) => ({
      title: 'The change was declined',
      text: `The proposed change of “${title}” was declined. The conditions stay as they are.`,
    }),
  },
  'amendment-withdrawn': {
    path: atContract,
    ja: ({ title }) => ({
      title: '条件の変更は取り下げられました',
      text: `「${title}」の条件の変更の申し出は、取り下げられました。もとの条件のままです。`,
    }),
    en: ({ title }) => ({
      title: 'The change was withdrawn',
      text: `The proposed change of “${title}” was withdrawn. The conditions stay as they are.`,
    }),
  },
  'amendment-lapsed': {
    path: atContract,
    ja: ({ title }) => ({
      title: '条件は変わりませんでした',
      text: `「${title}」の条件の変更は、期限までに両方の合意がありませんでした。もとの条件のままです。`,
    }),
    en: ({ title }) => ({
      title: 'The conditions did not change',
      text: `Not both sides agreed to the change of “${title}” in time. The conditions stay as they are.`,
    }),
  },
  'progress-asked': {
    path: atContract,
    ja: ({ title }) => ({
      title: '仕事は進んでいますか',
      text: `「${title}」は、しばらく動きがありません。進んでいますか。ページで知らせるか、相手に連絡してください。7日たっても動きがないときは、運営者が事情を伺います。`,
    }),
    en: ({ title }) => ({
      title: 'Is the work going on?',
      text: `Nothing has happened in “${title}” for a while. Is it going on? Please tell us on the page or write to the other side. If nothing happens for 7 more days, the operator will ask you.`,
    }),
  },
  'progress-told': {
    path: atContract,
    ja: ({ title }) => ({
      title: '仕事の進み具合の知らせ',
      text: `「${title}」について、相手から進み具合の知らせがありました。`,
    }),
    en: ({ title }) => ({
      title: 'News about the work',
      text: `The other side has told how “${title}” is going.`,
    }),
  },
  'review-opened': {
    path: atContract,
    ja: ({ title, writeBy, amount, payOn }) => ({
      title: '仕事が終わりました。評価をお願いします',
      text: `「${title}」が終わりました。${amount && payOn ? `働き手への支払いは合わせて${writeYen(amount)}、支払日は${writeDate(payOn, 'ja')}です。` : ''}${writeDate(writeBy, 'ja')} 18:00までに、短い質問に答えてください。両方が書くか、期限が過ぎるまで、相手には見えません。`,
    }),
    en: ({ title, writeBy, amount, payOn }) => ({
      title: 'The work is done. Please review each other',
      text: `“${title}” is over. ${amount && payOn ? `The worker is paid ${writeYen(amount)} in all, by ${writeDate(payOn, 'en')}. ` : ''}Please answer three questions by ${writeDate(writeBy, 'en')}, 18:00. The other side sees nothing before both have written or the time is over.`,
    }),
  },
  'review-soon': {
    path: atContract,
    ja: ({ title, writeBy }) => ({
      title: '評価の期限が近づいています',
      text: `「${title}」の評価は、${writeDate(writeBy, 'ja')} 18:00までです。`,
    }),
    en: ({ title, writeBy }) => ({
      title: 'The time to review ends soon',
      text: `You can review “${title}” until ${writeDate(writeBy, 'en')}, 18:00.`,
    }),
  },
};
