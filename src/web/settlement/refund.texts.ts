import { texts } from '../../platform/i18n.ts';

/** The words for what a client gets back, and for the account that it goes to. */
export const refundTexts = texts(
  {
    list: '返金',
    listLead: 'お預かりした代金のうち、お返しするものです。',
    listNone: '決まった返金は、1分ほどでここに出ます。いまは、ありません。',
    owed: (amount: string) => `${amount}の返金が決まりました。1分ほどで、口座と返金の日がここに出ます。`,
    account: '返金を受け取る口座',
    accountLead: (amount: string) =>
      `${amount}をお返しします。振り込んだ方と同じ名義の口座だけに、お返しできます。`,
    payer: '振り込んだ方（明細の名前）',
    toAccount: '口座を見る・登録する',
    now: 'いまの口座',
    none: '口座は、まだ登録されていません。',
    heldUntil: (at: string) =>
      `口座が変わりました。${at}まで確認の期間です。そのあとに用意する振込から、この口座に返金します。`,
    returned: 'この口座に振り込めませんでした。別の口座か、正しい口座を登録してください。',
    underWay: 'この返金は、手続きが進んでいます。',
    find: '口座を登録する',
    reason: '口座を知らせた書面',
    reasonHint: '払った方からの手紙やメールの日付です。例 12月3日の手紙',
    suspended: '保留していた入金',
    state: { planned: '予定', batched: '準備中', settled: '返金済み', returned: '戻りました' },
    willPay: (day: string) => `${day}に返金する予定です`,
    checked: (phone: string) => `運営が、この返金の内容を確かめています。お電話 ${phone}`,
    waitsForHold: (at: string, day: string) =>
      `口座が変わったため、${at}まで確認の期間です。そのあとに用意する振込で返金します。早くて${day}です。`,
    waits: '口座の登録を待っています',
    onItsWay: '振込の準備をしています',
    paidOn: (day: string) => `${day}に返金しました`,
    due: 'これから返金されるお金',
    late: (day: string, phone: string) =>
      `${day}の予定でしたが、まだ返金されていません。運営が確かめています。お電話 ${phone}`,
  },
  {
    list: 'Refunds',
    listLead: 'Money that you paid in and get back.',
    listNone: 'A refund that has been decided appears here within about a minute. There is none now.',
    owed: (amount: string) =>
      `A refund of ${amount} has been decided. Within about a minute its day and its account stand here.`,
    account: 'Account for the refund',
    accountLead: (amount: string) =>
      `${amount} goes back. It can only be paid into an account of the one who paid it.`,
    payer: 'Paid by (name on the statement)',
    toAccount: 'See or register the account',
    now: 'The account',
    none: 'There is no account yet.',
    heldUntil: (at: string) =>
      `The account was changed and is on hold until ${at}. Payments that are made ready after that go to it.`,
    returned: 'A payment to this account came back. Please register the right one or another one.',
    underWay: 'This refund is under way.',
    find: 'Register an account',
    reason: 'The letter that named the account',
    reasonHint: 'The day of the letter or mail of the payer, for example: letter of 3 December',
    suspended: 'Money that waited in suspense',
    state: { planned: 'Planned', batched: 'Being prepared', settled: 'Paid back', returned: 'Came back' },
    willPay: (day: string) => `To be paid back on ${day}`,
    checked: (phone: string) => `The operator is checking this refund. Please call ${phone}`,
    waitsForHold: (at: string, day: string) =>
      `The account was changed and is on hold until ${at}. It is paid back with a payment made after that, on ${day} at the earliest.`,
    waits: 'Waits for the account',
    onItsWay: 'The payment is being prepared',
    paidOn: (day: string) => `Paid back on ${day}`,
    due: 'Money that is to come back',
    late: (day: string, phone: string) =>
      `It was to be paid back on ${day} and has not been yet. The operator finds out why. Please call ${phone}`,
  },
);
