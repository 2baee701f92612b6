import { texts } from '../../platform/i18n.ts';

/** The words of the short forms around a posting: check, proposal, withdrawal. */
export const jobStepTexts = texts(
  {
    check: {
      title: '募集を確かめる',
      lead: '内容、報酬、期限、約束ごとが、読む人にわかるかを見てください。',
      submit: '決める',
      after: '公開すると、だれでも見られるようになります。戻すと、会社に理由が届きます。',
      labels: { decision: 'どうしますか', note: '会社への言葉' },
      hints: { note: '戻すときは、どこをどう直せばよいかを書いてください。' },
      open: '公開する',
      return: '直してもらう',
    },
    proposal: {
      title: '応募する',
      lead: (job: string) => `「${job}」に応募します。`,
      submit: '応募する',
      after: '応募しても、まだ契約ではありません。選ばれると、お知らせが届きます。',
      labels: { message: '会社へのひとこと', conditionsRead: '募集の内容と報酬、期限を読みました' },
      hints: { message: 'できること、働ける時間、聞きたいことなどを書いてください。' },
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
      lead: 'Please see whether a reader understands the work, the reward, the dates and what is agreed.',
      submit: 'Decide',
      after: 'Published, everyone can see it. Returned, the client is told why.',
      labels: { decision: 'What do you decide?', note: 'Words to the client' },
      hints: { note: 'If you return it, say what should be corrected and how.' },
      open: 'Publish',
      return: 'Return for correction',
    },
    proposal: {
      title: 'Propose to do the job',
      lead: (job: string) => `A proposal for “${job}”.`,
      submit: 'Send the proposal',
      after: 'A proposal is not a contract yet. You will be told if you are chosen.',
      labels: {
        message: 'Message to the client',
        conditionsRead: 'I have read the work, the reward and the dates',
      },
      hints: { message: 'What you can do, when you can work, what you would like to ask.' },
    },
    withdrawal: {
      title: 'Withdraw the proposal',
      lead: (job: string) => `Do you want to withdraw your proposal for “${job}”?`,
      submit: 'Withdraw',
      after: 'You lose nothing. You can propose again while the posting is open.',
    },
  },
);
