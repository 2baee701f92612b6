import { yen } from '../../kernel/yen.ts';
import { afterPayment, type Posting } from '../postings.ts';

/** A posting that people can still apply for; what is usual in this town need not be written again. */
export type OpenPosting = Pick<
  Posting,
  | 'client'
  | 'title'
  | 'category'
  | 'description'
  | 'acceptanceCriteria'
  | 'applyInDays'
  | 'expectedHours'
  | 'deliverableFormat'
  | 'sampleResult'
  | 'contact'
> & {
  readonly begun: number;
  readonly parts: readonly (readonly [title: string, reward: number, inDays: number])[];
  readonly expenses?: string;
} & Partial<
    Pick<
      Posting,
      | 'withholdingKind'
      | 'skills'
      | 'workplace'
      | 'workArea'
      | 'weekTimes'
      | 'lowPayReason'
      | 'applicantQuestions'
      | 'phoneEnough'
      | 'beginnersWelcome'
      | 'proposals'
      | 'questions'
    >
  >;

export function openPosting({ parts, expenses = '費用はかかりません。', ...posting }: OpenPosting): Posting {
  return {
    reaches: 'open',
    expenseHandling: expenses,
    ipHandling: afterPayment,
    deliveryPlace: '契約のページから送ります。',
    phoneEnough: false,
    beginnersWelcome: false,
    proposals: [],
    ...posting,
    milestones: parts.map(([title, reward, inDays]) => [title, yen(BigInt(reward)), inDays]),
  };
}
