import { writeDate } from '../../kernel/tokyo-date.ts';
import type { Finding } from '../../modules/jobs/finding.rules.ts';
import type { Lure } from '../../modules/messages/lure.rules.ts';
import { type Lang, texts } from '../../platform/i18n.ts';
import { jobFormTexts } from './job-form.texts.ts';

const luresJa: Record<Lure, string> = {
  email: 'メールアドレス',
  phone: '電話番号',
  chat: 'ほかのチャット',
  outside: '外でのやりとり',
  unpaid: '契約や入金の前の作業',
};
const luresEn: Record<Lure, string> = {
  email: 'an e-mail address',
  phone: 'a phone number',
  chat: 'another chat',
  outside: 'dealing elsewhere',
  unpaid: 'work before contract or deposit',
};

/** The words of the queue before publication, and of what a machine notices. */
export const checkingTexts = texts(
  {
    queue: '公開前の確認',
    queueNone: '確認を待つ募集は、ありません。',
    lowPayReason: '報酬が目安より低い理由',
    findings: '気をつけて見る所',
    findingsLead: '機械が気づいた所です。決めるのは、読む人です。',
    plain: {
      'pay-low': '1時間あたりの報酬が低い',
      'no-sample': '見本がない',
      'due-date-short': '締切から納品までが短い',
    },
    personalData: (word: string) => `個人情報の言葉「${word}」`,
    employmentWord: (word: string) => `雇用のような言葉「${word}」`,
    employmentSign: (sign: string) => `あてはまると答えた「${sign}」`,
    lure: (what: Lure) => `${luresJa[what]}について書いてある`,
    closedDay: (day: string) => `${day}は休みの日。休みに働くことになりませんか`,
    firstPosting: 'はじめての募集',
    waitsSince: (day: string, n: number) => `${day}から待っています${n === 0 ? '' : `（${n}日）`}`,
    asRead: '公開されたときの見え方',
    facts: '募集の中身',
    factsLead: '直してほしい所の下を開いて、言葉を書いてください。会社の画面で、その欄に出ます。',
    duty: '示すことになっている項目',
    remarkOn: (label: string) => `「${label}」への言葉`,
    writeRemark: (label: string) => `「${label}」に言葉を書く`,
    nothing: '書かれていません',
    yes: 'はい',
    no: 'いいえ',
    over: 'この募集は、いま確認を待っていません。別の人が先に確認したか、会社が取り下げました。',
    remarks: '直してほしい所',
    returned: '戻した募集',
    returnedLead: '直してもらうために戻した募集です。新しいものから並びます。',
    returnedNone: '戻した募集は、まだありません。',
    returnedBy: '戻した人：',
    became: {
      open: (day: string) => `${day}に公開しました`,
      returned: (day: string) => `${day}に、もう一度戻しました`,
      inCheck: (day: string) => `${day}に、また届きました`,
      waiting: '会社の直しを待っています',
      takenBack: '会社が出し直し、取り下げました',
    },
    older: '前のものを見る',
    newest: '新しいものに戻る',
  },
  {
    queue: 'Check before publication',
    queueNone: 'No posting is waiting for a check.',
    lowPayReason: 'Why the reward is below the reference',
    findings: 'Look at this',
    findingsLead: 'A machine noticed it. You decide.',
    plain: {
      'pay-low': 'The reward per hour is low',
      'no-sample': 'There is no sample',
      'due-date-short': 'There is little time between deadline and delivery',
    },
    personalData: (word: string) => `a word of personal data: “${word}”`,
    employmentWord: (word: string) => `a word of employment: “${word}”`,
    employmentSign: (sign: string) => `the client ticked “${sign}”`,
    lure: (what: Lure) => `it speaks of ${luresEn[what]}`,
    closedDay: (day: string) => `${day} is a holiday. Does it need weekend work?`,
    firstPosting: 'First posting',
    waitsSince: (day: string, n: number) =>
      `waiting since ${day}${n === 0 ? '' : ` (${n} ${n === 1 ? 'day' : 'days'})`}`,
    asRead: 'As readers will see it',
    facts: 'What the posting says',
    factsLead:
      'Open what stands below a fact to write about it. The client sees your words beside that field.',
    duty: 'has to be shown',
    remarkOn: (label: string) => `Words about “${label}”`,
    writeRemark: (label: string) => `Write about “${label}”`,
    nothing: 'not written',
    yes: 'Yes',
    no: 'No',
    over: 'This posting does not wait for a check now. Somebody else has checked it, or the client took it back.',
    remarks: 'To be corrected',
    returned: 'Returned postings',
    returnedLead: 'Given back to be corrected, newest first.',
    returnedNone: 'No posting has been returned yet.',
    returnedBy: 'by ',
    became: {
      open: (day: string) => `Published on ${day}`,
      returned: (day: string) => `Returned again on ${day}`,
      inCheck: (day: string) => `Came again on ${day}`,
      waiting: 'Waiting for the client to correct it',
      takenBack: 'The client submitted it again, and took it back',
    },
    older: 'See earlier ones',
    newest: 'Back to the newest',
  },
);

/** What was noticed, with the word, the sign or the day that gave it away. */
export function findingText(finding: Finding, lang: Lang): string {
  const t = checkingTexts[lang];
  switch (finding.kind) {
    case 'personal-data-asked':
      return t.personalData(finding.by);
    case 'sounds-like-employment':
      return t.employmentWord(finding.by);
    case 'employment-sign':
      return t.employmentSign(jobFormTexts[lang].signs[finding.by]);
    case 'leads-away':
      return t.lure(finding.by);
    case 'due-on-closed-day':
      return t.closedDay(writeDate(finding.by, lang));
    default:
      return t.plain[finding.kind];
  }
}
