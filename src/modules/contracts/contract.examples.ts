import type { Actor } from '../../kernel/actor.ts';
import {
  type ContractId,
  type DepositId,
  type JobId,
  type MilestoneId,
  type OrganizationId,
  type ProposalId,
  type RegionId,
  slugOf,
} from '../../kernel/ids.ts';
import type { Result } from '../../kernel/result.ts';
import { addDays, type LocalDate, tokyoDateOf } from '../../kernel/tokyo-date.ts';
import { type Yen, yen } from '../../kernel/yen.ts';
import { newId, newKey } from '../../platform/random.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { recordAudit } from '../audit/index.ts';
import { checkJob, draftJob, submitJob } from '../jobs/index.ts';
import { exampleProposal } from '../jobs/job.examples.ts';
import { depositPosting, postTransfer } from '../ledger/index.ts';
import { type ExampleClient, exampleClient, exampleStaff } from '../organizations/organization.examples.ts';
import { exampleWorker } from '../workers/worker.examples.ts';
import { acceptDelivery } from './accept-delivery.ts';
import { currentNotice } from './conditions-notice.rows.ts';
import { lockContract, lockMilestone, milestonesOf, moveContract, moveMilestone } from './contract.rows.ts';
import { deliver } from './deliver-milestone.ts';
import { recordAgreement } from './record-agreement.ts';
import { selectProposal } from './select-proposal.ts';

export interface ExampleContract {
  readonly state?: 'offered' | 'agreed' | 'funded' | 'delivered' | 'accepted';
  /** One milestone for each, tax included. */
  readonly rewards?: readonly Yen[];
  readonly reward?: Yen;
  readonly category?: string;
  /** What the worker reckons with; null leaves it at the nine hours of the posting. */
  readonly ownHours?: number | null;
  /** Days from today to the due date of the first milestone; each further one is due a day later. */
  readonly dueIn?: number;
  readonly title?: string;
  readonly client?: ExampleClient;
  readonly worker?: Parameters<typeof exampleWorker>[1];
  /** The same two again, as an earlier example made them. */
  readonly parties?: Pick<MadeContract, 'client' | 'worker' | 'organizationId'>;
}

export interface MadeContract {
  readonly regionId: RegionId;
  /** Approves, agrees and accepts for the client. */
  readonly client: Actor;
  readonly worker: Actor;
  readonly organizationId: OrganizationId;
  readonly jobId: JobId;
  readonly proposalId: ProposalId;
  readonly contractId: ContractId;
  readonly milestoneIds: readonly MilestoneId[];
  /** The first of them. */
  readonly milestoneId: MilestoneId;
}

const order = ['offered', 'agreed', 'funded', 'delivered', 'accepted'] as const;

/**
 * A contract brought to the wanted state by the use cases. Only the deposit is posted here without its notice, which
 * belongs to a later module.
 */
export async function exampleContract(
  regionId: RegionId,
  example: ExampleContract = {},
): Promise<MadeContract> {
  const proposed = await exampleProposed(regionId, example);
  const { contractId } = must(
    await selectProposal(proposed.parties.client, { key: newKey(), ...proposed.ids }),
  );
  const milestones = await inTransaction(regionId, (tx) => milestonesOf(tx, contractId));
  const milestoneIds = milestones.map(({ id }) => id);
  const made: MadeContract = {
    regionId,
    ...proposed.parties,
    ...proposed.ids,
    contractId,
    milestoneIds,
    milestoneId: milestoneIds[0] ?? newId('milestone'),
  };
  const wanted = order.indexOf(example.state ?? 'offered');
  if (wanted >= order.indexOf('agreed'))
    for (const side of [made.client, made.worker]) await agree(made, side);
  if (wanted >= order.indexOf('funded')) for (const id of milestoneIds) await fund(made, id);
  if (wanted >= order.indexOf('delivered')) for (const id of milestoneIds) await exampleDelivery(made, id);
  if (wanted >= order.indexOf('accepted')) for (const id of milestoneIds) await accept(made, id);
  return made;
}

/** An open job with one proposal: the ground of a selection. */
export async function exampleProposed(
  regionId: RegionId,
  { rewards, reward = yen(10_800n), dueIn = 14, category = 'data-entry', ...example }: ExampleContract = {},
): Promise<{
  readonly parties: Pick<MadeContract, 'client' | 'worker' | 'organizationId'>;
  readonly ids: { readonly jobId: JobId; readonly proposalId: ProposalId };
}> {
  await exampleStaff(regionId, 'operator');
  const csp = await exampleStaff(regionId, 'csp');
  const parties = example.parties ?? (await exampleParties(regionId, example));
  const { client, worker, organizationId } = parties;
  const today = await inTransaction(regionId, async (tx) => tokyoDateOf(tx.now));
  const jobId = await openJob({
    client,
    csp,
    organizationId,
    category,
    title: example.title ?? '農家の出荷伝票を表に入力（240枚）',
    rewards: rewards ?? [reward],
    firstDueOn: addDays(today, dueIn),
  });
  return { parties, ids: { jobId, proposalId: await exampleProposal(worker, jobId, example.ownHours) } };
}

async function exampleParties(regionId: RegionId, example: ExampleContract) {
  const { organization, actor: client } = await exampleClient(regionId, example.client);
  return { client, worker: await exampleWorker(regionId, example.worker), organizationId: organization.id };
}

async function openJob(job: {
  client: Actor;
  csp: Actor;
  organizationId: OrganizationId;
  category: string;
  title: string;
  rewards: readonly Yen[];
  firstDueOn: LocalDate;
}): Promise<JobId> {
  const { jobId } = must(
    await draftJob(job.client, {
      key: newKey(),
      organization: slugOf('organization', job.organizationId),
      title: job.title,
      category: job.category,
      withholdingKind: '',
      description: '手書きの出荷伝票240枚を、決まった形の表に入力していただきます。',
      acceptanceCriteria: '240枚すべてが入力され、列の並びが見本と同じであること。',
      milestones: job.rewards.map((reward, index) => ({
        title: `第${index + 1}回の納品`,
        reward,
        dueOn: addDays(job.firstDueOn, index),
      })),
      deliveryDue: addDays(job.firstDueOn, job.rewards.length - 1),
      applicationDeadline: job.firstDueOn,
      expectedHours: 9,
      revisionsIncluded: 2,
      expenseHandling: '費用はかかりません。',
      ipHandling: '入力した表の権利は、検収のときに発注者に移ります。',
      deliveryPlace: 'このサービスの契約のページ',
      contact: '総務課 佐々木（0183-73-2111）',
      phoneEnough: false,
      skills: [],
      workplace: 'home',
      workArea: '',
      weekTimes: [],
      beginnersWelcome: true,
      engagementModel: 'direct',
      originalOrderer: '',
      deliverableFormat: '',
      sampleResult: '',
      applicantQuestions: '',
      lowPayReason: '',
      employmentSigns: ['none'],
      proposalsProtected: true,
    }),
  );
  must(await submitJob(job.client, { key: newKey(), jobId }));
  must(await checkJob(job.csp, { key: newKey(), jobId, decision: 'open', note: '' }));
  return jobId;
}

/** One side agrees to the newest notice. */
export async function agree({ regionId, contractId }: MadeContract, actor: Actor): Promise<void> {
  await inTransaction(regionId, async (tx) => {
    const contract = await lockContract(tx, contractId);
    must(await recordAgreement(tx, actor, contract, await currentNotice(tx, contractId)));
  });
}

/** The deposit of one part has come. */
export async function fund(
  { regionId, contractId, client }: MadeContract,
  milestoneId: MilestoneId,
): Promise<void> {
  await inTransaction(regionId, async (tx) => {
    const contract = await lockContract(tx, contractId);
    const milestone = await lockMilestone(tx, contractId, milestoneId);
    const depositId: DepositId = newId('deposit');
    const posting = { depositId, milestoneId, amount: milestone.depositAmount, reference: 'EXAMPLE' };
    await postTransfer(tx, depositPosting(posting));
    await moveMilestone(tx, milestone, 'funded');
    await recordAudit(tx, client, {
      action: 'milestone.funded',
      subject: ['milestone', milestoneId],
      state: 'funded',
    });
    if (contract.state !== 'agreed') return;
    await moveContract(tx, contract, 'active');
    await recordAudit(tx, client, {
      action: 'contract.active',
      subject: ['contract', contractId],
      state: 'active',
    });
  });
}

/** The worker delivers a note without files. */
export async function exampleDelivery(
  { worker, contractId }: MadeContract,
  milestoneId: MilestoneId,
): Promise<void> {
  const note = '240枚すべて入力しました。';
  must(await deliver(worker, { key: newKey(), contractId, milestoneId, note, files: [] }));
}

async function accept({ client, contractId }: MadeContract, milestoneId: MilestoneId): Promise<void> {
  must(await acceptDelivery(client, { key: newKey(), contractId, milestoneId }));
}

/** An example that cannot be made is a mistake of the test that asks for it. */
function must<Value>(result: Result<Value, string>): Value {
  if (!result.ok) throw new Error(`The example was refused: ${result.reason}`);
  return result.value;
}
