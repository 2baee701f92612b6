import { type JobId, slugOf } from '../../kernel/ids.ts';
import { type LocalDate, writeDate } from '../../kernel/tokyo-date.ts';
import { writeYen, type Yen, yen } from '../../kernel/yen.ts';
import type { Words } from './letter-words.rules.ts';

interface OfJob {
  readonly jobId: JobId;
  readonly title: string;
}

/** What is told around a posting: its changes, questions, the last day of applications, and the answers owed. */
export interface JobFacts {
  'job-suits': OfJob & {
    readonly applyBy: LocalDate;
    /** What it pays, and the hours it takes; older ones were told without. */
    readonly amount?: Yen;
    readonly hours?: number;
  };
  'job-changed': OfJob;
  'job-retracted': OfJob;
  'job-closed': OfJob;
  'job-stopped': OfJob;
  'proposal-stopped': OfJob;
  'job-reopened': OfJob;
  'job-ending': OfJob & { readonly lastDay: LocalDate };
  'job-ended': OfJob & { readonly answerBy: LocalDate };
  'answers-owed': OfJob & { readonly answerBy: LocalDate };
  'proposal-lapsed': OfJob;
  'question-asked': OfJob;
  'question-waiting': OfJob;
  'question-answered': OfJob;
  /** `address` of the list, with what is asked for; `others` that were found besides the newest. */
  /** `title` is empty where only other regions have something; letters of before they were searched do not count them. */
  'search-found': {
    readonly address: string;
    readonly title: string;
    readonly others: number;
    readonly elsewhere?: number;
  };
}

const anHour = (amount: Yen, hours: number) => yen(amount / BigInt(hours));
const atJob = ({ jobId }: OfJob) => `/jobs/${slugOf('job', jobId)}`;
const atProposals = (facts: OfJob) => `${atJob(facts)}/proposals`;

export const jobLetters: { readonly [K in keyof JobFacts]: Words<JobFacts[K]> } = {
  'job-suits': {
    path: atJob,
    ja: ({ title, applyBy, amount, hours }) => ({
      title: '合いそうな仕事の募集が始まりました',
      text: `「${title}」は、あなたの登録に合います。わけは、ページにあります。${amount && hours ? `報酬は${writeYen(amount)}（1時間あたり 約 ${writeYen(anHour(amount, hours))}）です。` : ''}応募は${writeDate(applyBy, 'ja')}までです。`,
    }),
    en: ({ title, applyBy, amount, hours }) => ({
      title: 'A job that may suit you is open',
      text: `“${title}” matches what you registered. The page says why. ${amount && hours ? `It pays ${writeYen(amount)}, about ${writeYen(anHour(amount, hours))} an hour. ` : ''}Proposals are welcome until ${writeDate(applyBy, 'en')}.`,
    }),
  },
  'job-changed': {
    path: (facts) => `${atJob(facts)}/changes`,
    ja: ({ title }) => ({
      title: '応募した募集の内容が変わりました',
      text: `「${title}」の内容が変わりました。変わる前と後を、ページで見比べられます。合わなければ、応募を取り下げられます。`,
    }),
    en: ({ title }) => ({
      title: 'A job you proposed to has changed',
      text: `“${title}” has changed. The page shows what it said before and after. You can withdraw your proposal if it no longer suits you.`,
    }),
  },
  'job-retracted': {
    path: () => '/checks',
    ja: ({ title }) => ({
      title: '確認待ちの募集が取り下げられました',
      text: `「${title}」は、会社が直すために下書きに戻しました。もう一度出されたら、一覧に出ます。いま、することはありません。`,
    }),
    en: ({ title }) => ({
      title: 'A posting was taken back from the check',
      text: `The client made “${title}” a draft again to correct it. It comes back to the list when they send it once more. There is nothing to do now.`,
    }),
  },
  'job-closed': {
    path: atJob,
    ja: ({ title }) => ({
      title: '応募した募集が終わりました',
      text: `「${title}」は、だれも選ばずに終わりました。理由はページにあります。ご応募をありがとうございました。`,
    }),
    en: ({ title }) => ({
      title: 'A job you proposed to was closed',
      text: `“${title}” was closed without choosing anybody. The page tells you why. Thank you for your proposal.`,
    }),
  },
  'job-stopped': {
    path: atJob,
    ja: ({ title }) => ({
      title: '募集が止まりました',
      text: `「${title}」の募集を、運営が止めました。理由は、募集のページにあります。直して、もう一度確認に出せます。`,
    }),
    en: ({ title }) => ({
      title: 'Your posting was stopped',
      text: `The programme stopped “${title}”. Its page says why. You can correct it and send it to the check again.`,
    }),
  },
  'proposal-stopped': {
    path: () => '/jobs',
    ja: ({ title }) => ({
      title: '応募した募集が止まりました',
      text: `「${title}」の募集を、運営が止めました。あなたの応募も、ここで終わります。直してまた公開されたら、もう一度応募できます。`,
    }),
    en: ({ title }) => ({
      title: 'A job you proposed to was stopped',
      text: `The programme stopped “${title}”, and your proposal ends with it. If it is corrected and published again, you can propose once more.`,
    }),
  },
  'job-reopened': {
    path: atJob,
    ja: ({ title }) => ({
      title: '応募した仕事の募集がまた始まりました',
      text: `「${title}」の募集が、また始まりました。よければ、もう一度応募してください。`,
    }),
    en: ({ title }) => ({
      title: 'A job you proposed to is open again',
      text: `“${title}” is open again. You are welcome to propose once more.`,
    }),
  },
  'job-ending': {
    path: atJob,
    ja: ({ title, lastDay }) => ({
      title: '募集の締切が近づいています',
      text: `「${title}」の募集は、${writeDate(lastDay, 'ja')}で終わります。応募が少なければ、締切を延ばせます。`,
    }),
    en: ({ title, lastDay }) => ({
      title: 'Your job closes soon',
      text: `“${title}” takes proposals until ${writeDate(lastDay, 'en')}. You can extend the deadline if there are few.`,
    }),
  },
  'job-ended': {
    path: atProposals,
    ja: ({ title, answerBy }) => ({
      title: '募集の締切が過ぎました',
      text: `「${title}」の応募の受付が終わりました。${writeDate(answerBy, 'ja')}までに、選ぶか、募集を終えてください。`,
    }),
    en: ({ title, answerBy }) => ({
      title: 'The application deadline has passed',
      text: `“${title}” takes no more proposals. Please choose somebody or close it by ${writeDate(answerBy, 'en')}.`,
    }),
  },
  'answers-owed': {
    path: atProposals,
    ja: ({ title, answerBy }) => ({
      title: '応募した人が返事を待っています',
      text: `「${title}」の応募に、まだ返事がありません。${writeDate(answerBy, 'ja')}を過ぎると自動で終わり、返事をしなかったと表示されます。`,
    }),
    en: ({ title, answerBy }) => ({
      title: 'People are waiting for your answer',
      text: `Proposals for “${title}” have no answer yet. After ${writeDate(answerBy, 'en')} it ends by itself, and your page shows that you did not answer.`,
    }),
  },
  'proposal-lapsed': {
    path: atJob,
    ja: ({ title }) => ({
      title: '応募の結果のお知らせ',
      text: `「${title}」は、期限までに会社の返事がなく、終わりました。お待たせして申し訳ありません。あなたの応募に落ち度はありません。`,
    }),
    en: ({ title }) => ({
      title: 'About your proposal',
      text: `“${title}” ended, because the client gave no answer in time. We are sorry that you waited. It was no fault of your proposal.`,
    }),
  },
  'question-asked': {
    path: atJob,
    ja: ({ title }) => ({
      title: '募集に質問が届きました',
      text: `「${title}」に質問が届きました。答えは、読む人みんなに見えます。`,
    }),
    en: ({ title }) => ({
      title: 'Somebody asked about your job',
      text: `There is a question about “${title}”. Everybody who reads the posting sees your answer.`,
    }),
  },
  'question-waiting': {
    path: atJob,
    ja: ({ title }) => ({
      title: '質問が答えを待っています',
      text: `「${title}」への質問に、2日たっても答えがありません。短くてもかまいません。答えてください。`,
    }),
    en: ({ title }) => ({
      title: 'A question waits for your answer',
      text: `A question about “${title}” has waited for two days. A short answer is enough.`,
    }),
  },
  'question-answered': {
    path: atJob,
    ja: ({ title }) => ({
      title: '質問に答えがありました',
      text: `「${title}」への質問に、会社が答えました。`,
    }),
    en: ({ title }) => ({
      title: 'Your question was answered',
      text: `The client has answered your question about “${title}”.`,
    }),
  },
  'search-found': {
    path: ({ address }) => `/jobs?${address}`,
    ja: ({ title, others, elsewhere = 0 }) => ({
      title: '保存した条件に合う、新しい仕事があります',
      text: [
        title && (others > 0 ? `「${title}」と、ほかに${others}件です。` : `「${title}」です。`),
        elsewhere > 0 && `近くの地域に、${elsewhere}件あります。`,
      ]
        .filter(Boolean)
        .join(''),
    }),
    en: ({ title, others, elsewhere = 0 }) => ({
      title: 'New jobs fit what you are looking for',
      text: [
        title && (others > 0 ? `“${title}” and ${others} more.` : `“${title}”.`),
        elsewhere > 0 && `In regions nearby: ${elsewhere}.`,
      ]
        .filter(Boolean)
        .join(' '),
    }),
  },
};
