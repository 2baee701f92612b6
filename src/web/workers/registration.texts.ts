import { texts } from '../../platform/i18n.ts';

export const registrationTexts = texts(
  {
    title: '働き手として登録する',
    lead: '登録は無料です。応募するかどうかは、仕事を見てから決められます。',
    make: '登録を始める',
    makeThen: 'ログインできるようになります。残りは、あとからでも書けます。',
    steps: { account: 'ログイン', identity: 'あなたについて', life: 'くらしと仕事', review: '確認' },
    leads: {
      identity: '契約とお金の受け取りに使います。契約をするまで、ほかの人には見えません。',
      life: '合う仕事を探すために使います。会社に見せるかどうかは、あなたが決めます。',
      review: '書いたことを確かめてください。どれも、あとで直せます。',
    },
    change: '直す',
    private: 'あなただけが読めます',
    submit: '約束ごとに合意して登録する',
    submitThen: '登録すると、仕事に応募できます。次に、報酬を受け取る口座を登録します。',
  },
  {
    title: 'Register as a worker',
    lead: 'Registration is free. You decide whether to propose when you have seen the jobs.',
    make: 'Begin',
    makeThen: 'You can sign in from then on. The rest can be written later.',
    steps: { account: 'Sign-in', identity: 'About you', life: 'Life and work', review: 'Review' },
    leads: {
      identity: 'For contracts and payments. Nobody else sees it before a contract is made.',
      life: 'This helps to find work that fits. You decide whether clients see it.',
      review: 'Please look through what you wrote. You can change all of it later.',
    },
    change: 'Change',
    private: 'Only you can read this',
    submit: 'Agree to the terms and register',
    submitThen: 'You can then propose for jobs. Next you register the bank account for your reward.',
  },
);
