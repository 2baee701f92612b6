import type { SuspenseRefusal } from '../../modules/settlement/deposit.rules.ts';
import type { Sentence } from '../../platform/i18n.ts';

export const suspenseRefusalText: Record<SuspenseRefusal, Sentence> = {
  'not-in-suspense': {
    ja: 'この入金は、もう保留していません。一覧を開きなおしてください。',
    en: 'This money no longer waits. Please open the list again.',
  },
  'not-awaited': {
    ja: '選んだ案内は、もう入金を待っていません。ほかの案内を選んでください。',
    en: 'The notice that you chose no longer waits for money. Please choose another one.',
  },
  'other-payer': {
    ja: '選んだ入金は、振り込んだ方が違います。同じ方の入金だけを、まとめられます。',
    en: 'The lines that you chose are of different payers. Only money of one payer is joined.',
  },
  'sum-differs': {
    ja: '選んだ入金の合計が、案内の金額とちょうど同じではありません。選ぶ入金を見なおすか、足りない分を待ってください。',
    en: 'The lines that you chose do not add up to exactly the amount of the notice. Please choose others, or wait for the rest.',
  },
  'partly-used': {
    ja: 'この入金の一部は、もう使われています。間違いにはできません。運営の電話に知らせてください。',
    en: 'A part of this money is used already, so that it cannot be called a mistake. Please phone the operator.',
  },
  'called-mistake': {
    ja: 'この入金は、間違いだと届け出がありました。別の1人が答えるまで、お待ちください。',
    en: 'Somebody called this money a mistake. Please wait until another person has answered.',
  },
  'not-called-mistake': {
    ja: 'この届け出には、もう答えがありました。ページを開きなおしてください。',
    en: 'This was answered already. Please open the page again.',
  },
  'called-it': {
    ja: '届け出た人は、自分では答えられません。別の1人が答えます。',
    en: 'Whoever called it a mistake cannot answer. Another person does.',
  },
  'nobody-else': {
    ja: '確かめる人が、ほかにいません。先に、自治体の担当に支払承認者を決めてもらってください。',
    en: 'There is nobody else who could look. Please ask the municipality to name a payment approver first.',
  },
  'not-of-holder': {
    ja: '取り消せるのは、代金を預かる団体の職員だけです。',
    en: 'Only staff of the organisation that keeps the money can take a record back.',
  },
  'sits-for-payer': {
    ja: 'この入金の会社に入っている方は、答えられません。ほかの方に頼んでください。',
    en: 'You sit for the client of this deposit. Please let somebody else answer.',
  },
  'payer-not-said': {
    ja: 'この入金が、番号の会社のお金か、別の方のお金かを選んでください。',
    en: 'Please say whether it is the money of the client whose reference it bears, or of somebody else.',
  },
  'too-little': {
    ja: '保留の金額が、案内の金額に足りません。足りない分を払ってもらうか、返金してください。',
    en: 'There is less money than the notice asks for. Please ask for the rest, or give it back.',
  },
};
