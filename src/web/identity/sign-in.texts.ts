import { texts } from '../../platform/i18n.ts';

export const signInTexts = texts(
  {
    title: 'ログイン',
    lead: 'ログイン名かメールアドレスと、パスワードを入力してください。',
    labels: { login: 'ログイン名かメールアドレス', password: 'パスワード', to: '行き先', kept: '送る内容' },
    submit: 'ログインする',
    forgot: 'パスワードを忘れたとき',
    newHere: 'はじめての方',
    asWorker: '働き手として登録する',
    asCompany: '会社を登録する',
    join: 'この地域に登録する（職員の方など）',
    demonstration: '見本の人としてログインする',
    demonstrationWhat: 'ボタンを押すと、その人の画面を見られます。どの人も実在しません。',
    signOut: 'ログアウト',
    signOutWhat: 'この端末でのログインを終わります。',
  },
  {
    title: 'Sign in',
    lead: 'Please type your login name or e-mail address, and your password.',
    labels: { login: 'Login name or e-mail address', password: 'Password', to: 'Page', kept: 'Form' },
    submit: 'Sign in',
    forgot: 'I forgot my password',
    newHere: 'New here?',
    asWorker: 'Register as a worker',
    asCompany: 'Register an organisation',
    join: 'Join this region (staff and others)',
    demonstration: 'Sign in as somebody of the demonstration',
    demonstrationWhat: 'Press a button to see that person’s pages. None of them exists.',
    signOut: 'Sign out',
    signOutWhat: 'Ends your session on this device.',
  },
);
