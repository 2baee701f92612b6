import type { LocalDate } from '../../kernel/tokyo-date.ts';
import type { Kind, Telling } from './notification.rules.ts';

/** What people choose about: few, in their words, in this order on pages and in the mail of the day. */
export const chosenTopics = ['contract', 'talk', 'job', 'suitable', 'region'] as const;
export type ChosenTopic = (typeof chosenTopics)[number];

/** What nobody has to act on at once: it comes with the mail of the day or not at all. */
export const unhurried: readonly Topic[] = ['suitable'];

/** `account`: somebody may be doing them harm. Mailed at once, by day and night, and nobody can switch it off. */
export type Topic = ChosenTopic | 'account';
export const topics: readonly Topic[] = ['account', ...chosenTopics];

export const topicNames: Readonly<Record<Topic, { readonly ja: string; readonly en: string }>> = {
  contract: { ja: '契約とお金', en: 'Contracts and money' },
  talk: { ja: 'やりとり', en: 'Talks' },
  job: { ja: '募集と応募', en: 'Jobs and proposals' },
  suitable: { ja: '合いそうな仕事', en: 'Work that may suit you' },
  region: { ja: '運営からのお知らせ', en: 'From the people who run this' },
  account: { ja: 'ログインと口座', en: 'Your login and bank account' },
};

/** To which topic each kind of notice belongs. */
const topicOfKind: Readonly<Record<Kind, Topic>> = {
  'membership-suspended': 'account',
  'role-given': 'account',
  'role-taken': 'account',
  'staff-seated': 'account',
  'staff-unseated': 'account',
  'bank-setting-changed': 'account',
  'bank-setting-withdrawn': 'account',
  'bank-account-changed': 'account',
  'password-changed': 'account',
  'email-changed': 'account',
  'email-change-stopped': 'account',
  'offer-made': 'contract',
  'offer-lapsed': 'contract',
  'offer-withdrawn': 'contract',
  'offer-declined': 'contract',
  'answer-due': 'contract',
  'conditions-agreed': 'contract',
  'deposit-announced': 'contract',
  'deposit-missing': 'contract',
  'deposit-late': 'contract',
  'deposit-received': 'contract',
  'deposit-held': 'contract',
  'unpaid-ended': 'contract',
  'rest-unpaid-ended': 'contract',
  'delivery-made': 'contract',
  'revision-requested': 'contract',
  'delivery-accepted': 'contract',
  'auto-accepted': 'contract',
  'delivery-auto-accepted': 'contract',
  'acceptance-due': 'contract',
  'acceptance-extended': 'contract',
  'amendment-proposed': 'contract',
  'amendment-soon': 'contract',
  'amendment-agreed': 'contract',
  'amendment-refused': 'contract',
  'amendment-withdrawn': 'contract',
  'amendment-lapsed': 'contract',
  'progress-asked': 'contract',
  'progress-told': 'contract',
  'refund-proposed': 'contract',
  'refund-refused': 'contract',
  'refund-soon': 'contract',
  'share-proposed': 'contract',
  'share-soon': 'contract',
  'ending-lapsed': 'contract',
  'milestone-refunded': 'contract',
  'milestone-split': 'contract',
  'work-held': 'contract',
  'work-resumed': 'contract',
  'dispute-opened': 'contract',
  'dispute-answered': 'contract',
  'dispute-soon': 'contract',
  'dispute-unsettled': 'contract',
  'mediation-proposed': 'contract',
  'mediation-waits': 'contract',
  'mediation-soon': 'contract',
  'mediation-ended': 'contract',
  'settlement-to-confirm': 'contract',
  'settlement-recorded': 'contract',
  'settlement-refused': 'contract',
  'settlement-carried-out': 'contract',
  'mediation-agreed': 'contract',
  'ending-withdrawn': 'contract',
  'review-opened': 'contract',
  'review-soon': 'contract',
  'deposit-short': 'contract',
  'deposit-short-other-name': 'contract',
  'batch-waits': 'contract',
  'batch-approved': 'contract',
  'batch-late': 'contract',
  'batch-stopped': 'contract',
  'hold-released': 'contract',
  'payout-sent': 'contract',
  'payout-came-back': 'account',
  'refund-planned': 'contract',
  'refund-sent': 'contract',
  'refund-returned': 'contract',
  'refund-account-changed': 'account',
  'fee-sweep-proposed': 'account',
  'deposit-called-mistake': 'account',
  'deposit-taken-back': 'contract',
  'payout-returned': 'contract',
  'talk-message': 'talk',
  'question-asked': 'talk',
  'question-waiting': 'talk',
  'question-answered': 'talk',
  'job-suits': 'suitable',
  'job-opened': 'job',
  'job-returned': 'job',
  'job-changed': 'job',
  'job-retracted': 'job',
  'job-closed': 'job',
  'job-stopped': 'job',
  'proposal-stopped': 'job',
  'job-reopened': 'job',
  'job-ending': 'job',
  'job-ended': 'job',
  'answers-owed': 'job',
  'proposal-received': 'job',
  'proposal-declined': 'job',
  'proposal-lapsed': 'job',
  'search-found': 'suitable',
  'organization-checked': 'region',
  'organization-returned': 'region',
  'organization-registered': 'region',
  'organization-suspended': 'region',
  'organization-restored': 'region',
  'colleague-joined': 'region',
  'consultation-asked': 'region',
  'membership-resumed': 'region',
  'seat-offered': 'region',
  'report-answered': 'region',
  'inquiry-received': 'region',
  'report-filed': 'region',
  'inquiry-late': 'region',
  'report-late': 'region',
  'draft-ending': 'region',
  'wide-area-offered': 'region',
  'wide-area-agreed': 'region',
  'wide-area-ended': 'region',
};

export function topicOf(kind: Kind): Topic {
  return topicOfKind[kind];
}

/** Facts that name the day by which whoever is told has to act. */
const deadlines = ['answerBy', 'acceptBy', 'payBy', 'writeBy', 'lastDay'] as const;

/** The day by which whoever is told has to act; null where there is none. */
export function actByOf({ facts }: Telling): LocalDate | null {
  const known = facts as Partial<Record<(typeof deadlines)[number], LocalDate>>;
  return deadlines.map((name) => known[name]).find(Boolean) ?? null;
}
