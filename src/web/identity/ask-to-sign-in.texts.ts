import { texts } from '../../platform/i18n.ts';

export const askTexts = texts(
  {
    title: 'もう一度ログインしてください',
    kept: '時間がたったため、ログインが切れました。入力した内容は残っています。',
    signIn: 'ログインして続ける',
    joinTitle: 'この地域に、まだ登録していません',
    keptForJoining: '入力した内容は残っています。登録すると、続きを送れます。',
    join: '登録に進む',
    continueTitle: '続けて送りますか',
    continueWhat: 'さきほど入力した内容を、このまま送れます。',
    lostFiles: 'ファイルだけは残せませんでした。次の画面で、もう一度選んでください。',
    continue: 'この内容で送る',
  },
  {
    title: 'Please sign in again',
    kept: 'Your session has ended. What you typed has been kept.',
    signIn: 'Sign in and go on',
    joinTitle: 'You have not joined this region yet',
    keptForJoining: 'What you typed has been kept. You can send it when you have joined.',
    join: 'Go on to join',
    continueTitle: 'Send it now?',
    continueWhat: 'What you typed before can be sent as it is.',
    lostFiles: 'Only the files could not be kept. Please choose them again on the next page.',
    continue: 'Send this',
  },
);
