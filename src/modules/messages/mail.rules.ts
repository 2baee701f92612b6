import type { Letter } from './letter-words.rules.ts';

/** Never a notice on a page: whoever cannot sign in would not see it. */
export const resetLetters: { readonly ja: Letter; readonly en: Letter } = {
  ja: {
    title: 'パスワードの再設定',
    text: '下のページで、新しいパスワードを決めてください。\n1時間以内に、1回だけ使えます。\n心当たりがなければ、このメールは消してください。',
  },
  en: {
    title: 'Choose a new password',
    text: 'Please choose a new password on the page below.\nThe link works once, within one hour.\nIf you did not ask for it, please delete this mail.',
  },
};

/** The whole mail: which region, what happened, where to go on, whom to call. */
export function mailOf(
  letter: Letter,
  { region, section, phone, address, lang }: Sender,
): { readonly subject: string; readonly text: string } {
  const footer =
    lang === 'ja' ? `${region} ${section}\n電話 ${phone}` : `${region}, ${section}\nPhone ${phone}`;
  return {
    subject: `[${region}] ${letter.title}`,
    text: `${letter.text}\n\n${address}\n\n-- \n${footer}\n`,
  };
}

export interface Sender {
  readonly region: string;
  readonly section: string;
  /** As people dial it. */
  readonly phone: string;
  /** The page on which the person goes on, in full. */
  readonly address: string;
  readonly lang: 'ja' | 'en';
}
