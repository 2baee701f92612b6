import { texts } from '../../platform/i18n.ts';

interface Step {
  readonly title: string;
  /** Who does it, and what waits for it. */
  readonly text: string;
}

/** The first words after a registration: that it is done, and what comes, in order. */
export const registeredTexts = texts<{
  next: string;
  mail: Step;
  person: { title: string; steps: readonly Step[] };
  worker: { title: string; steps: readonly Step[] };
  company: { title: string; steps: readonly Step[] };
}>(
  {
    next: 'これからの順番',
    mail: {
      title: 'メールのリンクを開く',
      text: 'あなたがします。24時間以内です。開くまで、お知らせはメールで届きません。',
    },
    person: {
      title: '登録ができました',
      steps: [
        {
          title: '働き手か会社として登録する',
          text: 'あなたがします。下のボタンから進みます。だれの確認も待ちません。',
        },
        {
          title: '会社に招待された方は、招待を待つ',
          text: '会社の人に、あなたのログイン名を伝えてください。招待は、このページに届きます。',
        },
      ],
    },
    worker: {
      title: '働き手の登録ができました',
      steps: [
        { title: '仕事を探して、応募する', text: 'きょうからできます。だれの確認も待ちません。' },
        {
          title: '報酬を受け取る口座を登録する',
          text: 'あなたがします。報酬を振り込む日までに、登録してください。',
        },
        {
          title: '会社が選ぶのを待つ',
          text: '選ばれたら、お知らせが届きます。条件を読み、納得したら同意します。',
        },
        {
          title: '仕事を始める',
          text: '会社が代金を預けたら、お知らせが届きます。それまでは、始めないでください。',
        },
      ],
    },
    company: {
      title: '会社の登録ができました',
      steps: [
        {
          title: '登録の確認を待つ',
          text: '相談員（CSP）が確かめます。ふだん3日ほどです。結果は、お知らせで届きます。',
        },
        {
          title: '募集の下書きを作る',
          text: 'あなたがします。確認を待つ間も、下の案から作れます。',
        },
        {
          title: '募集を送る',
          text: '会社の確認が済むと、送れます。公開の前に、相談員が内容を読みます。',
        },
        {
          title: '応募から選ぶ',
          text: '応募が届くと、お知らせが届きます。選ぶまで、お金はかかりません。',
        },
      ],
    },
  },
  {
    next: 'What comes, in order',
    mail: {
      title: 'Open the link in the mail',
      text: 'Please do this within 24 hours. Until then no letters come by mail.',
    },
    person: {
      title: 'You are registered',
      steps: [
        {
          title: 'Register as a worker or as an organisation',
          text: 'You do this with the buttons below. Nobody has to approve it first.',
        },
        {
          title: 'If an organisation invites you, wait for it',
          text: 'Tell your colleague your login name. The invitation appears on this page.',
        },
      ],
    },
    worker: {
      title: 'You are registered as a worker',
      steps: [
        { title: 'Find work and apply', text: 'You can do so today. Nobody has to approve you first.' },
        {
          title: 'Register your bank account',
          text: 'Please do this before the day on which your first reward is paid.',
        },
        {
          title: 'Wait for a client to choose you',
          text: 'We tell you. You read the conditions, and agree if they suit you.',
        },
        {
          title: 'Begin the work',
          text: 'We tell you when the client has paid the deposit. Please do not begin before.',
        },
      ],
    },
    company: {
      title: 'Your organisation is registered',
      steps: [
        {
          title: 'Wait until the registration is checked',
          text: 'An adviser (CSP) checks it, usually within three days. We tell you the result.',
        },
        {
          title: 'Draft a posting',
          text: 'You can do so while you wait, from the suggestions below.',
        },
        {
          title: 'Send the posting',
          text: 'This opens once you are checked. An adviser reads it before it is public.',
        },
        {
          title: 'Choose among the proposals',
          text: 'We tell you when they come. Until you choose, nothing costs money.',
        },
      ],
    },
  },
);
