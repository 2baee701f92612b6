import { type ContractId, type ProposalId, type ReportId, slugOf } from '../../kernel/ids.ts';
import type { Words } from './letter-words.rules.ts';

/** What is told of talks and reports. */
export interface TalkFacts {
  'talk-message': {
    readonly proposalId: ProposalId;
    /** null until there is one. */
    readonly contractId: ContractId | null;
    readonly title: string;
  };
  'report-answered': { readonly reportId: ReportId; readonly title: string };
}

export const talkLetters: { readonly [K in keyof TalkFacts]: Words<TalkFacts[K]> } = {
  'talk-message': {
    path: ({ proposalId, contractId }) =>
      contractId
        ? `/contracts/${slugOf('contract', contractId)}#talk`
        : `/proposals/${slugOf('proposal', proposalId)}/talk#talk`,
    ja: ({ title }) => ({
      title: '新しいメッセージがあります',
      text: `「${title}」のやりとりに、新しいメッセージが届きました。`,
    }),
    en: ({ title }) => ({
      title: 'There is a new message',
      text: `Somebody wrote to you about “${title}”.`,
    }),
  },
  'report-answered': {
    path: ({ reportId }) => `/reports/${slugOf('report', reportId)}`,
    ja: ({ title }) => ({
      title: '通報への返事があります',
      text: `「${title}」についての通報に、担当から返事が届きました。`,
    }),
    en: ({ title }) => ({
      title: 'Your report was answered',
      text: `There is an answer to your report about “${title}”.`,
    }),
  },
};
