import { texts } from '../../platform/i18n.ts';

export const troubleTexts = texts(
  {
    kinds: {
      'not-found': {
        title: 'ページが見つかりません',
        what: 'アドレスが違うか、あなたが見られるものではないようです。',
      },
      'not-allowed': {
        title: 'この操作はできません',
        what: 'あなたの役割では、この操作はできません。担当の方にお願いしてください。',
      },
      busy: {
        title: '少し待って、もう一度お試しください',
        what: 'ほかの人が、いま同じものを変えています。何も失われていません。',
      },
      'from-elsewhere': {
        title: '受け取れませんでした',
        what: 'ほかのサイトから送られたようです。このサイトの画面から、もう一度送ってください。',
      },
      'too-large': {
        title: 'ファイルが大きすぎます',
        what: '1つ20MB、合わせて60MBまでにして、もう一度送ってください。',
      },
      unreadable: {
        title: '送られたものを読めませんでした',
        what: '途中で切れたようです。ブラウザーの「戻る」で入力した画面に戻り、もう一度送ってください。',
      },
      overloaded: {
        title: 'いま混み合っています',
        what: '少し待って、もう一度お試しください。何も失われていません。',
      },
      away: {
        title: 'いま、つながりにくくなっています',
        what: '少し待って、もう一度お試しください。同じ画面から送り直しても、二重にはなりません。',
      },
      broken: {
        title: 'うまくいきませんでした',
        what: 'こちらの問題です。もう一度お試しください。続くときは、下の番号をお知らせください。',
      },
    },
    number: 'お問い合わせ番号',
    toFront: '最初のページへ',
    phone: 'お困りのときは、下の電話番号へどうぞ。',
  },
  {
    kinds: {
      'not-found': {
        title: 'This page was not found',
        what: 'The address may be wrong, or it is not something you can see.',
      },
      'not-allowed': {
        title: 'You cannot do this',
        what: 'Your role does not allow this. Please ask the person in charge.',
      },
      busy: {
        title: 'Please wait a moment and try again',
        what: 'Somebody else is changing the same thing right now. Nothing was lost.',
      },
      'from-elsewhere': {
        title: 'This could not be taken',
        what: 'It seems to come from another site. Please send it again from a page of this site.',
      },
      'too-large': {
        title: 'The files are too large',
        what: 'Please send at most 60 MB, and at most 20 MB in one file.',
      },
      unreadable: {
        title: 'What was sent could not be read',
        what: 'It seems to have been cut off. Please go back to the form with your browser and send it again.',
      },
      overloaded: {
        title: 'Many people are here right now',
        what: 'Please wait a moment and try again. Nothing was lost.',
      },
      away: {
        title: 'We cannot be reached just now',
        what: 'Please wait a moment and try again. Sending the same page again does nothing twice.',
      },
      broken: {
        title: 'Something went wrong',
        what: 'This is our fault. Please try again. If it goes on, tell us the number below.',
      },
    },
    number: 'Number for enquiries',
    toFront: 'To the first page',
    phone: 'If you need help, please call the number below.',
  },
);
