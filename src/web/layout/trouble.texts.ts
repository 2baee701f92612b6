import { texts } from '../../platform/i18n.ts';

export const troubleTexts = texts(
  {
    kinds: {
      'not-found': {
        title: 'ページが見つかりません',
        what: 'アドレスが違うようです。または、ログインした方だけのページです。',
        next: '最初のページか、仕事の一覧から探してください。',
      },
      'not-allowed': {
        title: 'この操作はできません',
        what: 'あなたの役割では、この操作はできません。何も変わっていません。',
        next: '必要なときは、担当の人にお願いしてください。',
      },
      busy: {
        title: '少し待って、もう一度お試しください',
        what: 'ほかの人が、いま同じものを変えています。何も失われていません。',
        next: '前の画面にもどって、もう一度押してください。',
      },
      'from-elsewhere': {
        title: '受け取れませんでした',
        what: 'ほかのサイトから送られたようです。安全のため、受け取りません。',
        next: 'このサイトの画面を開いて、もう一度送ってください。',
      },
      'too-large': {
        title: 'ファイルが大きすぎます',
        what: '送れる大きさは、1つ20MBまで、合わせて60MBまでです。',
        next: '前の画面にもどり、ファイルを減らして送ってください。',
      },
      unreadable: {
        title: '送られたものを読めませんでした',
        what: '途中で切れたようです。まだ何も変わっていません。',
        next: 'ブラウザーの「戻る」で前の画面にもどり、もう一度送ってください。',
      },
      overloaded: {
        title: 'いま混み合っています',
        what: 'まだ何も変わっていません。登録した内容も、そのままです。',
        next: '少し待って、もう一度お試しください。',
      },
      away: {
        title: 'いま、つながりにくくなっています',
        what: '登録した内容は、そのままです。',
        next: '少し待って、同じ画面から送り直してください。二重にはなりません。',
      },
      broken: {
        title: 'うまくいきませんでした',
        what: 'こちらの問題です。登録した内容は、そのままです。',
        next: 'もう一度お試しください。続くときは、下の番号をお知らせください。',
      },
    },
    number: 'お問い合わせ番号',
    waysOn: '次にできること',
    toFront: '最初のページへ',
    toJobs: '仕事の一覧から探す',
    toHome: 'わたしのページへ',
    toContact: '書いて聞く',
    call: (phone: string) => `電話で聞く：${phone}（平日 9時〜17時）`,
  },
  {
    kinds: {
      'not-found': {
        title: 'This page was not found',
        what: 'The address may be wrong, or the page is only for somebody who has signed in.',
        next: 'Please look for it from the first page or from the list of jobs.',
      },
      'not-allowed': {
        title: 'You cannot do this',
        what: 'Your role does not allow this. Nothing has changed.',
        next: 'If you need it, please ask the person in charge.',
      },
      busy: {
        title: 'Please wait a moment and try again',
        what: 'Somebody else is changing the same thing right now. Nothing was lost.',
        next: 'Please go back to the page before and press the button again.',
      },
      'from-elsewhere': {
        title: 'This could not be taken',
        what: 'It seems to come from another site, and is not taken, to keep you safe.',
        next: 'Please open a page of this site and send it again from there.',
      },
      'too-large': {
        title: 'The files are too large',
        what: 'One file can have 20 MB, and all of them together 60 MB.',
        next: 'Please go back to the page before and send fewer or smaller files.',
      },
      unreadable: {
        title: 'What was sent could not be read',
        what: 'It seems to have been cut off on the way. Nothing has changed yet.',
        next: 'Please go back to the page before and send it again.',
      },
      overloaded: {
        title: 'Many people are here right now',
        what: 'Nothing has changed yet, and what is registered is safe.',
        next: 'Please wait a moment and try again.',
      },
      away: {
        title: 'We cannot be reached just now',
        what: 'What is registered is safe.',
        next: 'Please wait a moment and send the same page again. Nothing will be done twice.',
      },
      broken: {
        title: 'Something went wrong',
        what: 'This is our fault. What is registered is safe.',
        next: 'Please try again. If it goes on, tell us the number below.',
      },
    },
    number: 'Number for enquiries',
    waysOn: 'What you can do next',
    toFront: 'To the first page',
    toJobs: 'Look through the jobs',
    toHome: 'To my page',
    toContact: 'Ask in writing',
    call: (phone: string) => `Ask by phone: ${phone} (weekdays 9:00–17:00)`,
  },
);
