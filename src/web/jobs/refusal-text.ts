import type { JobRefusal } from '../../modules/jobs/job.rules.ts';
import type { Sentence } from '../../platform/i18n.ts';

export const jobRefusalText: Record<JobRefusal, Sentence> = {
  'organization-not-checked': {
    ja: '会社の登録の確認が、まだ終わっていません。終わると、募集を出せます。',
    en: 'The organisation’s registration has not been confirmed yet. Once it is, postings are possible.',
  },
  'organization-suspended': {
    ja: '会社の利用が止められています。その間は、募集を出せません。',
    en: 'The organisation is suspended. Until that is over, no posting is possible.',
  },
  'not-editable': {
    ja: 'この募集は、もう書き直せません。確認中か、すでに公開されています。',
    en: 'This posting can no longer be changed. It is being checked or is already public.',
  },
  'not-in-check': {
    ja: 'この募集は、もう確認を待っていません。別の人が先に確認したか、会社が取り下げました。',
    en: 'This posting no longer waits for a check. Somebody else has checked it, or the client took it back.',
  },
  'already-checked': {
    ja: '取り下げる前に、相談員の確認が終わりました。下に、いまの状態が出ています。',
    en: 'The adviser finished the check before you took it back. Below you see how it stands now.',
  },
  'remarks-written': {
    ja: '直してほしい所が書かれています。消すか、会社に戻してください。',
    en: 'You have written what should be corrected. Please delete it, or return the posting to the client.',
  },
  incomplete: {
    ja: 'まだ足りない所があります。下の一覧から、それぞれの欄へ進めます。',
    en: 'Something is still missing. The list below leads you to each field.',
  },
  'is-employment': {
    ja: 'この仕事は、雇用にあたります。ここでは募集できません。ハローワークにご相談ください。',
    en: 'This work is employment, so it cannot be posted here. Please ask Hello Work (the public employment office).',
  },
  'deadline-passed': {
    ja: '「募集の締切」が過ぎています。これからの日付に直してください。',
    en: 'The “application deadline” has passed. Please choose a later date.',
  },
  'deadline-after-delivery': {
    ja: '「募集の締切」が、「納品の期限」より後になっています。',
    en: 'The “application deadline” is after the “delivery date”.',
  },
  'milestones-after-delivery': {
    ja: '区切りの期限が、「納品の期限」より後になっています。',
    en: 'A part is due after the “delivery date”.',
  },
  'delivery-passed': {
    ja: '「納品の期限」が過ぎています。これからの日付に直してください。',
    en: 'The “delivery date” has passed. Please choose a later date.',
  },
  'milestone-passed': {
    ja: '区切りの期限が過ぎています。これからの日付に直してください。',
    en: 'The date of a part has passed. Please choose a later date.',
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
  'answer-missing': {
    ja: '会社からの質問に、答えてください。',
    en: 'Please answer the questions of the client.',
  },
  'nothing-changed': {
    ja: 'どこも変わっていません。変えるところを書きなおしてください。',
    en: 'Nothing is different. Please change what you want to change.',
  },
  'pay-lowered': {
    ja: 'もう応募した方がいるため、報酬は下げられません。この募集を終えて、新しく募集してください。',
    en: 'Somebody has applied already, so the reward cannot go down. Please close this posting and write a new one.',
  },
  'due-date-earlier': {
    ja: 'もう応募した方がいるため、期限は早められません。この募集を終えて、新しく募集してください。',
    en: 'Somebody has applied already, so no date can move forward. Please close this posting and write a new one.',
  },
  'offer-stands': {
    ja: 'いま、選んだ方の返事を待っているか、すでに契約しています。それが終わってから、できます。',
    en: 'You have chosen somebody, and that offer or contract stands. This is possible after it has ended.',
  },
  'choice-stands': {
    ja: '会社が選んだ方の返事を待っているため、いまは止められません。返事の期限が過ぎると、止められます。急ぐときは、会社の利用を止めてください。その間は、応募も合意もできません。',
    en: 'The client has chosen somebody who has yet to answer, so it cannot be stopped now. It can be once the days for the answer have passed. If it cannot wait, please suspend the organisation: until that is over nobody can apply or agree.',
  },
  'too-many-files': {
    ja: '資料は、一つの募集に20までです。',
    en: 'A posting can have up to 20 files.',
  },
  'too-many-questions': {
    ja: '3つの質問が、答えを待っています。答えが届いてから、次を聞いてください。',
    en: 'Three of your questions wait for an answer. Please ask the next one after that.',
  },
  'already-answered': {
    ja: 'この質問には、もう答えがあります。',
    en: 'This question has been answered.',
  },
  'leads-away': {
    ja: '電話番号やメールアドレスなど、連絡先が書かれています。答えはだれでも読めます。消すか、下の印を付けて載せてください。',
    en: 'It holds a phone number, a mail address or another contact. Everybody can read the answer. Please remove it, or tick the box below to publish it.',
  },
  'not-closable': {
    ja: 'この募集は、いま募集中ではありません。',
    en: 'This posting is not open now.',
  },
  'not-reopenable': {
    ja: 'この募集は、もう一度始められません。写しを作って、新しく募集してください。',
    en: 'This posting cannot be opened again. Please copy it and post it anew.',
  },
  'search-not-narrowed': {
    ja: '保存する条件がありません。ことばや条件を1つえらんでから、保存してください。',
    en: 'There is nothing to keep. Choose words or a condition first.',
  },
  'too-many-searches': {
    ja: '保存できる条件は10個までです。使わない条件をやめてから、もう一度保存してください。',
    en: 'You can keep ten at most. Stop keeping one that you do not need, then try again.',
  },
};
