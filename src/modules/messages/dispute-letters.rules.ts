import type { ContractId } from '../../kernel/ids.ts';
import { type LocalDate, writeDate } from '../../kernel/tokyo-date.ts';
import { atContract, type Words } from './letter-words.rules.ts';

interface OfContract {
  readonly contractId: ContractId;
  readonly title: string;
}
interface Answered extends OfContract {
  readonly answerBy: LocalDate;
}

/** What is told when work is stopped: to both sides, and to those who mediate or operate. */
export interface DisputeFacts {
  'work-held': Answered;
  'work-resumed': OfContract;
  'dispute-answered': OfContract;
  'dispute-soon': Answered;
  'mediation-proposed': Answered;
  'mediation-ended': OfContract;
  'dispute-opened': Answered;
  'mediation-waits': Answered;
  'mediation-soon': Answered;
  'dispute-unsettled': OfContract;
  'settlement-to-confirm': OfContract;
  'settlement-recorded': OfContract;
  'settlement-refused': OfContract;
  'settlement-carried-out': OfContract;
  'mediation-agreed': OfContract;
}

const atDispute = (facts: OfContract) => `${atContract(facts)}/dispute`;
const atList = () => '/disputes';

export const disputeLetters: { readonly [K in keyof DisputeFacts]: Words<DisputeFacts[K]> } = {
  'work-held': {
    path: atDispute,
    ja: ({ title, answerBy }) => ({
      title: '仕事を止めました',
      text: `「${title}」を、確認のために止めました。代金は預かったままで、自動の検収も止まります。${writeDate(answerBy, 'ja')} 18:00までに、あなたの考えをページに書いてください。止めるときに理由を書いた方は、書かなくてもかまいません。`,
    }),
    en: ({ title, answerBy }) => ({
      title: 'Work has been stopped',
      text: `“${title}” has been stopped to be looked at. The deposit stays where it is, and nothing is accepted automatically. Please write how you see it on the page by ${writeDate(answerBy, 'en')}, 18:00. Whoever gave a reason for stopping it need not write again.`,
    }),
  },
  'work-resumed': {
    path: atContract,
    ja: ({ title }) => ({
      title: '仕事を続けられます',
      text: `「${title}」を止めていた理由がなくなり、止める前の所から続きます。これからの期限はページにあります。`,
    }),
    en: ({ title }) => ({
      title: 'Work goes on',
      text: `“${title}” is no longer stopped and goes on from where it was. The page shows the dates from here on.`,
    }),
  },
  'dispute-answered': {
    path: atDispute,
    ja: ({ title }) => ({
      title: '相手が考えを書きました',
      text: `止めている「${title}」について、相手が考えを書きました。ページで読めます。`,
    }),
    en: ({ title }) => ({
      title: 'The other side has written',
      text: `The other side has written how it sees “${title}”, which is stopped. You can read it on the page.`,
    }),
  },
  'dispute-soon': {
    path: atDispute,
    ja: ({ title, answerBy }) => ({
      title: '調停の期限が近づいています',
      text: `止めている「${title}」の返事の期限は、${writeDate(answerBy, 'ja')} 18:00です。返事がなくても、お金は動きません。`,
    }),
    en: ({ title, answerBy }) => ({
      title: 'Time to answer is running out',
      text: `Your answer about “${title}”, which is stopped, is due on ${writeDate(answerBy, 'en')}, 18:00. No money moves without it.`,
    }),
  },
  'mediation-proposed': {
    path: atDispute,
    ja: ({ title, answerBy }) => ({
      title: '調停役の案が届きました',
      text: `「${title}」について、調停役が案を書きました。${writeDate(answerBy, 'ja')} 18:00までに、受け入れるかどうか返事をしてください。両方が受け入れたときだけ、そのとおりになります。`,
    }),
    en: ({ title, answerBy }) => ({
      title: 'The mediator has made a proposal',
      text: `The mediator has written a proposal for “${title}”. Please answer by ${writeDate(answerBy, 'en')}, 18:00. It is carried out only when both accept it.`,
    }),
  },
  'mediation-ended': {
    path: atDispute,
    ja: ({ title }) => ({
      title: '調停では決まりませんでした',
      text: `「${title}」は、調停では決まりませんでした。代金は預かったままです。割合の合意はいつでもできます。外の相談先は、フリーランス・トラブル110番（0120-532-110）です。`,
    }),
    en: ({ title }) => ({
      title: 'The mediation ended without an agreement',
      text: `The mediation about “${title}” ended without an agreement. The deposit stays where it is. You can agree on shares at any time. For outside advice, call Freelance Trouble 110 (0120-532-110).`,
    }),
  },
  'dispute-opened': {
    path: atList,
    ja: ({ title, answerBy }) => ({
      title: '調停が必要な仕事があります',
      text: `「${title}」が止まりました。双方の考えを${writeDate(answerBy, 'ja')} 18:00まで待ちます。`,
    }),
    en: ({ title, answerBy }) => ({
      title: 'A contract needs mediation',
      text: `“${title}” has been stopped. Both sides have until ${writeDate(answerBy, 'en')}, 18:00 to say how they see it.`,
    }),
  },
  'mediation-waits': {
    path: atList,
    ja: ({ title, answerBy }) => ({
      title: '調停の案を書いてください',
      text: `「${title}」について、調停役が${writeDate(answerBy, 'ja')} 18:00までに案を書きます。`,
    }),
    en: ({ title, answerBy }) => ({
      title: 'A proposal of the mediator is due',
      text: `A mediator writes a proposal for “${title}” by ${writeDate(answerBy, 'en')}, 18:00.`,
    }),
  },
  'mediation-soon': {
    path: atList,
    ja: ({ title, answerBy }) => ({
      title: '調停の案の期限が近づいています',
      text: `「${title}」の調停の案の期限は、${writeDate(answerBy, 'ja')} 18:00です。まだ案がありません。`,
    }),
    en: ({ title, answerBy }) => ({
      title: 'A proposal of the mediator is almost due',
      text: `The proposal for “${title}” is due on ${writeDate(answerBy, 'en')}, 18:00. There is none yet.`,
    }),
  },
  'dispute-unsettled': {
    path: atList,
    ja: ({ title }) => ({
      title: '調停で決まらなかった仕事があります',
      text: `「${title}」は、調停では決まりませんでした。代金は預かったままです。外で解決したときは、書面を確かめて記録してください。`,
    }),
    en: ({ title }) => ({
      title: 'A mediation ended without an agreement',
      text: `The mediation about “${title}” ended without an agreement. The deposit stays where it is. When it is settled elsewhere, please check the paper and record it.`,
    }),
  },
  'settlement-to-confirm': {
    path: atList,
    ja: ({ title }) => ({
      title: '外での解決の記録を確かめてください',
      text: `「${title}」について、外での解決が記録されました。あなたが書面を見て確かめるまで、お金は動きません。ほかの運営会社の方や支払承認者にも、同じ知らせが届いています。`,
    }),
    en: ({ title }) => ({
      title: 'Please check a settlement made elsewhere',
      text: `A settlement of “${title}” made elsewhere has been recorded. No money moves until a second person has seen the paper and confirmed it: you, another operator or a payment approver.`,
    }),
  },
  'settlement-recorded': {
    path: atDispute,
    ja: ({ title }) => ({
      title: '外での解決が記録されました',
      text: `「${title}」について、運営会社が外での解決を記録しました。もう一人の担当者が確かめるまで、お金は動きません。違うと思うときは、すぐに運営会社に知らせてください。`,
    }),
    en: ({ title }) => ({
      title: 'A settlement made elsewhere was recorded',
      text: `The operator has recorded a settlement of “${title}” made elsewhere. No money moves until a second person has checked it. If it is wrong, please tell the operator at once.`,
    }),
  },
  'settlement-refused': {
    path: atDispute,
    ja: ({ title }) => ({
      title: '外での解決の記録を取りやめました',
      text: `「${title}」の外での解決の記録は、取りやめになりました。お金は動いていません。代金は預かったままです。`,
    }),
    en: ({ title }) => ({
      title: 'A recorded settlement was dropped',
      text: `The recorded settlement of “${title}” was dropped. No money has moved, and the deposit stays where it is.`,
    }),
  },
  'settlement-carried-out': {
    path: atDispute,
    ja: ({ title }) => ({
      title: '外での解決のとおりに進めました',
      text: `「${title}」を、二人の担当者が書面を確かめ、外で決まったとおりに進めました。`,
    }),
    en: ({ title }) => ({
      title: 'A settlement made elsewhere was carried out',
      text: `Two persons have checked the paper, and “${title}” was carried out as it was settled elsewhere.`,
    }),
  },
  'mediation-agreed': {
    path: atList,
    ja: ({ title }) => ({
      title: '調停が終わりました',
      text: `「${title}」の調停は、決まったとおりに実行されました。支払いと返金があれば、予定に入ります。`,
    }),
    en: ({ title }) => ({
      title: 'A mediation is over',
      text: `What was decided about “${title}” has been carried out. Any payment or refund is being planned.`,
    }),
  },
};
