import { texts } from '../../platform/i18n.ts';

/** The words about what shares come to in yen. */
export const shareTexts = texts(
  {
    figures: '書いた割合での金額',
    worker: '働き手に',
    client: '会社に',
    notYet: '割合を書くと出ます',
    show: '金額を見る',
    tax: [
      '源泉徴収の税は、約束した報酬の全部について、預かる前に差し引いてあります。',
      '割合で分けても、ここでは計算し直しません。',
      '会社は、実際に支払う額の税を税務署に納め、報告します。',
      '働き手は、受け取った額を自分で申告します。',
      '差し引いた税との差は、両方とも税務署か税理士に確かめてください。',
    ].join(''),
  },
  {
    figures: 'What these shares come to',
    worker: 'To the worker',
    client: 'To the client',
    notYet: 'shown once there is a share',
    show: 'Show the amounts',
    tax: [
      'Income tax was withheld for the whole agreed reward, before the deposit was paid in.',
      'Shares do not reckon it anew.',
      'The client pays and reports to the tax office the tax on what is really paid.',
      'The worker declares what was received.',
      'Both settle the difference with the tax office or a tax accountant.',
    ].join(' '),
  },
);
