import type { ChangeRefusal } from '../../modules/contracts/index.ts';
import type { Sentence } from '../../platform/i18n.ts';

/** Why a change after the agreement, an answer to a silence or a review cannot be. */
export const changeRefusalText: Record<ChangeRefusal, Sentence> = {
  'revisions-used-up': {
    ja: '条件に含まれる修正は、もう使い終わりました。さらに直しを頼むときは、報酬をつけた「追加の修正」を、条件の変更として提案してください。',
    en: 'The revisions included in the conditions are used up. To ask for more, please propose a change of the conditions with a paid part “further revision”.',
  },
  'acceptance-time-over': {
    ja: '検収の期限が過ぎました。自動で検収となります。',
    en: 'The time to accept has passed. The delivery counts as accepted.',
  },
  'extended-already': {
    ja: '検収の期限は、一度だけ延ばせます。もう延ばしています。',
    en: 'The time to accept can be extended once. It has been extended already.',
  },
  'no-day-to-extend': {
    ja: '支払日までに日がないため、検収の期限は延ばせません。',
    en: 'The payment day leaves no day to which the time to accept could be extended.',
  },
  'not-an-extension-day': {
    ja: 'その日までは延ばせません。示された日から選んでください。',
    en: 'It cannot be extended to that day. Please choose one of the days shown.',
  },
  'contract-not-running': {
    ja: 'この契約は、いま進んでいません。',
    en: 'This contract is not under way.',
  },
  'amendment-open': {
    ja: '条件の変更の申し出が、もう一つ返事を待っています。先にその返事を決めてください。',
    en: 'Another proposed change waits for an answer. Please decide on that one first.',
  },
  'no-open-amendment': {
    ja: 'この条件の変更は、もう返事を待っていません。',
    en: 'This change no longer waits for an answer.',
  },
  'amendment-expired': {
    ja: '返事の期限が過ぎました。もとの条件のままです。',
    en: 'The time to answer has passed. The conditions stay as they were.',
  },
  'amendment-not-expired': {
    ja: '返事の期限は、まだ過ぎていません。',
    en: 'The time to answer has not passed yet.',
  },
  'amendment-overtaken': {
    ja: '申し出のあとに、入金か納品か修正の依頼がありました。この変更には合意できません。取り下げて、もう一度提案してください。',
    en: 'A deposit, a delivery or a revision came after this was proposed, so that it can no longer be agreed to. Please withdraw it and propose it again.',
  },
  'nothing-changed': {
    ja: '変わったところがありません。変えたい条件を直してください。',
    en: 'Nothing is different. Please change the conditions that you want to be otherwise.',
  },
  'part-paid-in': {
    ja: '入金のあったものの報酬は、変えられません。追加の仕事として提案してください。',
    en: 'The reward of a part that is paid in cannot change. Please propose an added part instead.',
  },
  'part-delivered': {
    ja: '納品されたものや終わったものの期日と報酬は、変えられません。',
    en: 'Dates and rewards of what is delivered or over cannot change.',
  },
  'due-date-in-past': {
    ja: '納品の期日が過ぎています。今日からあとの日にしてください。',
    en: 'A due date lies in the past. Please choose today or a later day.',
  },
  'due-date-too-far': {
    ja: '納品の期日が先すぎて、支払日を決められません。もっと早い日にしてください。',
    en: 'A due date is too far away for its payment day to be known. Please choose an earlier day.',
  },
  'too-many-parts': {
    ja: '納品は、一つの契約で12までです。',
    en: 'A contract has twelve parts at most.',
  },
  'revisions-already-used': {
    ja: '直しの回数を、すでに使った回数より少なくはできません。',
    en: 'The number of revisions cannot be smaller than those already used.',
  },
  'not-quiet': {
    ja: 'この契約には動きがあります。',
    en: 'Something has happened in this contract lately.',
  },
  'review-not-open': {
    ja: '評価は、仕事が終わってから書けます。',
    en: 'A review can be written when the work is over.',
  },
  'review-incomplete': {
    ja: '答えのない質問があります。ページを開きなおして、答えてください。',
    en: 'A question has no answer. Please open the page again and answer it.',
  },
  'review-over': {
    ja: '評価の期限が過ぎました。',
    en: 'The time to review has passed.',
  },
  'reviewed-already': {
    ja: '評価は、もう書かれています。あとから変えることはできません。',
    en: 'The review has been written already. It cannot be changed.',
  },
};
