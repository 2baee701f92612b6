import type { MembershipRefusal, ResetRefusal, SignInRefusal } from '../../modules/identity/index.ts';
import type { Sentence } from '../../platform/i18n.ts';
import { proofRefusalText } from '../accounts/refusal-text.ts';

export const signInRefusalText: Record<SignInRefusal, Sentence> = {
  'wrong-login': {
    ja: 'ログイン名かパスワードが違います。もう一度入力してください。',
    en: 'The login name or the password is not right. Please try again.',
  },
  'too-many-tries': {
    ja: '何度も間違えたため、いまはログインできません。15分ほど待ってから、もう一度お試しください。',
    en: 'There were too many wrong tries. Please wait for 15 minutes and try again.',
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
  ...proofRefusalText,
  'not-active': {
    ja: 'この人は、いま利用を止められています。先に利用を再開してください。',
    en: 'This person is suspended. Please let them in again first.',
  },
  'last-officer': {
    ja: '「自治体の担当」が、ひとりもいなくなります。先に、ほかの人に役割を渡してください。',
    en: 'No officer of the region would be left. Please give the role to somebody else first.',
  },
  'several-duties': {
    ja: 'この人は、たがいに確かめ合う役割を、一人で持つことになります。よければ、確認にチェックを入れてください。',
    en: 'This person would hold duties that are to check each other. If that is meant, please tick the box.',
  },
  'leaves-unheld': {
    ja: 'この役割を持つ人が足りなくなり、仕事が止まります。よければ、確認にチェックを入れてください。',
    en: 'Too few people would be left for a role, and work would stand still. If that is meant, please tick the box.',
  },
  'has-own-side': {
    ja: 'この人は、働き手か会社の仲間として、自分でも取引に加わっています。よければ、確認にチェックを入れてください。',
    en: 'This person takes part in orders, as a worker or for a company. If the role is meant, please tick the box.',
  },
  'holds-money-role': {
    ja: 'お金にかかわる役割は、その役割を持つ担当からは渡せません。ほかの担当にたのんでください。',
    en: 'An officer who holds a role for money cannot give one. Please ask another officer.',
  },
};

/** Joining a region with an account. */
export const joinRefusalText: Record<SignInRefusal | 'suspended', Sentence> = {
  'wrong-login': signInRefusalText['wrong-login'],
  'too-many-tries': signInRefusalText['too-many-tries'],
  suspended: {
    ja: 'この地域では、いま利用できません。下の電話番号で、担当におたずねください。',
    en: 'You cannot use the pages of this region now. Please call the number below.',
  },
};
