import { texts } from '../../platform/i18n.ts';

/** The words of a settlement made elsewhere, between its recording by one operator and the word of a second one. */
export const settlementTexts = texts(
  {
    recordedBy: (who: string) => `${who}さん（運営会社）が記録した、外での解決`,
    waits: '記録した人とは別の担当者が、書面を見て確かめるまで、お金は動きません。',
    wrong: '違うと思うときは、すぐに運営会社に知らせてください。',
    look: '書面を見て、確かめる',
    takeBack: '記録を取りやめる',
    listed: '外での解決の記録が、二人目の確認を待っています',
    decision: {
      title: '外での解決の記録を確かめる',
      lead: '記録した人とは別に、書面を自分の目で見てから、選んでください。',
      own: 'あなたが記録したものです。ほかの運営会社の方か、支払承認者が確かめると、実行されます。',
      labels: { answer: '確かめた結果' },
      choices: {
        confirm: '書面のとおりである。実行する',
        refuse: '書面と合わない。記録を取りやめる',
      },
      submit: '決める',
      after: (worker: string, client: string) =>
        `実行すると、働き手に ${worker}、会社に ${client} と決まり、取り消せません。取りやめると、お金は動きません。`,
      toList: '一覧に戻る',
      takeBack: '記録を取りやめる',
      takenBack: '両方に知らせが届きます。お金は動きません。もう一度、記録できます。',
    },
    withdrawal: {
      title: '申し出を取り下げる',
      lead: '自分の側から出した、終える申し出を取り下げます。',
      link: '申し出を取り下げる',
      submit: '取り下げる',
      after: '相手に知らせが届きます。お金は動かず、契約は続きます。',
    },
  },
  {
    recordedBy: (who: string) => `Settled elsewhere, recorded by ${who} (operator)`,
    waits: 'No money moves until a second person has seen the paper and confirmed it.',
    wrong: 'If it is wrong, please tell the operator at once.',
    look: 'See the paper and check it',
    takeBack: 'Drop the record',
    listed: 'A settlement made elsewhere waits for a second person',
    decision: {
      title: 'Check a settlement made elsewhere',
      lead: 'Please see the paper with your own eyes, apart from who recorded it, and then choose.',
      own: 'You have recorded this yourself. Another operator or a payment approver has to confirm it.',
      labels: { answer: 'What you found' },
      choices: {
        confirm: 'It is what the paper says. Carry it out',
        refuse: 'It is not what the paper says. Drop the record',
      },
      submit: 'Decide',
      after: (worker: string, client: string) =>
        `If you carry it out, ${worker} goes to the worker and ${client} to the client, and nobody can undo it. If you drop it, no money moves.`,
      toList: 'Back to the list',
      takeBack: 'Drop the record',
      takenBack: 'Both sides are told. No money moves, and it can be recorded again.',
    },
    withdrawal: {
      title: 'Take the proposal back',
      lead: 'You take back the proposal to end that your side has made.',
      link: 'Take the proposal back',
      submit: 'Take it back',
      after: 'The other side is told. No money moves, and the contract goes on.',
    },
  },
);
