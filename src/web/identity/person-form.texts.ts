import { texts } from '../../platform/i18n.ts';

/** The part of a registration that makes an account. */
export const personFormTexts = texts(
  {
    you: 'あなたについて',
    account: 'ログインに使うもの',
    languages: { ja: '日本語', en: 'English' },
    labels: {
      familyName: '姓',
      givenName: '名',
      familyKana: '姓のフリガナ',
      givenKana: '名のフリガナ',
      email: 'メールアドレス',
      phone: 'あなたの電話番号',
      language: 'お知らせの言葉',
      loginName: 'ログイン名',
      password: 'パスワード',
    },
    hints: {
      familyName: '戸籍のとおりの字で入力できます（髙、𠮷など）。',
      familyKana: 'ひらがなで入力しても、カタカナになおします。',
      email: 'ない方は、空のままでかまいません。お知らせはこのサービスの中で読めます。',
      phone: '例：090-1234-5678',
      loginName: '小文字の英字と数字で、3文字以上。例：hanako-s',
      password: '12文字以上。好きな言葉をいくつか並べると、覚えやすくなります。',
    },
  },
  {
    you: 'About you',
    account: 'For signing in',
    languages: { ja: '日本語', en: 'English' },
    labels: {
      familyName: 'Family name',
      givenName: 'Given name',
      familyKana: 'Family name in katakana',
      givenKana: 'Given name in katakana',
      email: 'E-mail address',
      phone: 'Your phone number',
      language: 'Language of letters to you',
      loginName: 'Login name',
      password: 'Password',
    },
    hints: {
      familyName: 'Write it as in the family register (髙, 𠮷 and others are kept).',
      familyKana: 'Hiragana is turned into katakana.',
      email: 'May stay empty. You can read all letters on these pages.',
      phone: 'For example: 090-1234-5678',
      loginName: 'Small letters and digits, at least 3. For example: hanako-s',
      password: 'At least 12 characters. A few words that you like are easy to remember.',
    },
  },
);
