import type { Sentence } from '../../platform/i18n.ts';

/** What every form says. */
export const formTexts = {
  required: { ja: '※必須', en: 'required' },
  optional: { ja: '書かなくてもかまいません', en: 'optional' },
  optionalFile: { ja: 'なくてもかまいません', en: 'optional' },
  optionalChoice: { ja: '選ばなくてもかまいません', en: 'optional' },
  remark: { ja: '相談員から：', en: 'From the adviser:' },
  paperCode: { ja: 'この書類のページ', en: 'The page of this paper' },
  choose: { ja: '選んでください', en: 'Please choose' },
  yes: { ja: 'はい', en: 'Yes' },
  no: { ja: 'いいえ', en: 'No' },
  problems: { ja: '次のところを直してください', en: 'Please correct the following' },
  nothingLost: { ja: '入力した内容は、そのまま残っています。', en: 'What you typed is still here.' },
  typePasswordAgain: {
    ja: 'パスワードは、もう一度入力してください。',
    en: 'Please type the password again.',
  },
  showPassword: { ja: 'パスワードを表示する', en: 'Show the password' },
  chooseFilesAgain: { ja: 'ファイルは、もう一度選んでください。', en: 'Please choose the files again.' },
  refused: { ja: 'まだ完了していません', en: 'This has not been done yet' },
  keyReused: {
    ja: 'この画面からは、すでに別の内容が送られています。内容を確かめて、もう一度押してください。',
    en: 'Something else was already sent from this page. Please check it and press the button again.',
  },
  busy: {
    ja: 'ほかの人が、いま同じものを変えています。少し待って、もう一度押してください。',
    en: 'Somebody else is changing the same thing right now. Please wait a moment and press again.',
  },
  overloaded: {
    ja: 'いま混み合っています。少し待って、もう一度押してください。',
    en: 'Many people are here right now. Please wait a moment and press again.',
  },
  conflict: {
    ja: '同じ内容が、少し前に登録されています。画面を開きなおして、確かめてください。',
    en: 'The same was entered a moment ago. Please open the page again and check.',
  },
} as const satisfies Record<string, Sentence>;
