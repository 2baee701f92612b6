import type { MembershipRefusal, ResetRefusal, SignInRefusal } from '../../modules/identity/index.ts';
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
    ja: 'この地域では、いま利用できません。下の電話番号で、担当におたずねください。',
    en: 'You cannot use the pages of this region now. Please call the number below.',
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
  'no-such-person': {
    ja: 'このログイン名かメールアドレスの人は、いません。',
    en: 'There is nobody with this login name or e-mail address.',
  },
  'not-active': {
    ja: 'この人は、いま利用を止められています。先に利用を再開してください。',
    en: 'This person is suspended. Please let them in again first.',
  },
  suspended: {
    ja: 'この人は、利用を止められています。人の一覧から再開できます。',
    en: 'This person is suspended. You can let them in again from the list.',
  },
  'member-already': {
    ja: 'この人は、もうこの地域に登録されています。',
    en: 'This person belongs to the region already.',
  },
};
