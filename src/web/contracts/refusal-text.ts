import type { ContractRefusal } from '../../modules/contracts/index.ts';
import type { Sentence } from '../../platform/i18n.ts';

export const contractRefusalText: Record<ContractRefusal, Sentence> = {
  'proposal-not-open': {
    ja: 'この応募は、もう選べません。取り下げられたか、返事が出ています。',
    en: 'This proposal can no longer be chosen. It was withdrawn or has been answered.',
  },
  'job-not-open': {
    ja: 'この募集は、もう終わっています。',
    en: 'This posting is no longer open.',
  },
  'own-organization': {
    ja: '自分の会社の人には、仕事を頼めません。',
    en: 'You cannot choose somebody of your own organisation.',
  },
  'organization-not-checked': {
    ja: '会社の登録の確認が、まだ終わっていません。確認のあとに、選んでください。',
    en: 'Your organisation has not been checked. Please choose after the check.',
  },
  'above-approval-limit': {
    ja: '報酬が、あなたの承認できる金額を超えています。上限の高い承認者にお願いしてください。',
    en: 'The reward is above what you may approve. Please ask an approver with a higher limit.',
  },
  'above-payee-limit': {
    ja: '一つの納品の報酬が、1人に1度に支払える金額を超えています。納品を分けた募集を出してください。',
    en: 'The reward for one delivery is above what one person can be paid at once. Please post it in parts.',
  },
  'due-date-passed': {
    ja: '納品の期限が過ぎています。期限を直した募集を、新しく出してください。',
    en: 'A due date has passed. Please publish a new posting with later dates.',
  },
  'no-escrow-holder': {
    ja: 'この地域で代金を預かる団体が、まだ決まっていません。電話でお問い合わせください。',
    en: 'Nobody has been named yet to keep deposits in this region. Please call us.',
  },
  'another-offer-stands': {
    ja: 'この募集では、すでに別の方に依頼を出しています。',
    en: 'Another offer for this posting has already been made.',
  },
  'organization-suspended': {
    ja: 'この会社は、いま利用を止められています。再開するまで、合意できません。',
    en: 'This client is suspended for now. Until that ends nobody can agree.',
  },
  'not-offered': {
    ja: 'この依頼は、もう返事を待っていません。契約のページを確かめてください。',
    en: 'This offer no longer waits for an answer. Please look at the page of the contract.',
  },
  'offer-expired': {
    ja: '返事の期限が過ぎました。もう一度、依頼を出してもらってください。',
    en: 'The time to answer has passed. Please ask for a new offer.',
  },
  'offer-not-expired': {
    ja: '返事の期限は、まだ過ぎていません。',
    en: 'The time to answer has not passed yet.',
  },
  'notice-not-current': {
    ja: '条件が新しくなっています。もう一度読んでから、合意してください。',
    en: 'The conditions have changed. Please read them again before you agree.',
  },
  'already-agreed': {
    ja: 'この条件には、もう合意しています。相手の返事を待ってください。',
    en: 'Your side has agreed already. Please wait for the other side.',
  },
  'not-funded': {
    ja: 'まだ入金を確かめていないため、納品できません。入金のお知らせを待ってください。',
    en: 'The deposit has not been confirmed yet. Please wait for the message about it.',
  },
  'refund-open': {
    ja: '全額を返して終える申し出があります。先に、その返事か取り下げをしてください。',
    en: 'There is a proposal to return everything. Please answer it, or take it back, before you deliver.',
  },
  'already-delivered': {
    ja: 'すでに納品されています。会社が確かめています。',
    en: 'This has been delivered already. The client is checking it.',
  },
  'not-delivered': {
    ja: '納品がまだ届いていないため、検収できません。',
    en: 'Nothing has been delivered yet, so there is nothing to accept.',
  },
  'already-accepted': {
    ja: 'すでに検収が終わっています。',
    en: 'This has been accepted already.',
  },
  'part-held': {
    ja: 'この部分は、話し合いが終わるまで止まっています。',
    en: 'This part of the work is on hold until the two of you have settled it.',
  },
  'part-ended': {
    ja: 'この部分は、もう終わっています。契約のページを確かめてください。',
    en: 'This part of the work is over. Please look at the contract’s page.',
  },
  'acceptance-not-due': {
    ja: '検収の期限は、まだ過ぎていません。',
    en: 'The time to accept has not passed yet.',
  },
};
