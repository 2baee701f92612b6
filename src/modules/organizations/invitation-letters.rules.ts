import type { Letter } from '../messages/letter.rules.ts';

interface Inviting {
  /** Of the organisation. */
  readonly name: string;
  readonly inviter: string;
}

/** To an address that the region does not know: it says nothing about who reads it. */
export const invitationLetters: { readonly [Lang in 'ja' | 'en']: (inviting: Inviting) => Letter } = {
  ja: ({ name, inviter }) => ({
    title: `${name}からの招待`,
    text: `${name}の${inviter}さんが、あなたを会社の仲間に招待しています。\n下のページで、加わるかどうかを決めてください。\n7日以内に、1回だけ使えます。\n心当たりがなければ、このメールは消してください。`,
  }),
  en: ({ name, inviter }) => ({
    title: `Invitation from ${name}`,
    text: `${inviter} of ${name} invites you to join its people here.\nPlease decide on the page below.\nThe link works once, within seven days.\nIf you do not expect it, please delete this mail.`,
  }),
};
