import { texts } from '../../platform/i18n.ts';

export const moneyTexts = texts(
  {
    title: 'お金の流れ',
    lead: '代金は、仕事の前に預かります。確かめたあとで、働き手に渡ります。',
    holder: 'お金を預かるのは',
    noHolder: 'まだ決まっていません。決まるまで、契約は始まりません。',
    notTown: '町は、お金を預かりません。法律で決まっています。',
    steps: '預けてから、届くまで',
    step: (depositDays: number, acceptanceDays: number) => [
      { title: '会社が代金を振り込む', text: `両方が合意してから、${depositDays}日が期限です。` },
      { title: '預かり主が預かる', text: '注文ごとに分けて記録します。ほかの支払いには使いません。' },
      { title: '働き手が納品する', text: '預かったあとで仕事を始め、期限までに届けます。' },
      {
        title: '会社が確かめる',
        text: `納品から${acceptanceDays}日のうちに確かめます。返事がないと、自動で検収です。`,
      },
      { title: '報酬が銀行に届く', text: '振込の日は、納品した日で決まります。' },
    ],
    days: '振込の日',
    fees: 'システム手数料',
    clientFee: '会社が払うシステム手数料',
    workerFee: '働き手から引くシステム手数料',
    percent: (percent: string) => `報酬の${percent}％（税込み）`,
    free: 'ありません',
    example: (reward: string, deposit: string, payout: string) =>
      `例：報酬が${reward}なら、会社は${deposit}を預け、働き手は${payout}を受け取ります。`,
    when: 'こんなときは',
    cases: [
      {
        title: '会社が代金を振り込まないとき',
        sentences: ['仕事は始まりません。', '一週間たつと、どちらからでも終えられます。費用はかかりません。'],
      },
      {
        title: '会社から返事がないとき',
        sentences: ['期限が来ると、自動で検収となります。', '報酬は、決まった日に振り込まれます。'],
      },
      {
        title: '途中でやめるとき',
        sentences: ['両方で話し合い、できた分の報酬を決めます。', '残りは、会社に返します。'],
      },
      {
        title: '意見が合わないとき',
        sentences: ['どちらからでも、調停を頼めます。', '決まるまで、お金は預かったままです。'],
      },
      {
        title: '銀行に振り込めなかったとき',
        sentences: [
          'お金は、預かり主のところに戻ります。',
          '口座を直すと、次にまとめて振り込むときに届きます。',
        ],
      },
      {
        title: '税金を引く仕事のとき',
        sentences: ['仕事の種類により、会社が税金の分を引きます。', '引いた分は、会社が税務署に納めます。'],
      },
    ],
    ask: 'お金のことで困ったら、電話をください。',
    toContact: 'お問い合わせ',
  },
  {
    title: 'Where the money is',
    lead: 'The money is deposited before the work, and goes to the worker after the result has been checked.',
    holder: 'Who keeps the money',
    noHolder: 'Not decided yet. No order can start before it is.',
    notTown: 'The town itself keeps no money: the law does not let it.',
    steps: 'From the deposit to the bank account',
    step: (depositDays: number, acceptanceDays: number) => [
      { title: 'The client pays in', text: `Within ${depositDays} days after both have agreed.` },
      {
        title: 'The escrow holder keeps it',
        text: 'Recorded for each order by itself, and used for nothing else.',
      },
      {
        title: 'The worker delivers',
        text: 'Work starts after the deposit, and is delivered by its deadline.',
      },
      {
        title: 'The client checks it',
        text: `Within ${acceptanceDays} days of the delivery. Without an answer it counts as accepted.`,
      },
      { title: 'The reward reaches the bank', text: 'The day of the delivery decides the day of payment.' },
    ],
    days: 'Payment days',
    fees: 'Platform fees',
    clientFee: 'Paid by the client',
    workerFee: 'Taken from the worker',
    percent: (percent: string) => `${percent} % of the reward, tax included`,
    free: 'none',
    example: (reward: string, deposit: string, payout: string) =>
      `For a reward of ${reward}, the client deposits ${deposit} and the worker receives ${payout}.`,
    when: 'What happens when …',
    cases: [
      {
        title: 'the client does not pay in',
        sentences: ['Work does not start.', 'After a week either side can end the order. It costs nothing.'],
      },
      {
        title: 'the client does not answer',
        sentences: ['At the deadline the delivery counts as accepted.', 'The reward is paid on its day.'],
      },
      {
        title: 'the work is stopped midway',
        sentences: ['Both agree on the reward for what was done.', 'The rest goes back to the client.'],
      },
      {
        title: 'the two disagree',
        sentences: [
          'Either of them can ask for mediation.',
          'Until it is decided, the money stays where it is.',
        ],
      },
      {
        title: 'the bank cannot pay it out',
        sentences: [
          'The money comes back to the escrow holder.',
          'Once the account is corrected, it is paid with the next transfers.',
        ],
      },
      {
        title: 'tax is withheld',
        sentences: [
          'For some kinds of work the client keeps the tax back.',
          'The client pays it to the tax office.',
        ],
      },
    ],
    ask: 'If something about money worries you, please call us.',
    toContact: 'Contact',
  },
);
