import { texts } from '../../platform/i18n.ts';

/** The words of the short forms around a posting: check, proposal, withdrawal. */
export const jobStepTexts = texts(
  {
    check: {
      title: '募集を確かめる',
      decide: '確かめた結果',
      lead: '内容、報酬、期限、約束ごとが、読む人にわかるかを見てください。',
      submit: '決める',
      after: '公開すると、だれでも見られるようになります。戻すと、会社に理由が届きます。',
      labels: { decision: 'どうしますか', note: '全体への言葉' },
      hints: {
        note: '戻すときは、どこをどう直せばよいかを書いてください。会社の画面の、いちばん上に出ます。項目のそばに書いたときは、空でもかまいません。',
      },
      open: '公開する',
      return: '直してもらう',
      history: 'これまでの確認',
      round: (n: number, day: string) => `${n}回目（${day}）`,
      opened: '公開しました',
      returned: '戻しました',
    },
    proposal: {
      title: '応募する',
      lead: (job: string) => `「${job}」に応募します。`,
      submit: '応募する',
      after: '応募は無料です。まだ契約ではありません。選ばれると、お知らせが届きます。',
      shown:
        '会社に見えるのは、ここに書いたことと、あなたのページです。ページには、表示名、自己紹介、見せると決めた働ける時間があります。',
      asked: '会社からの質問',
      atPosted: (hours: number, yen: string) => `募集の目安は約${hours}時間で、1時間あたり 約 ${yen} です。`,
      atOwn: (hours: number, yen: string) =>
        `あなたの見積もりの約${hours}時間なら、1時間あたり 約 ${yen} です。`,
      hours: '時間',
      recount: '1時間あたりを計算する',
      labels: {
        message: '会社へのひとこと',
        answer: '質問への答え',
        ownHours: '自分でかかると思う時間',
        availableFrom: '働ける期間（から）',
        availableTo: '働ける期間（まで）',
        conditionsRead: '募集の内容と報酬、期限を読みました',
      },
      hints: {
        message:
          'できること、働ける時間、聞きたいことなどを、10文字以上で書いてください。電話番号やメールアドレスは、契約のあとで。',
        answer: '上の質問に、順番に答えてください。',
        ownHours: '目安とちがうときだけ、書いてください。',
      },
    },
    question: {
      title: '応募の前に質問する',
      submit: '質問を送る',
      after: '会社にお知らせが届きます。質問と答えは、みんなが読めます。あなたの名前は、会社だけに見えます。',
      labels: { question: '聞きたいこと' },
      hints: { question: '電話番号やメールアドレスは、書かないでください。' },
    },
    answer: {
      title: '質問に答える',
      submit: '答えを載せる',
      after: '募集のページで、みんなが読めます。聞いた方に、お知らせが届きます。',
      labels: { answer: '答え', anyway: '連絡先を、だれでも読める所に、このまま載せる' },
      hints: { answer: '一度載せた答えは、書き直せません。足りないときは、募集の内容を変えられます。' },
    },
    amendment: {
      title: '募集の内容を変える',
      lead: '説明を足すこと、締切をのばすことができます。',
      applied: (n: number) =>
        `いま${n}人が応募しています。報酬を下げることと、期限を早めることは、できません。そのときは、この募集を終えて、新しく作ってください。`,
      submit: '変えて、知らせる',
      after: '変える前と後が、募集のページに残ります。応募した方みんなに、お知らせが届きます。',
    },
    changes: {
      title: 'これまでの変更',
      lead: '公開してからの変更です。新しいものが上にあります。',
      none: 'まだ変更はありません。',
      before: '前',
      after: '後',
      nothing: '（なし）',
    },
    stop: {
      title: 'この募集を止める',
      lead: (job: string) => `「${job}」の募集を止めて、会社に直してもらいますか。`,
      applied: (n: number) => `応募した${n}人に、募集が止まったことが届きます。`,
      submit: '募集を止める',
      after: '募集は一覧から消え、会社に理由が届きます。会社は直して、もう一度確認に出せます。',
      labels: { reason: '理由' },
      toOrganization: '会社のページを開く',
      hints: { reason: '会社が読みます。どこをどう直せばよいかを書いてください。' },
    },
    closing: {
      title: '募集を終える',
      lead: (job: string) => `「${job}」の募集を、だれも選ばずに終えますか。`,
      applied: (n: number) => `応募した${n}人に、見送りのお知らせと、この理由が届きます。`,
      submit: '募集を終える',
      after: '募集は一覧から消えます。日付を変えて、もう一度始めることもできます。',
      labels: { reason: '理由' },
      hints: { reason: '応募した方と、ページを見る方が読みます。例：社内でできることになりました。' },
    },
    reopening: {
      title: 'もう一度募集する',
      lead: '同じ内容で、日付だけを新しくして始めます。内容も変えるときは、写しを作ってください。',
      submit: '募集を始める',
      after: 'すぐに一覧に出ます。前に応募した方にも、お知らせが届きます。',
    },
    files: {
      title: '資料と見本を添える',
      lead: '見本、もとの資料、去年の品などを添えられます。1つ20MBまでです。',
      none: 'まだ資料はありません。',
      submit: '資料を添える',
      after: '選んだ人だけが、募集のページから開けます。',
      remove: (name: string) => `「${name}」を消す`,
      back: '募集のページへ',
      labels: { files: 'ファイル', audience: 'だれに見せますか', fileDescription: '資料の説明' },
      hints: {
        files: '名前や住所など、個人情報の入ったものは、契約した方だけに見せてください。',
        fileDescription: '例：去年のチラシ、入力の見本',
      },
      audience: {
        signedIn: 'ログインした方',
        public: 'だれでも',
        agreed: '契約した方だけ',
      },
    },
    withdrawal: {
      title: '応募を取り下げる',
      lead: (job: string) => `「${job}」への応募を取り下げますか。`,
      submit: '取り下げる',
      after: '取り下げても、何も失いません。募集中なら、もう一度応募できます。',
    },
  },
  {
    check: {
      title: 'Check a posting',
      decide: 'Your decision',
      lead: 'Please see whether a reader understands the work, the reward, the dates and what is agreed.',
      submit: 'Decide',
      after: 'Published, everyone can see it. Returned, the client is told why.',
      labels: { decision: 'What do you decide?', note: 'Words about the whole' },
      hints: {
        note: 'If you return it, say what should be corrected and how. It stands on top of the client’s page. It may stay empty where you wrote beside single boxes.',
      },
      open: 'Publish',
      return: 'Return for correction',
      history: 'Checks so far',
      round: (n: number, day: string) => `Check ${n} (${day})`,
      opened: 'Published',
      returned: 'Returned',
    },
    proposal: {
      title: 'Propose to do the job',
      lead: (job: string) => `A proposal for “${job}”.`,
      submit: 'Send the proposal',
      after: 'It is free, and not a contract yet. You will be told if you are chosen.',
      shown:
        'The client sees what you write here and your page: your display name, your introduction, and when you can work if you show it.',
      asked: 'Questions of the client',
      atPosted: (hours: number, yen: string) =>
        `The posting expects about ${hours} hours, which is about ${yen} an hour.`,
      atOwn: (hours: number, yen: string) =>
        `With your estimate of about ${hours} hours, it is about ${yen} an hour.`,
      hours: 'hours',
      recount: 'Work out the reward per hour',
      labels: {
        message: 'Message to the client',
        answer: 'Answers to the questions',
        ownHours: 'Hours that you expect to need',
        availableFrom: 'Available from',
        availableTo: 'Available until',
        conditionsRead: 'I have read the work, the reward and the dates',
      },
      hints: {
        message:
          'What you can do, when you can work, what you would like to ask: ten characters or more. Phone numbers and e-mail addresses come after the contract.',
        answer: 'Please answer the questions above, one after the other.',
        ownHours: 'Only if it differs from the posting.',
      },
    },
    question: {
      title: 'Ask before you apply',
      submit: 'Send the question',
      after:
        'The client is told. Everybody can read question and answer, and only the client sees your name.',
      labels: { question: 'Your question' },
      hints: { question: 'Please write no phone number or e-mail address here.' },
    },
    answer: {
      title: 'Answer a question',
      submit: 'Publish the answer',
      after: 'Everybody reads it on the page of the posting. Whoever asked is told.',
      labels: { answer: 'Answer', anyway: 'Publish it with the contact, for everybody to read' },
      hints: { answer: 'An answer cannot be rewritten. To add something, change the posting.' },
    },
    amendment: {
      title: 'Change the posting',
      lead: 'You can add explanations and move the deadline to a later day.',
      applied: (n: number) =>
        `${n} ${n === 1 ? 'person has' : 'people have'} applied. The reward cannot go down and no date can move forward: for that, close this posting and write a new one.`,
      submit: 'Change it and tell everybody',
      after: 'What it said before and after stays on the page. Everybody who applied is told.',
    },
    changes: {
      title: 'Changes so far',
      lead: 'Since the posting was opened, newest first.',
      none: 'There are no changes yet.',
      before: 'Before',
      after: 'After',
      nothing: '(nothing)',
    },
    stop: {
      title: 'Stop this posting',
      lead: (job: string) => `Do you want to stop “${job}” and have the client correct it?`,
      applied: (n: number) =>
        `${n} ${n === 1 ? 'applicant is' : 'applicants are'} told that it has been stopped.`,
      submit: 'Stop the posting',
      after:
        'It leaves the list, and the client is told why. They can correct it and send it to the check again.',
      labels: { reason: 'Reason' },
      toOrganization: 'Open the organisation’s page',
      hints: { reason: 'The client reads it. Please say what should be corrected and how.' },
    },
    closing: {
      title: 'Close the posting',
      lead: (job: string) => `Do you want to close “${job}” without choosing anybody?`,
      applied: (n: number) => `${n} ${n === 1 ? 'applicant is' : 'applicants are'} told, with this reason.`,
      submit: 'Close the posting',
      after: 'It leaves the list. You can open it again with new dates.',
      labels: { reason: 'Reason' },
      hints: { reason: 'Applicants and visitors read it. For example: we can do it ourselves after all.' },
    },
    reopening: {
      title: 'Open it again',
      lead: 'The same posting with new dates. To change more than that, make a copy.',
      submit: 'Open the posting',
      after: 'It is on the list at once. Those who applied before are told.',
    },
    files: {
      title: 'Material and samples',
      lead: 'Add samples, originals or last year’s piece, each up to 20 MB.',
      none: 'There is no material yet.',
      submit: 'Add',
      after: 'Those whom you choose can open it from the page of the posting.',
      remove: (name: string) => `Delete “${name}”`,
      back: 'To the posting',
      labels: { files: 'Files', audience: 'Who sees it?', fileDescription: 'What it is' },
      hints: {
        files:
          'Show personal data, such as names and addresses, only to the one with whom you have a contract.',
        fileDescription: 'For example: last year’s leaflet, a sample of the table',
      },
      audience: {
        signedIn: 'everybody who is signed in',
        public: 'everybody',
        agreed: 'only the one with whom the contract is made',
      },
    },
    withdrawal: {
      title: 'Withdraw the proposal',
      lead: (job: string) => `Do you want to withdraw your proposal for “${job}”?`,
      submit: 'Withdraw',
      after: 'You lose nothing. You can propose again while the posting is open.',
    },
  },
);
