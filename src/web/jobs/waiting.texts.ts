import { texts } from '../../platform/i18n.ts';

/** What a posting waits for, and what is wrong with its dates. */
export const waitingTexts = texts(
  {
    suspended: 'いま募集を止めています',
    appliedWaiting: (day: string) => `応募しています。${day}までに返事が届きます。`,
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
