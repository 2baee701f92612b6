import type { Letter } from '../messages/letter.rules.ts';

type Letters = { readonly ja: Letter; readonly en: Letter };

/** To an address that nobody has confirmed yet: it says nothing about the person. */
export const confirmationLetters: Letters = {
  ja: {
    title: 'メールアドレスの確認',
    text: '下のページを開いて、ボタンを押してください。\n押すと、このアドレスにお知らせが届くようになります。\n24時間以内に押してください。\n心当たりがなければ、このメールは消してください。',
  },
  en: {
    title: 'Please confirm your e-mail address',
    text: 'Please open the page below and press the button.\nFrom then on your letters come to this address.\nThe link works for 24 hours.\nIf you did not ask for it, please delete this mail.',
  },
};

/** To the address of now, at once: whoever reads it can stop what somebody else began. */
export const objectionLetters: Letters = {
  ja: {
    title: 'メールアドレスの変更の申し込みがありました',
    text: 'お知らせを受けるメールアドレスを変える、という申し込みがありました。\n新しいアドレスは、早くても72時間あとに使います。\n自分でしたことなら、何もしなくてかまいません。\n心当たりがなければ、72時間以内に、下のページで変更を止めてください。',
  },
  en: {
    title: 'Somebody asked to change your e-mail address',
    text: 'Somebody asked us to send your letters to another e-mail address.\nThe new address is used after 72 hours at the earliest.\nIf it was you, there is nothing for you to do.\nIf it was not you, please stop the change on the page below within 72 hours.',
  },
};
