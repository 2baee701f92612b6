import type { SettingRefusal, WithdrawalRefusal } from '../../modules/regions/index.ts';
import type { LookRefusal } from '../../modules/regions/look.rules.ts';
import type { EndRefusal, OfferRefusal } from '../../modules/regions/wide-area.rules.ts';
import type { Sentence } from '../../platform/i18n.ts';

export const settingRefusalText: Record<SettingRefusal, Sentence> = {
  'in-the-past': {
    ja: '「使い始める日」は、きょうか、その後の日にしてください。',
    en: 'Please choose today or a later day for “Holds from”.',
  },
  'too-soon-for-bank': {
    ja: '口座や振込データの変更は、3営業日後からです。「使い始める日」をその後の日にしてください。',
    en: 'An account or the bank file changes after three bank days. Please choose a later day for “Holds from”.',
  },
  'paid-before-acceptance': {
    ja: '「支払日」が「検収の期限」に近すぎます。間を2営業日以上あけてください。',
    en: '“Payment day” is too close to the end of “Acceptance”. Please leave at least two bank days between.',
  },
  'too-far-ahead': {
    ja: '「使い始める日」が先すぎます。再来年までの日にしてください。',
    en: '“Holds from” is too far ahead. Please choose a day within two years.',
  },
  'day-without-closing': {
    ja: 'どの締め日にも入らない日があります。1日から末日まで、続くように直してください。',
    en: 'Some days belong to no row. Please make the rows follow each other from 1 to the end.',
  },
  'day-in-two-closings': {
    ja: '二つの締め日に入る日があります。重ならないように直してください。',
    en: 'Some days belong to two rows. Please make sure that they do not overlap.',
  },
  'paid-before-receipt': {
    ja: '納品より前に支払う日になっています。支払日を後の日に直してください。',
    en: 'A payment day comes before the delivery. Please choose a later one.',
  },
  'later-than-promised': {
    ja: '支払いが、納品から31日を過ぎます。支払日を早い日に直してください。',
    en: 'Payment would come more than 31 days after the delivery. Please choose an earlier day.',
  },
  'extension-shorter-than-acceptance': {
    ja: '「延長したときの期限」を、「検収の期限」と同じか、それより長くしてください。',
    en: 'The extended deadline has to be at least as long as the ordinary one.',
  },
  'day-added-and-removed': {
    ja: '休む日にも開ける日にも入っている日があります。どちらか一つにしてください。',
    en: 'A day is both closed and open. Please keep it in one of the two.',
  },
  'opens-no-holiday': {
    ja: '「開ける祝日」に、国民の祝日でない日があります。ふつうの日は、書かなくても開いています。',
    en: '“Open on a holiday” has a day that is no national holiday. Ordinary days are open anyway.',
  },
  'batch-limit-below-payee-limit': {
    ja: '「1回の上限」を、「1人への上限」と同じか、それより大きくしてください。',
    en: 'The limit for one batch has to be at least that for one person.',
  },
  'far-from-present': {
    ja: 'いまの決まりと大きく違います。間違いでなければ、チェックを入れてください。',
    en: 'This is far from what holds now. If it is no mistake, please tick the box.',
  },
};

export const withdrawalRefusalText: Record<WithdrawalRefusal, Sentence> = {
  'nothing-coming': {
    ja: 'この変更は、もう取り消されたか、書きかえられています。町の設定をご確認ください。',
    en: 'This change was taken back or written anew. Please look at the settings.',
  },
  'already-holds': {
    ja: 'この変更は、もう使われています。元に戻すには、新しい日から書きなおしてください。',
    en: 'This change holds already. To undo it, please write the earlier rule from a new day on.',
  },
  'others-rest-on-it': {
    ja: '取り消すと、支払日と検収の期限が合わなくなります。先に、後の日の変更を取り消してください。',
    en: 'Without it payment days and acceptance would not fit. Please take back the later changes first.',
  },
};

export const lookRefusalText: Record<LookRefusal, Sentence> = {
  'logo-unreadable': {
    ja: '「ロゴの画像」を、画像として読めませんでした。PNG、JPEG、WebPの画像を選んでください。SVGは使えません。',
    en: 'The logo could not be read as a picture. Please choose a PNG, JPEG or WebP; SVG cannot be used.',
  },
  'logo-too-large': {
    ja: '「ロゴの画像」が大きすぎます。5,000万画素までの画像を選んでください。',
    en: 'The logo is too large. Please choose a picture of at most 50 million pixels.',
  },
  'picture-unreadable': {
    ja: '「最初のページの写真」を、画像として読めませんでした。PNG、JPEG、WebPの画像を選んでください。',
    en: 'The picture of the first page could not be read. Please choose a PNG, JPEG or WebP.',
  },
  'picture-too-large': {
    ja: '「最初のページの写真」が大きすぎます。5,000万画素までの画像を選んでください。',
    en: 'The picture of the first page is too large. Please choose one of at most 50 million pixels.',
  },
  'picture-without-words': {
    ja: '「写真の説明」を、日本語と英語の両方で書いてください。写真が見えない人に読み上げます。',
    en: 'Please say what the picture shows, in Japanese and in English. It is read to people who cannot see it.',
  },
};

export const wideAreaRefusalText: Record<OfferRefusal | EndRefusal, Sentence> = {
  'already-offered': {
    ja: 'この町には、もう申し入れています。一覧をご確認ください。',
    en: 'You have already offered it to this region. Please look at the list.',
  },
  'nothing-offered': {
    ja: 'この町への申し入れは、もうありません。一覧をご確認ください。',
    en: 'There is no offer to this region any more. Please look at the list.',
  },
};
