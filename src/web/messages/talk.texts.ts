import { texts } from '../../platform/i18n.ts';

/** The words of a talk. */
export const talkTexts = texts(
  {
    title: 'やりとり',
    of: (title: string) => `やりとり：${title}`,
    none: 'まだメッセージはありません。聞きたいことや、決めたいことを書いてください。',
    noneToRead: 'まだメッセージはありません。',
    you: 'あなた',
    read: '既読',
    older: '前のメッセージを見る',
    newest: '新しいメッセージに戻る',
    unread: (count: number) => `新しいメッセージが ${count} 件あります。`,
    markRead: '読みました',
    labels: { text: 'メッセージ', files: 'ファイル' },
    hints: {
      text: '4,000文字まで。',
      files: '10個まで、1つ20MB、合わせて60MBまで。',
    },
    send: '送る',
    after: '相手に知らせが届きます。送ったメッセージは消せません。',
    failed: '送れませんでした。書いた文は残っています。つながりを確かめて、もう一度押してください。',
    closed: 'このやりとりは終わっています。読むことはできます。',
    readOnly: 'あなたは、このやりとりを読むだけです。',
    report: '通報',
    lured: '契約の前に外で連絡を取ると、お金を守れません。やりとりとお金は、この画面の中で続けてください。',
    unpaid: '仕事は、契約と入金の確認のあとに始めてください。その前の仕事は、お金を守れません。',
  },
  {
    title: 'Messages',
    of: (title: string) => `Messages about ${title}`,
    none: 'There are no messages yet. Please write what you would like to ask or settle.',
    noneToRead: 'There are no messages yet.',
    you: 'You',
    read: 'read',
    older: 'See earlier messages',
    newest: 'Back to the newest messages',
    unread: (count: number) => (count === 1 ? 'There is 1 new message.' : `There are ${count} new messages.`),
    markRead: 'I have read them',
    labels: { text: 'Message', files: 'Files' },
    hints: {
      text: 'Up to 4,000 characters.',
      files: 'Up to ten, 20 MB each and 60 MB in all.',
    },
    send: 'Send',
    after: 'The other side is told. What was sent cannot be deleted.',
    failed: 'It could not be sent. Your text is still here. Please check the connection and press again.',
    closed: 'This talk has ended. You can still read it.',
    readOnly: 'You can only read this talk.',
    report: 'Report',
    lured:
      'If you get in touch elsewhere before there is a contract, your money is not protected. Please go on here.',
    unpaid:
      'Please begin work after the contract and the confirmed deposit. Before that, your money is not protected.',
  },
);
