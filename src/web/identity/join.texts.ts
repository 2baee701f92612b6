import { texts } from '../../platform/i18n.ts';

export const joinTexts = texts(
  {
    title: 'この地域に登録する',
    lead: '自治体・運営する会社・相談員の方と、会社の同僚に招かれる方の登録です。',
    haveAccount: 'ほかの地域で登録している方は',
    withAccount: '今のログイン名で登録する',
    withAccountLead: 'ほかの地域で使っているログイン名とパスワードを入力してください。',
    withAccountSubmit: 'この地域に登録する',
    asOneIs: (here: string) => `${here}に登録する`,
    asOneIsLead: (name: string, elsewhere: string, here: string) =>
      `いまは、${elsewhere && `${elsewhere}の`}${name}さんとしてログインしています。${here}でも、同じログイン名とパスワードを使えます。`,
    asOneIsAfter: '登録は無料です。登録のあと、続きの画面に進みます。',
    asOther: '別の人として登録する',
    submit: '登録する',
    after: '登録のあと、自治体の担当が役割を決めるか、会社の同僚が招待します。',
  },
  {
    title: 'Join this region',
    lead: 'For people of the municipality, the operator and the advisers, and for colleagues whom a company invites.',
    haveAccount: 'Registered in another region?',
    withAccount: 'Join with your account',
    withAccountLead: 'Type the login name and the password that you use in the other region.',
    withAccountSubmit: 'Join this region',
    asOneIs: (here: string) => `Join ${here}`,
    asOneIsLead: (name: string, elsewhere: string, here: string) =>
      `You are signed in as ${name}${elsewhere && ` of ${elsewhere}`}. In ${here} you use the same login name and password.`,
    asOneIsAfter: 'It costs nothing. Then you go on where you were.',
    asOther: 'Join as somebody else',
    submit: 'Register',
    after: 'Afterwards the municipal officer decides on your role, or your company invites you.',
  },
);
