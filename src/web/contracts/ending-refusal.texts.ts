import type { DisputeRefusal } from '../../modules/contracts/dispute.rules.ts';
import type { EndingRefusal } from '../../modules/contracts/ending.rules.ts';
import type { Sentence } from '../../platform/i18n.ts';

export const endingRefusalText: Record<EndingRefusal | DisputeRefusal, Sentence> = {
  'not-unpaid': {
    ja: 'この契約は、入金を待っていません。契約のページを確かめてください。',
    en: 'This contract does not wait for a deposit. Please look at its page.',
  },
  'deposit-not-overdue': {
    ja: '入金を待つ期限が、まだ過ぎていません。',
    en: 'The time for the deposit has not passed yet.',
  },
  'not-under-way': {
    ja: 'この契約は、いま進んでいません。',
    en: 'This contract is not under way.',
  },
  'ending-open': {
    ja: '終える申し出が、すでに一つあります。先に、その返事をしてください。',
    en: 'There is a proposal to end already. Please deal with it first.',
  },
  'no-ending-open': {
    ja: 'この申し出は、もうありません。返事が済んだか、期限が過ぎました。',
    en: 'This proposal is gone. It was answered, or its time has passed.',
  },
  'own-proposal': {
    ja: '自分の申し出には、自分で返事ができません。相手の返事を待ってください。',
    en: 'This is your own proposal. Please wait for the other side.',
  },
  'not-own-proposal': {
    ja: '取り下げられるのは、申し出た側だけです。',
    en: 'Only the side that proposed this can take it back.',
  },
  'terms-first': {
    ja: '調停役の案が届いています。先に、その案に返事をしてください。',
    en: 'There is a proposal of the mediator. Please answer that one first.',
  },
  'nothing-to-refund': {
    ja: '返せるお金がありません。納品があったものは、全額の返金では終えられません。',
    en: 'There is nothing to refund. What was delivered cannot end with a full refund.',
  },
  'nothing-to-share': {
    ja: '分けるお金がありません。預かっている代金がないためです。',
    en: 'There is nothing to share, because no deposit is being held.',
  },
  'changed-meanwhile': {
    ja: 'その間に状態が変わりました。いまの内容を見て、もう一度進めてください。',
    en: 'Something has changed meanwhile. Please look at it as it is now and try again.',
  },
  'loss-not-confirmed': {
    ja: '失う金額を確かめて、印をつけてください。まだ何も決まっていません。',
    en: 'Please check the amount you would lose and tick the box. Nothing has been decided yet.',
  },
  'amounts-not-shown': {
    ja: '金額をまだ見ていないか、見たあとで変わりました。下の金額を確かめて、もう一度送ってください。',
    en: 'The amounts were not shown yet, or have changed since. Please check them below and send it again.',
  },
  'dispute-open': {
    ja: 'この契約は、すでに調停の中にあります。',
    en: 'This contract is in mediation already.',
  },
  'no-dispute-open': {
    ja: 'この契約に、いま続いている調停はありません。',
    en: 'There is no mediation about this contract now.',
  },
  'nothing-to-hold': {
    ja: '選んだものは、いま止められません。代金を預かっているものを選んでください。',
    en: 'What you chose cannot be stopped now. Please choose parts whose deposit is being held.',
  },
  'words-over': {
    ja: '考えを書く時間は終わりました。調停役の案を読んで、返事をしてください。',
    en: 'The time for statements is over. Please read the mediator’s proposal and answer it.',
  },
  'not-to-propose': {
    ja: 'いまは案を出せません。双方の考えを待つか、案がすでに出ています。',
    en: 'No proposal can be made now: both sides are still being heard, or there is one already.',
  },
  'terms-incomplete': {
    ja: '止めている分の全部について、割合を書いてください。',
    en: 'Please give a share for every part that is stopped.',
  },
  'not-to-answer': {
    ja: 'いま返事を待っている案はありません。',
    en: 'No proposal waits for an answer now.',
  },
  'already-answered': {
    ja: 'あなたの側の返事は、もう届いています。',
    en: 'Your side has answered already.',
  },
  'not-to-withdraw': {
    ja: 'いまは取り下げられません。止めた側だけが、案が出る前に取り下げられます。',
    en: 'This cannot be taken back. Only who stopped the work can do so, before there is a proposal.',
  },
  'not-unsettled': {
    ja: '調停がまだ続いているため、記録できません。',
    en: 'The mediation is still going on, so that nothing can be recorded yet.',
  },
  'stopped-before': {
    ja: 'この納品については、あなたの側から一度、調停を頼んでいます。話がまとまらないときは、「できた分を払って終える」から進めてください。',
    en: 'Your side has asked for mediation about this delivery before. If you cannot agree, please go on with “End, and pay for what was done”.',
  },
  'settlement-open': {
    ja: '外での解決が、すでに記録されています。二人目の確認を待っています。',
    en: 'A settlement made elsewhere has been recorded already, and waits for a second person.',
  },
  'settlement-decided': {
    ja: 'この記録は、もう決まったか、取りやめになりました。',
    en: 'This record has been decided or dropped already.',
  },
  'recorded-it': {
    ja: '記録した本人は、確かめる人になれません。ほかの運営会社の方か、支払承認者にお願いしてください。',
    en: 'Who recorded it cannot confirm it. Please ask another operator or a payment approver.',
  },
  'not-of-holder': {
    ja: '確かめられるのは、運営会社の方と、代金の預かり主の支払承認者だけです。',
    en: 'Only operators and payment approvers of the escrow holder can confirm it.',
  },
  'mediator-settles': {
    ja: 'この件の調停をした人は、記録できません。別の担当の方にお願いしてください。',
    en: 'You mediated this matter. Please ask another operator to record it.',
  },
};
