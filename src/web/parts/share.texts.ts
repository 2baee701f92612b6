import { texts } from '../../platform/i18n.ts';

export const shareTexts = texts(
  {
    title: 'ほかの人に知らせる',
    ways: {
      line: 'LINEで送る',
      x: 'Xに書く',
      hatena: 'はてなブックマークに入れる',
      facebook: 'Facebookで知らせる',
      mail: 'メールで送る',
    },
    paper: '紙に印刷する（QRコード付き）',
    address: 'このページのアドレス',
    copy: 'アドレスを写しとる',
    copied: '写しとりました。',
    back: 'ページへ戻る',
    howToPrint: 'ブラウザーの印刷で、A4の紙に出せます。',
    pageCode: 'くわしいページ',
    phone: '電話',
  },
  {
    title: 'Tell others',
    ways: {
      line: 'Send by LINE',
      x: 'Post on X',
      hatena: 'Bookmark on Hatena',
      facebook: 'Share on Facebook',
      mail: 'Send by mail',
    },
    paper: 'Print on paper (with a QR code)',
    address: 'Address of this page',
    copy: 'Copy the address',
    copied: 'Copied.',
    back: 'Back to the page',
    howToPrint: 'Print it from the browser, on A4.',
    pageCode: 'Read more on this page',
    phone: 'Phone',
  },
);
