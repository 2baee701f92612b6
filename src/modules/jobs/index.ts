export { type ChangeJob, changeJob } from './change-job.ts';
export { type CheckJob, checkJob } from './check-job.ts';
export { type DraftJob, draftJob } from './draft-job.ts';
export {
  type JobPage,
  type JobRow,
  jobPage,
  jobsInCheck,
  jobsOf,
  openJobs,
  type ProposalRow,
  proposalsBy,
  proposalsFor,
} from './job.pages.ts';
export { jobMilestones, loadJob, lockJob, moveJob } from './job.rows.ts';
export type { Job, JobMilestone, Proposal } from './job.rules.ts';
export { lockProposal, lockProposalsOf, moveProposal } from './proposal.rows.ts';
export { type SubmitJob, submitJob } from './submit-job.ts';
export { type SubmitProposal, submitProposal } from './submit-proposal.ts';
export { type WithdrawProposal, withdrawProposal } from './withdraw-proposal.ts';
