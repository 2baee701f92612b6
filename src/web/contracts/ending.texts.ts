import { texts } from '../../platform/i18n.ts';

/** The words of the pages on which a contract ends early. */
export const endingTexts = texts(
  {
    title: '困ったとき',
    lead: '仕事が進まないとき、続けられないときの、終え方を選べます。',
    link: '困ったとき（途中で終える・調停を頼む）',
    money: (amount: string, holder: string) =>
      `いま ${amount} を、${holder}が預かっています。下の方法で決まるまで、動きません。`,
    noMoney: 'いま預かっている代金はありません。',
    open: { refund: '全額を返して終える申し出があります', share: '途中で終える申し出があります' },
    answerBy: (day: string) => `返事の期限は ${day} 18:00 です。`,
    silence: {
      refund: '返事がないときは、申し出が消えます。お金は動かず、契約は続きます。',
      share: '期限までに割合が合わないときは、調停役が間に入ります。お金は動きません。',
    },
    waits: '相手の返事を待っています。',
    answer: '返事をする',
    agree: '相手の割合を見て、同意する',
    restate: '自分の割合を出しなおす',
    counter: '自分の割合を出す',
    said: (who: string) => `${who}が書いたこと`,
    sides: { client: '会社', worker: '働き手' },
    ways: '選べる方法',
    way: {
      unpaid: '入金がないまま終える',
      unpaidText: (day: string) =>
        `${day}までに入金がなければ、翌日からどちらからでも終えられます。費用はかかりません。`,
      refund: '全額を返して終える',
      refundText: '納品が一度もない分の代金を、会社に全部返します。相手の同意が要ります。',
      share: 'できた分を払って終える',
      shareText: 'できたことを書き、働き手の分の割合を出します。両方の割合が同じになると決まります。',
      dispute: '調停を頼む',
      disputeText: '話がまとまらないときに、調停役が間に入ります。その間、お金は動きません。',
    },
    outside: '外の相談先',
    outsideText: 'フリーランス・トラブル110番では、弁護士に無料で相談できます。',
    table: { percent: '働き手の割合', worker: '働き手に', client: '会社に' },
    loss: {
      worker: (amount: string) => `あなたが受け取れなくなる額は ${amount} です。`,
      client: (amount: string) => `あなたの会社に戻らない額は ${amount} です。`,
    },
    unpaid: {
      title: '入金がないまま終える',
      lead: '代金が届いていないため、この契約を終えます。',
      submit: '契約を終える',
      after:
        '契約が終わり、両方に知らせが届きます。お金は動きません。あとから届いた代金は、確かめて返します。',
      leadRest: '残りの部分の代金が届いていないため、この契約を終えます。',
      afterRest:
        '残りの部分をやめて契約が終わり、両方に知らせが届きます。済んだ部分の支払いと返金は変わりません。あとから届いた代金は、確かめて返します。',
      again: '会社は、募集のページから、日にちを直してもう一度募集できます。',
    },
    refund: {
      title: '全額を返して終える',
      lead: (amount: string) => `預かっている ${amount} を、全部会社に返して終えることを申し出ます。`,
      labels: { statement: '相手に伝える理由' },
      submit: '申し出る',
      after:
        '相手に届きます。相手が同意するまで、お金は動きません。7日のうちに返事がなければ、申し出は消えます。',
    },
    refundAnswer: {
      title: '返金の申し出に返事をする',
      lead: (amount: string) => `同意すると、${amount} が会社に戻り、仕事は終わります。`,
      labels: {
        answer: '返事',
        confirmed: '上の額を確かめました。同意すると、取り消せないことがわかりました',
      },
      choices: { agree: '同意する（全額を会社に返して終える）', refuse: '断る（契約を続ける）' },
      hints: { confirmed: '断るときは、印は要りません。' },
      submit: '返事を送る',
      after: '同意は、すぐに実行されます。断ると、契約はこのまま続きます。',
    },
    shares: {
      title: 'できた分を払って終える',
      lead: '何ができたかを書き、働き手の分の割合を決めてください。',
      labels: {
        statement: 'できたこと・できなかったこと',
        shares: '働き手の割合',
        'shares.percent': '働き手の割合',
        confirmed: '相手と同じ割合のときは、すぐに決まり、取り消せないことがわかりました',
      },
      hints: {
        'shares.percent': '預かった代金のうち、働き手に支払う分です。0から100の数字で書いてください。',
      },
      part: (deposit: string, pay: string) => `預かっている代金 ${deposit}、約束した報酬 ${pay}`,
      examples: '約束の報酬をもとにした割合',
      ofPay: {
        nothing: '支払わない',
        quarter: '報酬の4分の1',
        half: '報酬の半分',
        threeQuarters: '報酬の4分の3',
        all: '報酬の全部',
      },
      halfOf: (pay: string, half: string, percent: number) =>
        `約束の報酬 ${pay} の半分（${half}）は${percent}%です。`,
      base: '働き手の分は、約束した報酬を超えません。残りは、システム手数料もふくめて会社に戻ります。',
      full: '納品された仕事で、働き手の分が報酬の全部になるときは、検収と同じです。システム手数料もかかります。',
      undelivered: '納品前に報酬の全部を働き手に支払うときも、残りは会社に戻ります。',
      submit: '割合を出す',
      after: '相手に届きます。両方が同じ割合になると、そのとおりに支払い、仕事は終わります。',
    },
    agreement: {
      title: '相手の割合に同意する',
      labels: { confirmed: '上の額を確かめました。同意すると、取り消せないことがわかりました' },
      submit: 'この割合に同意する',
      after: (worker: string, client: string) =>
        `同意すると、働き手に ${worker}、会社に ${client} と決まり、仕事は終わります。`,
    },
  },
  {
    title: 'When something goes wrong',
    lead: 'If the work does not go on, here are the ways to end it.',
    link: 'When something goes wrong (end early, ask for mediation)',
    money: (amount: string, holder: string) =>
      `${amount} is held by ${holder} now. It does not move until one of these ways has been decided.`,
    noMoney: 'No deposit is being held now.',
    open: { refund: 'Somebody proposes to end with a full refund', share: 'Somebody proposes to end early' },
    answerBy: (day: string) => `An answer is due on ${day}, 18:00.`,
    silence: {
      refund: 'Without an answer the proposal is void. No money moves, and the contract goes on.',
      share: 'If the shares are not the same by then, a mediator steps in. No money moves.',
    },
    waits: 'Waiting for the answer of the other side.',
    answer: 'Answer',
    agree: 'Look at their shares and agree',
    restate: 'Change my shares',
    counter: 'Propose my own shares',
    said: (who: string) => `What the ${who} wrote`,
    sides: { client: 'client', worker: 'worker' },
    ways: 'What you can do',
    way: {
      unpaid: 'End without a deposit',
      unpaidText: (day: string) =>
        `If no deposit has come by ${day}, either side can end it from the next day. It costs nothing.`,
      refund: 'End with a full refund',
      refundText:
        'The whole deposit for what was never delivered goes back to the client. The other side has to agree.',
      share: 'End, and pay for what was done',
      shareText:
        'You say what was done and which share it brings the worker. It is decided when both name the same.',
      dispute: 'Ask for mediation',
      disputeText: 'If you cannot agree, a mediator steps in. No money moves meanwhile.',
    },
    outside: 'Advice from outside',
    outsideText: 'At Freelance Trouble 110 you can talk to a lawyer, free and in Japanese.',
    table: { percent: 'Worker’s share', worker: 'To the worker', client: 'To the client' },
    loss: {
      worker: (amount: string) => `You would go without ${amount}.`,
      client: (amount: string) => `${amount} would not come back to your organisation.`,
    },
    unpaid: {
      title: 'End without a deposit',
      lead: 'No deposit has come, so you end this contract.',
      submit: 'End the contract',
      after:
        'The contract ends and both sides are told. No money moves. What arrives later is checked and sent back.',
      leadRest: 'No deposit has come for what is left, so you end this contract.',
      afterRest:
        'The contract ends without its unpaid parts and both sides are told. What was paid or refunded for the others stays. What arrives later is checked and sent back.',
      again: 'The client can open the posting again with new dates, on its page.',
    },
    refund: {
      title: 'End with a full refund',
      lead: (amount: string) =>
        `You propose to end, and to return all of the ${amount} held in deposit to the client.`,
      labels: { statement: 'Your reason, for the other side' },
      submit: 'Propose',
      after:
        'The other side is told. No money moves until it agrees. Without an answer in seven days the proposal is void.',
    },
    refundAnswer: {
      title: 'Answer the proposed refund',
      lead: (amount: string) => `If you agree, ${amount} goes back to the client and the work ends.`,
      labels: {
        answer: 'Your answer',
        confirmed: 'I have checked the amount above, and know that agreeing cannot be undone',
      },
      choices: {
        agree: 'I agree (everything goes back to the client)',
        refuse: 'I refuse (the contract goes on)',
      },
      hints: { confirmed: 'Not needed if you refuse.' },
      submit: 'Send the answer',
      after: 'If you agree, it happens at once. If you refuse, the contract goes on as it is.',
    },
    shares: {
      title: 'End, and pay for what was done',
      lead: 'Please write what was done, and choose the worker’s share.',
      labels: {
        statement: 'What was done, and what was not',
        shares: 'Worker’s share',
        'shares.percent': 'Worker’s share',
        confirmed:
          'I know that it is decided at once, and cannot be undone, if the other side has named the same',
      },
      hints: {
        'shares.percent': 'The part of the deposit that is paid to the worker: a number from 0 to 100.',
      },
      part: (deposit: string, pay: string) => `Deposit ${deposit}, agreed pay ${pay}`,
      examples: 'Shares that bring a part of the agreed pay',
      ofPay: {
        nothing: 'nothing',
        quarter: 'a quarter of the pay',
        half: 'half of the pay',
        threeQuarters: 'three quarters of the pay',
        all: 'the whole pay',
      },
      halfOf: (pay: string, half: string, percent: number) =>
        `Half of the agreed pay of ${pay} (${half}) is ${percent}%.`,
      base: 'The worker never gets more than the agreed pay. The rest goes back to the client, the platform fee with it.',
      full: 'A delivered part that brings the whole pay is an acceptance, with the agreed platform fees.',
      undelivered: 'Before a delivery the rest goes back to the client, also where the whole pay is paid.',
      submit: 'Propose these shares',
      after: 'The other side is told. When both name the same shares, they are paid out and the work ends.',
    },
    agreement: {
      title: 'Agree to their shares',
      labels: { confirmed: 'I have checked the amount above, and know that agreeing cannot be undone' },
      submit: 'Agree to these shares',
      after: (worker: string, client: string) =>
        `If you agree, ${worker} goes to the worker and ${client} to the client, and the work ends.`,
    },
  },
);
