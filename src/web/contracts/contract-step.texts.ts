import { texts } from '../../platform/i18n.ts';

/** The words of the forms around a contract, in the order of the walk. */
export const contractStepTexts = texts(
  {
    toContract: '契約のページを見る',
    selection: {
      title: 'この人に頼む',
      lead: (worker: string, job: string) => `「${job}」を、${worker}さんに頼みます。`,
      reward: '報酬（税込み）',
      message: '応募のひとこと',
      submit: '依頼を出す',
      after: '取引条件通知書ができ、働き手に届きます。両方が合意すると、契約になります。',
      others: 'ほかの応募者には、まだ何も伝わりません。合意のあとに、結果をお知らせします。',
    },
    agreement: {
      title: '条件に合意する',
      lead: '下の条件を読んで、よければ合意してください。',
      labels: { read: '取引条件通知書を読み、この条件に合意します' },
      submit: '合意する',
      afterWorker: '会社も合意すると、契約になります。会社の入金を確かめたあとに、仕事を始めます。',
      afterClient: '働き手も合意すると、契約になります。続けて、代金を預けるご案内が届きます。',
      alreadyWorker:
        '会社は、もう合意しています。あなたが合意すると、契約になります。会社の入金を確かめたあとに、仕事を始めます。',
      alreadyClient:
        '働き手は、もう合意しています。合意すると、契約になります。続けて、代金を預けるご案内が届きます。',
      whole: '通知書の全文を読む・印刷する',
      noEscrowAccount: '代金を預かる口座が、まだ登録されていません。電話でお問い合わせください。',
    },
    withdrawal: {
      title: '依頼を取り消す',
      lead: (worker: string) => `${worker}さんへの依頼を取り消します。`,
      submit: '取り消す',
      after: '取り消すと、働き手に知らせが届きます。お金は動きません。募集は続き、選びなおせます。',
    },
    refusal: {
      title: '依頼を断る',
      lead: (client: string) => `${client}からの依頼を断ります。`,
      submit: '断る',
      after: '断っても、あなたの評価は下がりません。理由も要りません。会社に知らせが届きます。',
    },
    delivery: {
      title: '納品する',
      lead: (part: string) => `「${part}」を納品します。`,
      labels: { note: '会社への説明', files: 'ファイル', withoutFile: 'ファイルをつけずに納品する' },
      hints: {
        note: 'できたこと、見てほしい所、気をつけてほしい所を書いてください。',
        files: '10個まで、1つ20MB、合わせて60MBまで。画面が戻ったときは、もう一度選んでください。',
        withoutFile: '品物を送ったときや、仕事が形に残らないときに、チェックを入れてください。',
      },
      orTick: 'ないときは、下にチェック',
      submit: '納品する',
      after: (paidOn: string, acceptBy: string) =>
        `今日納品すると、支払日は${paidOn}です。会社は${acceptBy}18:00までに確かめます。`,
    },
    acceptance: {
      title: '確かめて検収する',
      added: 'この仕事を足したときの説明',
      criteria: 'できあがりの確かめ方',
      criteriaOfAll: 'もとの仕事のできあがりの確かめ方',
      revision: '条件を満たしていないときは、修正を頼む',
      submit: '検収する',
      after: (pay: string, day: string, worker: string) =>
        `検収すると、報酬 ${pay} が確定し、${day}に${worker}さんへ振り込まれます。取り消せません。`,
    },
  },
  {
    toContract: 'See the contract',
    selection: {
      title: 'Choose this person',
      lead: (worker: string, job: string) => `You ask ${worker} to do “${job}”.`,
      reward: 'Reward (tax included)',
      message: 'What they wrote',
      submit: 'Make the offer',
      after: 'The conditions notice is made and sent to the worker. When both agree, it becomes a contract.',
      others: 'The others are not told yet. They get their answer after the agreement.',
    },
    agreement: {
      title: 'Agree to the conditions',
      lead: 'Please read the conditions below, and agree if they are right.',
      labels: { read: 'I have read the conditions notice and agree to it' },
      submit: 'Agree',
      afterWorker:
        'When the client has agreed too, it is a contract. Work begins after the deposit is confirmed.',
      afterClient: 'When the worker has agreed too, it is a contract. The deposit notice follows.',
      alreadyWorker:
        'The client has agreed already: with your agreement it is a contract. Work begins after the deposit is confirmed.',
      alreadyClient:
        'The worker has agreed already: with your agreement it is a contract. The deposit notice follows.',
      whole: 'Read or print the whole notice',
      noEscrowAccount: 'No account for deposits has been registered yet. Please call us.',
    },
    withdrawal: {
      title: 'Withdraw the offer',
      lead: (worker: string) => `You take back the offer to ${worker}.`,
      submit: 'Withdraw',
      after: 'The worker is told. No money moves. The posting stays open and you can choose again.',
    },
    refusal: {
      title: 'Decline the offer',
      lead: (client: string) => `You decline the offer of ${client}.`,
      submit: 'Decline',
      after: 'This does not count against you, and you need no reason. The client is told.',
    },
    delivery: {
      title: 'Deliver',
      lead: (part: string) => `You deliver “${part}”.`,
      labels: { note: 'Words to the client', files: 'Files', withoutFile: 'Deliver without a file' },
      hints: {
        note: 'Please write what is done, and what to look at or be careful with.',
        files: 'Up to ten, 20 MB each and 60 MB in all. If this page comes back, please choose them again.',
        withoutFile: 'Tick this where you sent a thing, or where the work leaves nothing to send.',
      },
      orTick: 'or tick the box below',
      submit: 'Deliver',
      after: (paidOn: string, acceptBy: string) =>
        `Delivered today, it is paid on ${paidOn}. The client checks it by ${acceptBy}, 18:00.`,
    },
    acceptance: {
      title: 'Check and accept',
      added: 'Why this part was added',
      criteria: 'How the result is checked',
      criteriaOfAll: 'How the result of the first work is checked',
      revision: 'Ask for a revision where a condition is not met',
      submit: 'Accept',
      after: (pay: string, day: string, worker: string) =>
        `When you accept, the reward of ${pay} is certain and is paid to ${worker} on ${day}. It cannot be undone.`,
    },
  },
);
