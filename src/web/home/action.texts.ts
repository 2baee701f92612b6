import { texts } from '../../platform/i18n.ts';

/** For each action: what to do, what its button says, and what follows from it. */
export const actionTexts = texts(
  {
    own: {
      'register-account': {
        act: () => '報酬を受け取る口座を登録する',
        button: '口座を登録する',
        after: '口座がないと、報酬を振り込めません。番号は暗号にして保存します。',
      },
      'return-account': {
        act: () => '銀行から戻った振込の口座を確かめる',
        button: '口座を確かめる',
        after: '口座を登録しなおすと、次の支払日にもう一度振り込みます。',
      },
      accept: {
        act: (who: string) => `${who}さんの納品を確かめる（検収）`,
        button: '納品を見る',
        after: '期限までに返事がないと、自動で検収となります。',
      },
      'answer-dispute': {
        act: () => '話し合い（調停）に返事をする',
        button: '返事を書く',
        after: '決まるまで、お金は預かり口座から動きません。',
      },
      'answer-ending': {
        act: (who: string) => `${who}からの、終わり方の相談に返事をする`,
        button: '相談を読む',
        after: '返事がないと、期限のあと調停役に渡ります。',
      },
      'answer-refund': {
        act: (who: string) => `${who}からの、返金して終える申し出に返事をする`,
        button: '申し出を読む',
        after: '返事がないと、申し出は消えて、仕事が続きます。',
      },
      'answer-amendment': {
        act: (who: string) => `${who}からの、条件を変える相談に返事をする`,
        button: '変わるところを読む',
        after: '合意しなければ、いまの条件のまま続きます。',
      },
      'answer-offer': {
        act: () => '条件を読んで、合意するかを決める',
        button: '条件を読む',
        after: '合意は、断ることもできます。期限を過ぎると、なかったことになります。',
      },
      'pay-missing': {
        act: () => '代金の足りない分を預ける（振込）',
        button: '足りない分を見る',
        after: '届いた分は、お預かりしています。足りない分だけで、足ります。',
      },
      'pay-in': {
        act: () => '代金を預ける（振込）',
        button: '振込先を見る',
        after: '入金を確かめてから、仕事が始まります。',
      },
      redeliver: {
        act: (who: string) => `${who}から、修正を頼まれています`,
        button: '直すところを読む',
        after: '直したものを納品した日から、支払日があらためて決まります。',
      },
      deliver: {
        act: () => '仕事を進めて、納品する',
        button: '仕事のページを開く',
        after: '納品した日で、支払日が決まります。',
      },
      'tell-progress': {
        act: () => '仕事が進んでいるかを知らせる',
        button: '進み具合を知らせる',
        after: '返事がないと、運営の担当者が連絡します。',
      },
      'correct-posting': {
        act: () => '募集を直して、もう一度出す',
        button: '直すところを見る',
        after: 'CSPが、直してほしいところに言葉をそえています。',
      },
      'submit-draft': {
        act: () => '下書きを公開前の確認に出す',
        button: '下書きを開く',
        after: '確認が済むと公開されます。ふだん2日ほどです。',
      },
      'answer-question': {
        act: () => '募集への質問に答える',
        button: '質問を読む',
        after: '答えは、募集を見る人みんなが読めます。',
      },
      'choose-worker': {
        act: (count: string) => `${count}人の応募を読んで、選ぶ`,
        button: '応募を読む',
        after: '選ばなかった方にも、返事が届きます。',
      },
      'refund-account': {
        act: () => '返金を受け取る口座を登録する',
        button: '口座を登録する',
        after: '振り込んだ方と同じ名義の口座に、お返しします。',
      },
      'read-talk': {
        act: (who: string) => `${who}からのメッセージを読む`,
        button: 'やりとりを開く',
        after: '',
      },
      'read-proposal-talk': {
        act: (who: string) => `${who}からのメッセージを読む`,
        button: 'やりとりを開く',
        after: '',
      },
      review: {
        act: (who: string) => `${who}との仕事をふり返る（評価）`,
        button: '評価を書く',
        after: '両方が書くまで、相手には見えません。',
      },
    },
    by: (day: string) => `${day}まで`,
    first: (day: string) => `いちばん早いものは ${day}`,
    daysLeft: (days: number) =>
      days > 0 ? `あと${days}日` : days === 0 ? '今日まで' : `${-days}日過ぎています`,
  },
  {
    own: {
      'register-account': {
        act: () => 'Register the bank account for your reward',
        button: 'Register an account',
        after: 'Without an account nothing can be paid to you. Its number is kept encrypted.',
      },
      'return-account': {
        act: () => 'Check the account from which a payment came back',
        button: 'Check the account',
        after: 'Once it is registered anew, you are paid again on the next payment day.',
      },
      accept: {
        act: (who: string) => `Check the delivery of ${who} (acceptance)`,
        button: 'See the delivery',
        after: 'Without an answer by the deadline it counts as accepted.',
      },
      'answer-dispute': {
        act: () => 'Answer in the mediation',
        button: 'Write an answer',
        after: 'Until it is settled the money stays where it is.',
      },
      'answer-ending': {
        act: (who: string) => `Answer ${who} about ending the order`,
        button: 'Read the proposal',
        after: 'Without an answer it goes to the mediator after the deadline.',
      },
      'answer-refund': {
        act: (who: string) => `Answer ${who} about ending with a refund`,
        button: 'Read the proposal',
        after: 'Without an answer the proposal is gone and the work goes on.',
      },
      'answer-amendment': {
        act: (who: string) => `Answer ${who} about a change of the conditions`,
        button: 'Read what would change',
        after: 'If you do not agree, the conditions stay as they are.',
      },
      'answer-offer': {
        act: () => 'Read the conditions and decide whether to agree',
        button: 'Read the conditions',
        after: 'You may also decline. After the deadline the offer is gone.',
      },
      'pay-missing': {
        act: () => 'Pay in what is missing of the deposit',
        button: 'See what is missing',
        after: 'What has arrived is kept safe. Only the rest is asked for.',
      },
      'pay-in': {
        act: () => 'Pay in the deposit (bank transfer)',
        button: 'See where to transfer',
        after: 'The work begins once the money has arrived.',
      },
      redeliver: {
        act: (who: string) => `${who} asks you to revise it`,
        button: 'See what to revise',
        after: 'The payment day follows from the day on which you deliver it again.',
      },
      deliver: {
        act: () => 'Do the work and deliver it',
        button: 'Open the order',
        after: 'The day of delivery fixes the day of payment.',
      },
      'tell-progress': {
        act: () => 'Say whether the work is going on',
        button: 'Say how far it is',
        after: 'Without an answer the operator will call you.',
      },
      'correct-posting': {
        act: () => 'Correct the posting and send it again',
        button: 'See what to correct',
        after: 'The adviser has written beside the fields what to mend.',
      },
      'submit-draft': {
        act: () => 'Send your draft to the check before publication',
        button: 'Open the draft',
        after: 'It is published after the check, usually within two days.',
      },
      'answer-question': {
        act: () => 'Answer a question about your posting',
        button: 'Read the question',
        after: 'Everybody who reads the posting can read the answer.',
      },
      'choose-worker': {
        act: (count: string) => `Read ${count} ${count === '1' ? 'proposal' : 'proposals'} and choose`,
        button: 'Read the proposals',
        after: 'Those who are not chosen get an answer, too.',
      },
      'refund-account': {
        act: () => 'Register the account for your refund',
        button: 'Register an account',
        after: 'It goes to an account in the name of whoever paid in.',
      },
      'read-talk': {
        act: (who: string) => `Read the message from ${who}`,
        button: 'Open the talk',
        after: '',
      },
      'read-proposal-talk': {
        act: (who: string) => `Read the message from ${who}`,
        button: 'Open the talk',
        after: '',
      },
      review: {
        act: (who: string) => `Look back on the work with ${who} (review)`,
        button: 'Write the review',
        after: 'Neither sees the other’s before both have written.',
      },
    },
    by: (day: string) => `by ${day}`,
    first: (day: string) => `the first by ${day}`,
    daysLeft: (days: number) =>
      days > 0 ? `${days} ${days === 1 ? 'day' : 'days'} left` : days === 0 ? 'today' : `${-days} days over`,
  },
);
