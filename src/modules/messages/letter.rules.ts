import { slugOf } from '../../kernel/ids.ts';
import { writeDate } from '../../kernel/tokyo-date.ts';
import { writeYen } from '../../kernel/yen.ts';
import { agreementLetters } from './agreement-letters.rules.ts';
import { changeLetters } from './change-letters.rules.ts';
import { disputeLetters } from './dispute-letters.rules.ts';
import { endingLetters } from './ending-letters.rules.ts';
import { inquiryLetters } from './inquiry-letters.rules.ts';
import { jobLetters } from './job-letters.rules.ts';
import { atContract, type Letter, reviewEn, reviewJa, type Words } from './letter-words.rules.ts';
import { moneyLetters } from './money-letters.rules.ts';
import type { Facts, Kind, Telling } from './notification.rules.ts';
import { peopleLetters } from './people-letters.rules.ts';
import { reminderLetters } from './reminder-letters.rules.ts';
import { roleLetters } from './role-letters.rules.ts';
import { talkLetters } from './talk-letters.rules.ts';

export type { Letter } from './letter-words.rules.ts';

const atJob = ({ jobId }: { readonly jobId: Facts['job-opened']['jobId'] }) =>
  `/jobs/${slugOf('job', jobId)}`;
const atOrganization = ({ organizationId }: Facts['organization-checked']) =>
  `/organizations/${slugOf('organization', organizationId)}`;

const words: { readonly [K in Kind]: Words<Facts[K]> } = {
  ...agreementLetters,
  ...changeLetters,
  ...endingLetters,
  ...disputeLetters,
  ...jobLetters,
  ...inquiryLetters,
  ...moneyLetters,
  ...peopleLetters,
  ...reminderLetters,
  ...roleLetters,
  ...talkLetters,
  'organization-checked': {
    path: atOrganization,
    ja: ({ name }) => ({
      title: '登録の確認が終わりました',
      text: `${name}の登録を確認しました。仕事を募集できます。`,
    }),
    en: ({ name }) => ({
      title: 'Your registration has been checked',
      text: `We have checked the registration of ${name}. You can now post jobs.`,
    }),
  },
  'organization-returned': {
    path: atOrganization,
    ja: ({ name }) => ({
      title: '登録の内容をご確認ください',
      text: `${name}の登録に、直していただきたい所があります。理由はページにあります。`,
    }),
    en: ({ name }) => ({
      title: 'Please look at your registration again',
      text: `Something in the registration of ${name} needs to be corrected. The page tells you what.`,
    }),
  },
  'seat-offered': {
    path: ({ organizationId }) => `/invitations/${slugOf('organization', organizationId)}`,
    ja: ({ name }) => ({
      title: '仲間への招待が届きました',
      text: `${name}から、仲間への招待が届きました。加わるかどうかを、ページで決めてください。`,
    }),
    en: ({ name }) => ({
      title: 'You have been invited',
      text: `${name} invites you to join its people here. Please decide on the page whether to accept.`,
    }),
  },
  'job-opened': {
    path: atJob,
    ja: ({ title }) => ({
      title: '募集を始めました',
      text: `「${title}」の確認が終わり、募集を始めました。`,
    }),
    en: ({ title }) => ({
      title: 'Your job is open',
      text: `“${title}” has been checked and is now open for proposals.`,
    }),
  },
  'job-returned': {
    path: atJob,
    ja: ({ title }) => ({
      title: '募集の内容をご確認ください',
      text: `「${title}」に、直していただきたい所があります。理由はページにあります。`,
    }),
    en: ({ title }) => ({
      title: 'Please look at your job again',
      text: `Something in “${title}” needs to be changed before it opens. The page tells you what.`,
    }),
  },
  'proposal-received': {
    path: atJob,
    ja: ({ title }) => ({ title: '応募が届きました', text: `「${title}」に、新しい応募が届きました。` }),
    en: ({ title }) => ({ title: 'A proposal has arrived', text: `There is a new proposal for “${title}”.` }),
  },
  'proposal-declined': {
    path: atJob,
    ja: ({ title }) => ({
      title: '選考の結果のお知らせ',
      text: `「${title}」は、ほかの方にお願いすることになりました。ご応募をありがとうございました。`,
    }),
    en: ({ title }) => ({
      title: 'About your proposal',
      text: `“${title}” went to somebody else this time. Thank you for your proposal.`,
    }),
  },
  'offer-made': {
    path: atContract,
    ja: ({ title, answerBy }) => ({
      title: '仕事の依頼が届きました',
      text: `「${title}」の依頼が届きました。取引条件を読み、${writeDate(answerBy, 'ja')}までに返事をしてください。`,
    }),
    en: ({ title, answerBy }) => ({
      title: 'You have been offered a job',
      text: `You have been offered “${title}”. Please read the conditions and answer by ${writeDate(answerBy, 'en')}.`,
    }),
  },
  'offer-lapsed': {
    path: atContract,
    ja: ({ title }) => ({
      title: '依頼の期限が過ぎました',
      text: `「${title}」の依頼は、期限までに両方の合意がなかったため、なくなりました。`,
    }),
    en: ({ title }) => ({
      title: 'An offer has lapsed',
      text: `The offer for “${title}” has lapsed, because not both sides had agreed in time.`,
    }),
  },
  'offer-withdrawn': {
    path: atContract,
    ja: ({ title }) => ({
      title: '依頼が取り消されました',
      text: `「${title}」の依頼は、会社が取り消しました。あなたがすることはありません。`,
    }),
    en: ({ title }) => ({
      title: 'An offer was withdrawn',
      text: `The client has withdrawn the offer for “${title}”. There is nothing for you to do.`,
    }),
  },
  'offer-declined': {
    path: atContract,
    ja: ({ title }) => ({
      title: '依頼が断られました',
      text: `「${title}」の依頼は、働き手が辞退しました。ほかの応募から選びなおせます。`,
    }),
    en: ({ title }) => ({
      title: 'An offer was declined',
      text: `The worker has declined the offer for “${title}”. You can choose another proposal.`,
    }),
  },
  'conditions-agreed': {
    path: atContract,
    ja: ({ title }) => ({
      title: '取引条件に両方が合意しました',
      text: `「${title}」の取引条件に、両方が合意しました。次は入金です。入金の後に仕事を始めます。`,
    }),
    en: ({ title }) => ({
      title: 'Both sides have agreed',
      text: `Both sides have agreed to the conditions of “${title}”. Work starts after the deposit has arrived.`,
    }),
  },
  'deposit-announced': {
    path: atContract,
    ja: ({ title, amount, payBy }) => ({
      title: '入金のご案内',
      text: `「${title}」の代金${writeYen(amount)}を、${writeDate(payBy, 'ja')}までに振り込んでください。振込先と番号はページにあります。`,
    }),
    en: ({ title, amount, payBy }) => ({
      title: 'Please make a deposit',
      text: `Please transfer ${writeYen(amount)} for “${title}” by ${writeDate(payBy, 'en')}. The page shows the account and the reference.`,
    }),
  },
  'deposit-received': {
    path: atContract,
    ja: ({ title }) => ({
      title: '入金を確認しました',
      text: `「${title}」の代金をお預かりしました。仕事を始められます。`,
    }),
    en: ({ title }) => ({
      title: 'The deposit has arrived',
      text: `The money for “${title}” is being held. Work can start.`,
    }),
  },
  'delivery-made': {
    path: atContract,
    ja: ({ title, acceptBy }) => ({
      title: '納品がありました',
      text: `「${title}」の納品がありました。${writeDate(acceptBy, 'ja')} 18:00までに検収してください。返事がない場合は、自動で検収となります。`,
    }),
    en: ({ title, acceptBy }) => ({
      title: 'A delivery has arrived',
      text: `“${title}” has been delivered. Please check it by ${writeDate(acceptBy, 'en')}, 18:00. Without an answer it counts as accepted.`,
    }),
  },
  'delivery-accepted': {
    path: atContract,
    ja: ({ title, amount, payOn, writeBy }) => ({
      title: '検収が終わりました',
      text: `「${title}」の検収が終わりました。${writeDate(payOn, 'ja')}に${writeYen(amount)}を振り込みます。${reviewJa(writeBy)}`,
    }),
    en: ({ title, amount, payOn, writeBy }) => ({
      title: 'Your delivery was accepted',
      text: `“${title}” was accepted. ${writeYen(amount)} will be paid on ${writeDate(payOn, 'en')}.${reviewEn(writeBy)}`,
    }),
  },
  'auto-accepted': {
    path: atContract,
    ja: ({ title, amount, payOn, writeBy }) => ({
      title: '自動で検収となりました',
      text: `「${title}」は、期限までに返事がなかったため、自動で検収となりました。${writeDate(payOn, 'ja')}に${writeYen(amount)}を振り込みます。${reviewJa(writeBy)}`,
    }),
    en: ({ title, amount, payOn, writeBy }) => ({
      title: 'Accepted automatically',
      text: `“${title}” counts as accepted, because no answer came in time. ${writeYen(amount)} will be paid on ${writeDate(payOn, 'en')}.${reviewEn(writeBy)}`,
    }),
  },
  'delivery-auto-accepted': {
    path: atContract,
    ja: ({ title, payOn }) => ({
      title: '自動で検収となりました',
      text: `「${title}」の納品は、期限までに返事がなかったため、自動で検収となりました。お預かりした代金から、${writeDate(payOn, 'ja')}に報酬を振り込みます。`,
    }),
    en: ({ title, payOn }) => ({
      title: 'Accepted automatically',
      text: `The delivery for “${title}” counts as accepted, because no answer came in time. The worker is paid from your deposit on ${writeDate(payOn, 'en')}.`,
    }),
  },
  'payout-sent': {
    path: atContract,
    ja: ({ title, amount, payOn }) => ({
      title: '報酬を振り込みました',
      text: `「${title}」の報酬${writeYen(amount)}を、${writeDate(payOn, 'ja')}に振り込みました。`,
    }),
    en: ({ title, amount, payOn }) => ({
      title: 'Your reward has been paid',
      text: `${writeYen(amount)} for “${title}” was paid into your bank account on ${writeDate(payOn, 'en')}.`,
    }),
  },
  'payout-returned': {
    path: () => '/bank-account',
    ja: ({ title, amount }) => ({
      title: '振込ができませんでした',
      text: `「${title}」の報酬${writeYen(amount)}を振り込めませんでした。振込口座を確かめてください。報酬はお預かりしています。`,
    }),
    en: ({ title, amount }) => ({
      title: 'A payment came back',
      text: `${writeYen(amount)} for “${title}” could not be paid. Please check your bank account. Your money is safe.`,
    }),
  },
  'bank-setting-changed': {
    path: () => '/payouts',
    ja: ({ setting, from }) => ({
      title: `${{ escrowAccount: '預かり口座', bankFile: '振込データの設定' }[setting]}が変わります`,
      text: `${writeDate(from, 'ja')}から、${{ escrowAccount: '入金を受ける口座', bankFile: '振込データの設定' }[setting]}が変わります。心当たりがなければ、すぐに自治体の担当へ電話をください。`,
    }),
    en: ({ setting, from }) => ({
      title: `${{ escrowAccount: 'The account for deposits', bankFile: 'The bank file' }[setting]} will change`,
      text: `${{ escrowAccount: 'The account for deposits', bankFile: 'The setting of the bank file' }[setting]} changes on ${writeDate(from, 'en')}. If you did not know of it, please call the municipality at once.`,
    }),
  },
  'bank-setting-withdrawn': {
    path: () => '/payouts',
    ja: ({ setting, from }) => ({
      title: `${{ escrowAccount: '預かり口座', bankFile: '振込データの設定' }[setting]}は変わりません`,
      text: `${writeDate(from, 'ja')}からの${{ escrowAccount: '入金を受ける口座', bankFile: '振込データの設定' }[setting]}の変更は、取り消されました。心当たりがなければ、すぐに自治体の担当へ電話をください。`,
    }),
    en: ({ setting, from }) => ({
      title: `${{ escrowAccount: 'The account for deposits', bankFile: 'The bank file' }[setting]} will not change`,
      text: `The change of ${{ escrowAccount: 'the account for deposits', bankFile: 'the setting of the bank file' }[setting]} on ${writeDate(from, 'en')} was taken back. If you did not know of it, please call the municipality at once.`,
    }),
  },
  'bank-account-changed': {
    path: () => '/bank-account',
    ja: ({ lastDigits, usableFrom }) => ({
      title: '振込口座が変わりました',
      text: `振込口座が、末尾${lastDigits}の口座に変わりました。${writeDate(usableFrom, 'ja')}から使います。心当たりがなければ、すぐに電話をください。`,
    }),
    en: ({ lastDigits, usableFrom }) => ({
      title: 'Your bank account was changed',
      text: `Your bank account is now the one ending in ${lastDigits}, used from ${writeDate(usableFrom, 'en')}. If it was not you, please call us at once.`,
    }),
  },
};

/** The words for one thing told. */
export function letterOf<K extends Kind>(
  { kind, facts }: { kind: K; facts: Facts[K] },
  lang: 'ja' | 'en',
): Letter {
  return words[kind][lang](facts);
}

/** Where the person goes on: a path inside the region. */
export function pathOf({ kind, facts }: Telling): string {
  return (words[kind] as Words<unknown>).path(facts);
}
