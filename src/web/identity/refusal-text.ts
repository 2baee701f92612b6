import type {
  MembershipRefusal,
  RegistrationRefusal,
  ResetRefusal,
  SignInRefusal,
} from '../../modules/identity/index.ts';
import type { Sentence } from '../../platform/i18n.ts';

/** 'not-member-here': the password was right, but the person does not belong to this region, or not now. */
export const signInRefusalText: Record<SignInRefusal | 'not-member-here', Sentence> = {
  'wrong-login': {
    ja: 'ログイン名かパスワードが違います。もう一度入力してください。',
    en: 'The login name or the password is not right. Please try again.',
  },
  'too-many-tries': {
    ja: '何度も間違えたため、いまはログインできません。15分ほど待ってから、もう一度お試しください。',
    en: 'There were too many wrong tries. Please wait for 15 minutes and try again.',
  },
  'not-member-here': {
    ja: 'この地域では、いま利用できません。ほかの地域の方は「この地域に登録する」へ進んでください。',
    en: 'You do not use the pages of this region now. From another region? Please join this one below.',
  },
};

export const resetRefusalText: Record<ResetRefusal, Sentence> = {
  'link-not-valid': {
    ja: 'このリンクは、もう使えません。もう一度、再設定のメールを送ってください。',
    en: 'This link can no longer be used. Please ask for a new mail.',
  },
  'easy-password': {
    ja: 'このパスワードは、ほかの人が推測しやすいものです。別のものにしてください。',
    en: 'Others could guess this password. Please choose another.',
  },
};

export const membershipRefusalText: Record<MembershipRefusal, Sentence> = {
  'not-active': {
    ja: 'この人は、いま利用を止められています。先に利用を再開してください。',
    en: 'This person is suspended. Please let them in again first.',
  },
  'last-officer': {
    ja: '「自治体の担当」が、ひとりもいなくなります。先に、ほかの人に役割を渡してください。',
    en: 'No officer of the region would be left. Please give the role to somebody else first.',
  },
  'holds-money-role': {
    ja: 'お金にかかわる役割は、その役割を持つ担当からは渡せません。ほかの担当にたのんでください。',
    en: 'An officer who holds a role for money cannot give one. Please ask another officer.',
  },
};

/** Of every form with which somebody without an account begins. */
export const newcomerRefusalText: Record<'too-many-registrations', Sentence> = {
  'too-many-registrations': {
    ja: 'この場所からの登録が、続いています。1時間ほど待ってから、もう一度押してください。',
    en: 'Many people have registered from your place. Please wait for an hour and press again.',
  },
};

/** Joining a region: by a new registration, or with an account. */
export const joinRefusalText: Record<
  SignInRefusal | Exclude<RegistrationRefusal, 'key-reused'> | 'suspended',
  Sentence
> = {
  'wrong-login': signInRefusalText['wrong-login'],
  'too-many-tries': signInRefusalText['too-many-tries'],
  'login-name-taken': {
    ja: 'このログイン名は、ほかの人が使っています。別の名前にしてください。',
    en: 'Somebody else has this login name. Please choose another.',
  },
  'email-taken': {
    ja: 'このメールアドレスは、もう登録されています。今のログイン名で登録してください。',
    en: 'This e-mail address is registered already. Please join with your account.',
  },
  suspended: {
    ja: 'この地域では、いま利用できません。下の電話番号で、担当におたずねください。',
    en: 'You cannot use the pages of this region now. Please call the number below.',
  },
};
