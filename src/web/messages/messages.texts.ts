import { texts } from '../../platform/i18n.ts';

export const messagesTexts = texts(
  {
    outbox: '送ったメール（見本）',
    outboxWhat: '見本の間は、メールは外へ送られません。ここで読めます。',
    noMails: 'まだメールはありません。',
    to: '宛先',
    subject: '件名',
    written: '書いた日時',
    tries: '送った回数',
    reason: '届かなかった理由',
    states: { waiting: '送信を待っています', sent: '送りました', failed: '届きませんでした' },
    deadLetters: '届かなかったメール',
    deadLettersWhat:
      '何度送っても届かなかったメールです。宛先を確かめて、もう一度送るか、電話で知らせてください。',
    noDeadLetters: '届かなかったメールは、ありません。',
    sendAgain: 'もう一度送る',
  },
  {
    outbox: 'Outgoing mail (demonstration)',
    outboxWhat: 'In a demonstration no mail leaves this machine. You can read it here.',
    noMails: 'There is no mail yet.',
    to: 'To',
    subject: 'Subject',
    written: 'Written on',
    tries: 'Tries',
    reason: 'Why it did not arrive',
    states: { waiting: 'waiting to be sent', sent: 'sent', failed: 'did not arrive' },
    deadLetters: 'Mail that did not arrive',
    deadLettersWhat:
      'These were tried again and again. Please check the address, send again, or call the person.',
    noDeadLetters: 'All mail has arrived.',
    sendAgain: 'Send again',
  },
);
