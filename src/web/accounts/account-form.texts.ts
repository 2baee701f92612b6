import { texts } from '../../platform/i18n.ts';

/** The form that makes an account: the first step of every registration. */
export const accountFormTexts = texts(
  {
    kept: 'ここまでで、いつでも中断して、ほかの端末からでも続けられます。書きかけは、90日さわらないと消えます。',
    haveAccount: 'もう登録されている方は、先にログインしてください。',
    signIn: 'ログイン',
    labels: {
      displayName: '画面に出る名前',
      loginName: 'ログイン名',
      password: 'パスワード',
      email: 'メールアドレス',
    },
    hints: {
      displayName: 'ほかの人に見える名前です。あとで変えられます。本名でなくてもかまいません。',
      loginName: '小文字の英字と数字で、3文字以上。例：hanako-s',
      password: '12文字以上。好きな言葉をいくつか並べると、覚えやすくなります。',
      email: '確かめるためのメールが届きます。ない方は、空のままでかまいません。',
    },
  },
  {
    kept: 'From here on you can stop at any time and go on later, also on another device. What you began is deleted after 90 days without a touch.',
    haveAccount: 'If you have registered before, please sign in first.',
    signIn: 'Sign in',
    labels: {
      displayName: 'Name that others see',
      loginName: 'Login name',
      password: 'Password',
      email: 'E-mail address',
    },
    hints: {
      displayName: 'You can change it later. It need not be your legal name.',
      loginName: 'Small letters and digits, at least 3. For example: hanako-s',
      password: 'At least 12 characters. A few words that you like are easy to remember.',
      email: 'We send a mail there to confirm it. May stay empty.',
    },
  },
);
