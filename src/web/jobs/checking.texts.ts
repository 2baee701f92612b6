import { texts } from '../../platform/i18n.ts';

/** The words of the queue before publication, and of what a machine notices. */
export const checkingTexts = texts(
  {
    queue: '公開前の確認',
    queueNone: '確認を待つ募集は、ありません。',
    lowPayReason: '報酬が目安より低い理由',
    findings: '気をつけて見る所',
    finding: {
      'pay-low': '1時間あたりの報酬が低い',
      'no-sample': '見本がない',
      'personal-data-asked': '個人情報をたずねている',
      'sounds-like-employment': '雇用のような言葉がある',
      'due-date-short': '納品までが短い',
      'due-on-closed-day': '期限が休みの日。休みに働くことになりませんか',
    },
    firstPosting: 'はじめての募集',
    waitsSince: (day: string, n: number) => `${day}から待っています（${n}日）`,
  },
  {
    queue: 'Check before publication',
    queueNone: 'No posting is waiting for a check.',
    lowPayReason: 'Why the reward is below the reference',
    findings: 'Look at this',
    finding: {
      'pay-low': 'The reward per hour is low',
      'no-sample': 'There is no sample',
      'personal-data-asked': 'It asks for personal data',
      'sounds-like-employment': 'It has words of employment',
      'due-date-short': 'There is little time to deliver',
      'due-on-closed-day': 'It is due on a holiday. Does it need weekend work?',
    },
    firstPosting: 'First posting',
    waitsSince: (day: string, n: number) => `waiting since ${day} (${n} ${n === 1 ? 'day' : 'days'})`,
  },
);
