import type { EmailRefusal, PasswordRefusal, RegistrationRefusal } from '../../modules/accounts/index.ts';
import type { ProofRefusal } from '../../modules/identity/password.rules.ts';
import type { Sentence } from '../../platform/i18n.ts';

/** Of every form with which somebody without an account begins. */
export const newcomerRefusalText: Record<
  Exclude<RegistrationRefusal, 'key-reused'> | 'too-many-registrations',
  Sentence
> = {
  'login-name-taken': {
    ja: 'このログイン名は、ほかの人が使っています。別の名前にしてください。',
    en: 'Somebody else has this login name. Please choose another.',
  },
  'too-many-registrations': {
    ja: 'この場所からの登録が、続いています。1時間ほど待ってから、もう一度押してください。',
    en: 'Many people have registered from your place. Please wait for an hour and press again.',
  },
};

/** Where the password of now is asked for before something changes. */
export const proofRefusalText: Record<ProofRefusal, Sentence> = {
  'wrong-password': {
    ja: 'いまのパスワードが違います。もう一度入力してください。',
    en: 'The password of now is not right. Please try again.',
  },
  'too-many-tries': {
    ja: '何度も間違えたため、いまは変えられません。15分ほど待ってから、もう一度お試しください。',
    en: 'There were too many wrong tries. Please wait for 15 minutes and try again.',
  },
};

export const emailRefusalText: Record<EmailRefusal, Sentence> = {
  ...proofRefusalText,
  'same-email': {
    ja: 'いま使っているメールアドレスと同じです。',
    en: 'This is the e-mail address that you use now.',
  },
  'too-many-mails': {
    ja: '確かめるメールを、続けて送りました。1時間ほど待ってから、もう一度お試しください。',
    en: 'We have sent several mails to confirm an address. Please wait for an hour and try again.',
  },
  'nothing-waits': {
    ja: '確かめるのを待っているメールアドレスは、ありません。画面を開きなおしてください。',
    en: 'No e-mail address waits to be confirmed. Please open the page again.',
  },
  'link-not-valid': {
    ja: 'このリンクは、もう使えません。必要なら、もう一度申し込んでください。',
    en: 'This link can no longer be used. If you need to, please ask again.',
  },
  'email-taken': {
    ja: 'このメールアドレスは、ほかの登録で使われています。別のアドレスにしてください。',
    en: 'This e-mail address belongs to another registration. Please choose another address.',
  },
};

export const passwordRefusalText: Record<PasswordRefusal, Sentence> = {
  ...proofRefusalText,
  'same-password': {
    ja: 'いまのパスワードと同じです。別のものにしてください。',
    en: 'This is the password of now. Please choose another.',
  },
  'easy-password': {
    ja: 'このパスワードは、ほかの人が推測しやすいものです。別のものにしてください。',
    en: 'Others could guess this password. Please choose another.',
  },
};

/** Of a registration whose steps are not all complete. */
export const unfinishedText: Record<'draft-incomplete', Sentence> = {
  'draft-incomplete': {
    ja: '書きかけの所があります。「直す」から、たりない所を書いてください。',
    en: 'Something is still missing. Please open the step by “Change” and complete it.',
  },
};
