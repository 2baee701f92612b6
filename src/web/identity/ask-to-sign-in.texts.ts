import { texts } from '../../platform/i18n.ts';

export const askTexts = texts(
  {
    title: 'もう一度ログインしてください',
    kept: '時間がたったため、ログインが切れました。入力した内容は残っています。',
    signIn: 'ログインして続ける',
    continueTitle: '続けて送りますか',
    continueWhat: 'ログインできました。さきほどの内容を、このまま送れます。',
    lostFiles: 'ファイルだけは残せませんでした。次の画面で、もう一度選んでください。',
    continue: 'この内容で送る',
  },
  {
    title: 'Please sign in again',
    kept: 'Your session has ended. What you typed has been kept.',
    signIn: 'Sign in and go on',
    continueTitle: 'Send it now?',
    continueWhat: 'You are signed in. What you typed before can be sent as it is.',
    lostFiles: 'Only the files could not be kept. Please choose them again on the next page.',
    continue: 'Send this',
  },
);
