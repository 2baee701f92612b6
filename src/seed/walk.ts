import { type ContractId, type JobId, type MilestoneId, type ProposalId, slugOf } from '../kernel/ids.ts';
import { addDays } from '../kernel/tokyo-date.ts';
import { currentNotice, deliver, milestonesOf, selectProposal } from '../modules/contracts/index.ts';
import { keepUploads } from '../modules/files/index.ts';
import {
  answerQuestion,
  askQuestion,
  checkJob,
  draftJob,
  questionsOf,
  submitJob,
  submitProposal,
} from '../modules/jobs/index.ts';
import { newJobForm } from '../modules/jobs/job.forms.ts';
import { depositForm } from '../modules/settlement/deposit.forms.ts';
import { agreeToConditions, depositsOf, recordDeposit } from '../modules/settlement/index.ts';
import { reading } from '../platform/transaction.ts';
import type { Posting } from './postings.ts';
import { type Filling, happened } from './step.ts';

export interface Staff {
  readonly csp: string;
  readonly operator: string;
}

/** Brings a posting as far as it is to reach, each step by whoever takes it in life. */
export async function walk(filling: Filling, posting: Posting, name: string, staff: Staff): Promise<void> {
  const { key, as } = filling;
  const jobId = await draft(filling, posting, key(`${name}-draft`));
  if (posting.reaches === 'draft') return;
  happened(await submitJob(await as(posting.client), { jobId, key: key(`${name}-submit`) }));
  if (posting.reaches === 'in_check') return;
  const decision = posting.reaches === 'returned' ? 'return' : 'open';
  const { note = '', comments = {} } = posting;
  const check = { jobId, decision, note, comments, key: key(`${name}-check`) } as const;
  happened(await checkJob(await as(staff.csp), check));
  await askAndAnswer(filling, posting, jobId, name);

  const proposals: ProposalId[] = [];
  for (const [login, message] of posting.proposals) {
    const answer = posting.applicantQuestions ? 'はい、あります。' : '';
    const proposal = {
      jobId,
      message,
      answer,
      ownHours: posting.expectedHours,
      conditionsRead: true,
    } as const;
    const command = { ...proposal, key: key(`${name}-by-${login}`) };
    proposals.push(happened(await submitProposal(await as(login), command)).proposalId);
  }
  const [first] = posting.proposals;
  const [proposalId] = proposals;
  if (!first || !proposalId || posting.reaches === 'open') return;
  const select = { jobId, proposalId, key: key(`${name}-select`) };
  const { contractId } = happened(await selectProposal(await as(posting.client), select));
  if (posting.reaches === 'offered') return;
  const [worker] = first;
  for (const login of [posting.client, worker])
    await agree(filling, contractId, login, key(`${name}-agree-${login}`));
  await payIn(filling, contractId, staff.operator, name);
  await handIn(filling, contractId, worker, name);
}

async function draft(filling: Filling, posting: Posting, key: string): Promise<JobId> {
  const client = await filling.as(posting.client);
  const [seat] = client.seats;
  if (!seat) throw new Error(`${posting.client} has no organisation`);
  const { today } = filling;
  const lastDay = Math.max(...posting.milestones.map(([, , inDays]) => inDays));
  const form = newJobForm.parse({
    ...posting,
    organization: slugOf('organization', seat.organizationId),
    withholdingKind: '',
    milestones: posting.milestones.map(([title, reward, inDays]) => ({
      title,
      reward: String(reward),
      dueOn: addDays(today, inDays),
    })),
    deliveryDue: addDays(today, lastDay),
    applicationDeadline: addDays(today, posting.applyInDays),
    expectedHours: String(posting.expectedHours),
    revisionsIncluded: '2',
    engagementModel: 'direct',
    employmentSigns: 'none',
    proposalsProtected: 'yes',
    phoneEnough: posting.phoneEnough ? 'yes' : '',
    beginnersWelcome: posting.beginnersWelcome ? 'yes' : '',
  });
  return happened(await draftJob(client, { ...form, key })).jobId;
}

async function askAndAnswer(filling: Filling, posting: Posting, jobId: JobId, name: string): Promise<void> {
  const { regionId, key, as } = filling;
  for (const [number, [login, question, answer]] of (posting.questions ?? []).entries()) {
    const asked = { jobId, question, key: key(`${name}-question-${number}`) };
    happened(await askQuestion(await as(login), asked));
    const known = await reading(regionId, (tx) => questionsOf(tx, jobId));
    const questionId = known.find((each) => each.question === question)?.id;
    if (!answer || !questionId) continue;
    const command = { jobId, questionId, answer, key: key(`${name}-answer-${number}`) };
    happened(await answerQuestion(await as(posting.client), command));
  }
}

async function agree(filling: Filling, contractId: ContractId, login: string, key: string): Promise<void> {
  const { version, sha256 } = await reading(filling.regionId, (tx) => currentNotice(tx, contractId));
  happened(await agreeToConditions(await filling.as(login), { contractId, version, sha256, key }));
}

/** The client's transfer arrives as it was announced, and the operator types it off the bank's statement. */
async function payIn(
  filling: Filling,
  contractId: ContractId,
  operator: string,
  name: string,
): Promise<void> {
  const { regionId, key, today } = filling;
  for (const { reference, amount } of await reading(regionId, (tx) => depositsOf(tx, contractId))) {
    const line = depositForm.parse({
      receivedOn: today,
      amount: String(amount),
      payerName: 'ノウ）ユイノサトセイカクミアイ',
      reference,
      bankLine: `${today}/1`,
    });
    happened(await recordDeposit(await filling.as(operator), { ...line, key: key(`${name}-deposit`) }));
  }
}

async function handIn(filling: Filling, contractId: ContractId, login: string, name: string): Promise<void> {
  const { regionId, key } = filling;
  const [milestone] = await reading(regionId, (tx) => milestonesOf(tx, contractId));
  if (!milestone) throw new Error('A contract has a milestone');
  const milestoneId: MilestoneId = milestone.id;
  const table = new File([slips()], '出荷伝票_240枚.csv');
  const files = happened(await keepUploads(await filling.as(login), [table], 'delivery'));
  const note = '240枚すべて入力しました。読めなかった3枚は「要確認」と書いてあります。';
  const command = { contractId, milestoneId, note, files, key: key(`${name}-deliver`) };
  happened(await deliver(await filling.as(login), command));
}

/** The table that was ordered: 240 slips, the same at every run. */
function slips(): string {
  const goods = ['りんご（ふじ）', 'りんご（王林）', '長芋', '白菜', '大根'];
  const lines = Array.from({ length: 240 }, (_, i) => {
    const day = String(1 + Math.floor(i / 12)).padStart(2, '0');
    const size = i % 80 === 79 ? '要確認' : ['2L', 'L', 'M'][i % 3];
    return `10月${day}日,${101 + (i % 37)},${goods[i % goods.length]},${size},${10 + ((i * 7) % 40)}`;
  });
  return `\ufeff日付,農家の番号,品目,規格,数量\r\n${lines.join('\r\n')}\r\n`;
}
