import type { JobRefusal } from '../../modules/jobs/job.rules.ts';
import type { Sentence } from '../../platform/i18n.ts';

export const jobRefusalText: Record<JobRefusal, Sentence> = {
  'organization-not-checked': {
    ja: '会社の登録の確認が、まだ終わっていません。確認のあとに、送ってください。',
    en: 'Your organisation has not been checked yet. Please send this after the check.',
  },
  'not-editable': {
    ja: 'この募集は、もう書き直せません。確認中か、すでに公開されています。',
    en: 'This posting can no longer be changed. It is being checked or is already public.',
  },
  'not-in-check': {
    ja: 'この募集は、確認を待っていません。別の人が先に確認したようです。',
    en: 'This posting is not waiting for a check. Somebody else may have checked it.',
  },
  'withholding-undecided': {
    ja: '「源泉徴収」を選んでください。この仕事の種類では、自動で決められません。',
    en: 'Please choose “Withholding tax”. It cannot be settled from this kind of work.',
  },
  'deadline-passed': {
    ja: '「募集の締切」が過ぎています。これからの日付に直してください。',
    en: 'The “application deadline” has passed. Please choose a later date.',
  },
  'milestones-after-delivery': {
    ja: '区切りの期限が、「納品の期限」より後になっています。',
    en: 'A part is due after the “delivery date”.',
  },
  'due-date-too-far': {
    ja: '「納品の期限」が先すぎます。祝日が決まっている期間の日付にしてください。',
    en: 'The “delivery date” is too far ahead. Please choose one for which the public holidays are known.',
  },
  'above-approval-limit': {
    ja: '報酬の合計が、あなたの承認できる金額を超えています。上限のない承認者にお願いしてください。',
    en: 'The total is above what you may approve. Please ask an approver with a higher limit.',
  },
  'above-payee-limit': {
    ja: '一つの納品の報酬が、1人に1度に支払える金額を超えています。納品を分けてください。',
    en: 'The reward for one delivery is above what one person can be paid at once. Please split the delivery.',
  },
  'own-organization': {
    ja: '自分の会社の募集には、応募できません。',
    en: 'You cannot propose to your own organisation.',
  },
  'not-open': {
    ja: 'この募集は、いま応募を受け付けていません。',
    en: 'This posting does not take proposals now.',
  },
  'already-proposed': {
    ja: 'この募集には、もう応募しています。',
    en: 'You have already sent a proposal for this posting.',
  },
  'not-withdrawable': {
    ja: 'この応募は、もう取り下げられません。返事が出ています。',
    en: 'This proposal can no longer be withdrawn. It has been answered.',
  },
};
