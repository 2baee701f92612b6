import { type JobId, type ProposalId, slugOf } from '../kernel/ids.ts';
import { addDays } from '../kernel/tokyo-date.ts';
import { selectProposal } from '../modules/contracts/index.ts';
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
import { reading } from '../platform/transaction.ts';
import { fulfil, type Staff } from './fulfil.ts';
import type { Posting } from './postings.ts';
import { type Filling, happened } from './step.ts';

/** Brings a posting as far as it is to reach, each step by whoever takes it in life. */
export async function walk(filling: Filling, posting: Posting, name: string, staff: Staff): Promise<void> {
  const { key, as, comes } = filling;
  await comes('draft');
  const jobId = await draft(filling, posting, key(`${name}-draft`));
  if (posting.reaches === 'draft') return;
  happened(await submitJob(await as(posting.client), { jobId, key: key(`${name}-submit`) }));
  if (posting.reaches === 'in_check') return;
  await comes('check');
  const decision = posting.reaches === 'returned' ? 'return' : 'open';
  const { note = '', comments = {} } = posting;
  const check = { jobId, decision, note, comments, key: key(`${name}-check`) } as const;
  happened(await checkJob(await as(staff.csp), check));
  await askAndAnswer(filling, posting, jobId, name);

  const proposals: ProposalId[] = [];
  for (const [login, message] of posting.proposals) {
    await comes('propose');
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
  await comes('select');
  const select = { jobId, proposalId, key: key(`${name}-select`) };
  const { contractId } = happened(await selectProposal(await as(posting.client), select));
  if (posting.reaches === 'offered') return;
  await fulfil(filling, contractId, posting, name, staff);
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
    withholdingKind: posting.withholdingKind ?? '',
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
  const { regionId, key, as, comes } = filling;
  for (const [number, [login, question, answer]] of (posting.questions ?? []).entries()) {
    await comes('question');
    const asked = { jobId, question, key: key(`${name}-question-${number}`) };
    happened(await askQuestion(await as(login), asked));
    const known = await reading(regionId, (tx) => questionsOf(tx, jobId));
    const questionId = known.find((each) => each.question === question)?.id;
    if (!answer || !questionId) continue;
    await comes('answer');
    const command = { jobId, questionId, answer, key: key(`${name}-answer-${number}`) };
    happened(await answerQuestion(await as(posting.client), command));
  }
}
