import { texts } from '../../platform/i18n.ts';

/** What a posting waits for, and what is wrong with its dates. */
export const waitingTexts = texts(
  {
    suspended: 'いま募集を止めています',
    appliedWaiting: (day: string) => `応募しています。${day}までに返事が届きます。`,
    takeBack: '返事が届くまでは、いつでも取り下げられます。お金はかかりません。',
    sent: '送った内容を見る',
    ownHours: (hours: number) => `自分の見積もり 約${hours}時間`,
    chosenYou: 'この仕事に、あなたが選ばれました。',
    chosen: '選ばれた方と、条件を確かめています',
    chosenNote: '応募は、まだできます。話がまとまらないときは、ほかの応募から選ばれます。',
    answerLate: (day: string) =>
      `返事の期限（${day}）が過ぎました。もうすぐ自動で終わり、結果をお知らせします。待たずに取り下げても、何も失いません。`,
    unanswered: (day: string) =>
      `${day}までに会社の返事がなく、この応募は終わりました。あなたに落ち度はありません。`,
    seeChanges: '変わった所を見る',
    withdraw: '応募を取り下げる',
    otherJobs: 'ほかの仕事を探す',
    changedForYou:
      '応募したあとに変わりました。合わなければ、応募を取り下げられます。取り下げても、何も失いません。',
    inCheckWaiting:
      '受け付けました。ふだん2日ほどで、相談員（CSP）から返事が届きます。資料は、まだ足せます。',
    dates: {
      'deadline-passed': '過ぎた日です。これからの日付に直してください。',
      'delivery-passed': '過ぎた日です。これからの日付に直してください。',
      'milestone-passed': '過ぎた日です。これからの日付に直してください。',
      'deadline-after-delivery': '「納品の期限」より後です。同じ日か、前の日にしてください。',
      'milestones-after-delivery': '「納品の期限」より後です。同じ日か、前の日にしてください。',
      'due-date-too-far': '先すぎます。祝日が決まっている期間の日付にしてください。',
    },
  },
  {
    suspended: 'This posting is paused now',
    appliedWaiting: (day: string) => `You have applied. The answer comes by ${day}.`,
    takeBack: 'You can take it back at any time until then, at no cost.',
    sent: 'See what you sent',
    ownHours: (hours: number) => `your own estimate: about ${hours} ${hours === 1 ? 'hour' : 'hours'}`,
    chosenYou: 'You were chosen for this job.',
    chosen: 'Somebody was chosen; the conditions are being agreed',
    chosenNote:
      'You can still propose. If the two do not agree, the client chooses from the other proposals.',
    answerLate: (day: string) =>
      `The day for the answer (${day}) has passed. It ends by itself soon, and we tell you. You lose nothing if you withdraw now.`,
    unanswered: (day: string) =>
      `The client gave no answer by ${day}, so this application has ended. It was no fault of yours.`,
    seeChanges: 'See what changed',
    withdraw: 'Withdraw the proposal',
    otherJobs: 'Find other work',
    changedForYou:
      'It has changed since you applied. If it no longer suits you, you can withdraw. You lose nothing.',
    inCheckWaiting:
      'We have received it. The adviser (CSP) usually answers in about two days. You can still add files.',
    dates: {
      'deadline-passed': 'this day has passed. Please choose a later one.',
      'delivery-passed': 'this day has passed. Please choose a later one.',
      'milestone-passed': 'this day has passed. Please choose a later one.',
      'deadline-after-delivery': 'this is after the delivery date. Please choose that day or an earlier one.',
      'milestones-after-delivery':
        'this is after the delivery date. Please choose that day or an earlier one.',
      'due-date-too-far':
        'this is too far ahead. Please choose a day for which the public holidays are known.',
    },
  },
);
