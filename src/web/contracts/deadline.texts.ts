import type { OwnAction } from '../../modules/settlement/action-item.rules.ts';
import { texts } from '../../platform/i18n.ts';

/** What is due, in the few words that a calendar shows; whom it is with stays on the page. */
const ownJa: Record<OwnAction, string> = {
  'register-account': '報酬を受け取る口座の登録',
  'return-account': '報酬を受け取る口座の確認',
  accept: '検収の期限',
  'answer-dispute': '話し合いに返事をする期限',
  'answer-ending': '終わり方の相談に返事をする期限',
  'answer-refund': '返金の申し出に返事をする期限',
  'answer-amendment': '条件を変える相談に返事をする期限',
  'answer-offer': '条件に合意するかを決める期限',
  'pay-missing': '足りない代金を預ける期限',
  'pay-in': '代金を預ける期限',
  redeliver: '直したものの納品の期限',
  deliver: '納品の期限',
  'tell-progress': '進み具合を伝える期限',
  'correct-posting': '募集を直す期限',
  'submit-draft': '下書きの募集の、応募の期限',
  'answer-question': '質問に答える期限',
  'choose-worker': '応募に返事をする期限',
  'refund-account': '返金を受け取る口座の登録',
  'read-talk': '読んでいないやりとり',
  'read-proposal-talk': '読んでいないやりとり',
  review: '評価を書く期限',
};

const ownEn: Record<OwnAction, string> = {
  'register-account': 'Register an account for your pay',
  'return-account': 'Check the account for your pay',
  accept: 'Acceptance due',
  'answer-dispute': 'Answer in the mediation',
  'answer-ending': 'Answer about the end of the order',
  'answer-refund': 'Answer about the refund',
  'answer-amendment': 'Answer about the changed conditions',
  'answer-offer': 'Decide about the conditions',
  'pay-missing': 'Pay in what is missing',
  'pay-in': 'Pay in the deposit',
  redeliver: 'Delivery of the corrected work due',
  deliver: 'Delivery due',
  'tell-progress': 'Tell how far you are',
  'correct-posting': 'Correct the job',
  'submit-draft': 'Last day to apply, of a job still in draft',
  'answer-question': 'Answer a question',
  'choose-worker': 'Answer the proposals',
  'refund-account': 'Register an account for the refund',
  'read-talk': 'Messages to read',
  'read-proposal-talk': 'Messages to read',
  review: 'Review due',
};

export const deadlineTexts = texts(
  {
    own: ownJa,
    awaited: '納品の予定',
    payout: '報酬の振込の予定',
    refund: '返金の振込の予定',
    proposal: '応募への返事の期限',
    of: (what: string, title: string) => (title ? `${what}：${title}` : what),
    download: 'カレンダーに入れる',
    downloadOf: (what: string) => `${what}をカレンダーに入れる`,
  },
  {
    own: ownEn,
    awaited: 'Delivery expected',
    payout: 'Pay expected',
    refund: 'Refund expected',
    proposal: 'Answer to your proposal due',
    of: (what: string, title: string) => (title ? `${what}: ${title}` : what),
    download: 'Add to my calendar',
    downloadOf: (what: string) => `Add to my calendar: ${what}`,
  },
);
