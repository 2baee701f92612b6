import type { Problem } from '../../kernel/fields.ts';
import type { LocalDate } from '../../kernel/tokyo-date.ts';
import type { Amounts } from '../../modules/contracts/contract.rules.ts';
import type {
  AnswerRate,
  JobFile,
  JobQuestion,
  OwnProposal,
  PastCheck,
  PostingPage,
} from '../../modules/jobs/index.ts';
import type { JobRefusal } from '../../modules/jobs/job.rules.ts';
import type { OwnFit } from './fit.view.tsx';
import type { Usual } from './usual.view.tsx';

/** A posting with all that stands around it. */
export interface ShownJob {
  readonly job: PostingPage;
  readonly today: LocalDate;
  /** Those that this reader may open. */
  readonly files: readonly JobFile[];
  readonly hasMoreFiles: boolean;
  readonly questions: readonly JobQuestion[];
  /** Whether the reader sees who asked. */
  readonly seesNames: boolean;
  readonly rate: AnswerRate;
  /** What work like this pays here. */
  readonly usual: Usual;
  /** What the last check wants corrected, for those who write it. */
  readonly returned: PastCheck | null;
  /** What a draft lacks, for those who write it. */
  readonly gaps: ReadonlyMap<string, Problem>;
  /** Why it cannot be submitted yet, however finished it is, for those who write it. */
  readonly notYet: JobRefusal | null;
  /** What the client pays in, for its own people. */
  readonly price: Amounts | null;
  /** What this reader sent last to this posting. */
  readonly ownProposal: OwnProposal | null;
  /** What it is to a worker who may still apply; null for everybody else. */
  readonly own: OwnFit | null;
}

/** What the reader may do with this posting; decided by the access rules, drawn here. */
export type JobSteps = Readonly<
  Record<
    | 'propose'
    | 'signIn'
    | 'register'
    | 'ask'
    | 'edit'
    | 'submit'
    | 'retract'
    | 'check'
    | 'proposals'
    | 'attach'
    | 'amend'
    | 'close'
    | 'stop'
    | 'reopen'
    | 'copy'
    | 'answer'
    | 'report',
    boolean
  >
>;
