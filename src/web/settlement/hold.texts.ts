import type { HoldRefusal } from '../../modules/settlement/hold.rules.ts';
import { type Sentence, texts } from '../../platform/i18n.ts';

/** The words for holding one payment back, and for releasing it. */
export const holdTexts = texts(
  {
    title: 'この支払いを止める',
    heldTitle: '止めている支払い',
    back: '報酬の支払い',
    lead: '止めた支払いは、どのバッチにも入りません。',
    payOn: (day: string) => `支払う日は、${day}です。`,
    payOnStays: '止めても、支払う日は変わりません。早めに確かめてください。',
    submit: 'この支払いを止める',
    after: '受け取る方の画面に、確かめていることと電話番号が出ます。理由は出ません。',
    afterAlone: '止めるのをやめるまで、振り込みません。',
    labels: { reason: '止める理由', finding: '確かめたこと' },
    hints: {
      reason: '例　金額が契約と違うように見えるため、会社に聞きます。',
      finding: '例　会社に聞き、契約のとおりの金額だと分かりました。',
    },
    heldBy: (name: string, at: string) => `${name}が止めました。${at}`,
    reason: '理由',
    release: '止めるのをやめる',
    releaseLead: '確かめ終わったら、分かったことを書いてください。',
    released: '次に作るバッチに入ります。止めた人に、書いたことを知らせます。',
    before: 'これまでのこと',
    did: {
      held: (name: string) => `${name}が止めました`,
      released: (name: string) => `${name}が、止めるのをやめました`,
    },
    found: '確かめたこと',
    toBatch: 'バッチを開く',
  },
  {
    title: 'Hold this payment',
    heldTitle: 'Payment on hold',
    back: 'Payments of rewards',
    lead: 'No batch takes a payment that is on hold.',
    payOn: (day: string) => `It is to be paid on ${day}.`,
    payOnStays: 'Holding it does not change that day. Please check it soon.',
    submit: 'Hold this payment',
    after: 'The payee reads that it is being checked, with the phone number. They do not read the reason.',
    afterAlone: 'Nothing is paid until somebody releases it.',
    labels: { reason: 'Reason', finding: 'What you found' },
    hints: {
      reason: 'For example: the amount seems to differ from the contract, we ask the client.',
      finding: 'For example: we asked the client, and the amount is that of the contract.',
    },
    heldBy: (name: string, at: string) => `Put on hold by ${name}, ${at}`,
    reason: 'Reason:',
    release: 'Release it',
    releaseLead: 'When it is checked, please write what you found.',
    released: 'The next batch takes it again. Who held it reads what you write.',
    before: 'Earlier',
    did: {
      held: (name: string) => `${name} put it on hold`,
      released: (name: string) => `${name} released it`,
    },
    found: 'Found:',
    toBatch: 'Open the batch',
  },
);

export const holdRefusalText: Record<HoldRefusal, Sentence> = {
  'in-batch': {
    ja: 'この支払いは、バッチに入っています。止めるには、先にそのバッチを取り消してください。',
    en: 'It is in a batch. To hold it, please cancel that batch first.',
  },
  'paid-already': {
    ja: 'この支払いは、もう終わっています。止められません。',
    en: 'This payment is over, and cannot be held.',
  },
  'held-already': {
    ja: 'この支払いは、もう止まっています。画面を開きなおしてください。',
    en: 'This payment is on hold already. Please open the page again.',
  },
  'pays-own': {
    ja: 'あなたへの支払いです。ほかの担当者にお願いしてください。',
    en: 'This payment is your own. Please ask a colleague.',
  },
  'of-the-company': {
    ja: 'あなたの会社が関わる支払いです。ほかの担当者にお願いしてください。',
    en: 'This payment concerns an organisation of yours. Please ask a colleague.',
  },
  'not-held': {
    ja: 'この支払いは、もう止まっていません。画面を開きなおしてください。',
    en: 'This payment is no longer on hold. Please open the page again.',
  },
};
