import type { Actor } from '../../kernel/actor.ts';
import { type JobId, type OrganizationId, type ProposalId, slugOf } from '../../kernel/ids.ts';
import type { Result } from '../../kernel/result.ts';
import { addDays, tokyoDateOf } from '../../kernel/tokyo-date.ts';
import { type Yen, yen } from '../../kernel/yen.ts';
import { newKey } from '../../platform/random.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { exampleStaff } from '../organizations/organization.examples.ts';
import { checkJob } from './check-job.ts';
import { draftJob } from './draft-job.ts';
import type { JobForm } from './job.forms.ts';
import { submitJob } from './submit-job.ts';
import { submitProposal } from './submit-proposal.ts';

export interface ExampleJob extends Partial<Omit<JobForm, 'milestones'>> {
  /** One milestone per amount. */
  readonly rewards?: readonly Yen[];
}

/** The form of a posting whose dates lie ahead of the clock. */
export async function exampleJobForm(
  actor: Actor,
  { rewards = [yen(10_800n)], ...changes }: ExampleJob = {},
): Promise<JobForm> {
  const today = await inTransaction(actor.regionId, async (tx) => tokyoDateOf(tx.now));
  const due = changes.deliveryDue ?? addDays(today, 21);
  return {
    title: '農家の出荷伝票を表に入力（240枚）',
    category: 'data-entry',
    withholdingKind: '',
    description:
      '紙の出荷伝票240枚を、日付・品目・数量・規格の表に入力してください。見本の表をお渡しします。',
    acceptanceCriteria: '240枚すべてが入力され、合計が伝票と合うこと。',
    milestones: rewards.map((reward, index) => ({ title: `${index + 1}回目の納品`, reward, dueOn: due })),
    deliveryDue: due,
    applicationDeadline: addDays(today, 10),
    expectedHours: 9,
    revisionsIncluded: 2,
    expenseHandling: '費用はかかりません。伝票の送料は発注者が払います。',
    ipHandling: '成果物の権利は、支払いのあと発注者に移ります。',
    deliveryPlace: 'この画面からCSVファイルで送ります。',
    contact: '担当 佐々木（0183-00-0000）',
    phoneEnough: false,
    skills: [],
    workplace: 'home',
    workArea: '',
    weekTimes: [],
    beginnersWelcome: true,
    engagementModel: 'direct',
    originalOrderer: '',
    deliverableFormat: 'CSVファイル',
    sampleResult: '2026-11-02, 12, ふじ, L, 20',
    applicantQuestions: '',
    lowPayReason: '',
    employmentSigns: ['none'],
    proposalsProtected: true,
    ...changes,
  };
}

/** A draft of the client's organisation. */
export async function exampleDraft(client: Actor, changes: ExampleJob = {}): Promise<JobId> {
  const organization = slugOf('organization', organizationOf(client));
  const form = await exampleJobForm(client, changes);
  return settled(await draftJob(client, { ...form, organization, key: newKey() })).jobId as JobId;
}

/** A posting that a CSP has checked and opened. */
export async function exampleOpenJob(client: Actor, changes: ExampleJob = {}): Promise<JobId> {
  const jobId = await exampleDraft(client, changes);
  settled(await submitJob(client, { jobId, key: newKey() }));
  const csp = await exampleStaff(client.regionId, 'csp');
  settled(await checkJob(csp, { jobId, decision: 'open', note: '', key: newKey() }));
  return jobId;
}

export async function exampleProposal(
  worker: Actor,
  jobId: JobId,
  ownHours: number | null = 8,
): Promise<ProposalId> {
  const message = '週に8時間、平日の午前に作業できます。表計算の講座を終えています。';
  const estimate = { ownHours, availableFrom: null, availableTo: null };
  const answer = await submitProposal(worker, {
    jobId,
    message,
    answer: '',
    ...estimate,
    conditionsRead: true,
    key: newKey(),
  });
  return settled(answer).proposalId as ProposalId;
}

/** What an example needs of a use case: that it happened. */
export function settled<Value, Reason extends string>(result: Result<Value, Reason>): Value {
  if (!result.ok) throw new Error(`The example was refused: ${result.reason}`);
  return result.value;
}

function organizationOf(client: Actor): OrganizationId {
  const seat = client.seats[0];
  if (!seat) throw new Error('The example needs somebody who sits in an organisation');
  return seat.organizationId;
}
