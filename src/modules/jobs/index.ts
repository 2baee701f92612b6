export { type AmendJob, amendJob } from './amend-job.ts';
export { type AnnouncedJob, announcedAfter, announcedBefore, announcedJobs } from './announced.pages.ts';
export { type AnswerQuestion, answerQuestion } from './answer-question.ts';
export { type AnswerRate, answerRateOf } from './answer-rate.pages.ts';
export { type AskQuestion, askQuestion } from './ask-question.ts';
export { type AttachFiles, attachFiles } from './attach-files.ts';
export { type ChangeJob, changeJob } from './change-job.ts';
export { type CheckJob, checkJob } from './check-job.ts';
export { type CloseJob, closeJob } from './close-job.ts';
export { type DraftJob, draftJob } from './draft-job.ts';
export { type DropSearch, dropSearch } from './drop-search.ts';
export { findListeners } from './find-listeners.ts';
export {
  checksOf,
  type JobVersion,
  type PastCheck,
  type ReturnedPosting,
  type Returning,
  returnedPostings,
  versionsOf,
} from './history.pages.ts';
export {
  type JobPage,
  type JobRow,
  jobPage,
  jobsInCheck,
  jobsOf,
  listedJobs,
  type OwnProposal,
  openJobs,
  type PostingPage,
  type ProposalRow,
  postingPage,
  proposalsBy,
  proposalsFor,
  type QueuedJob,
} from './job.pages.ts';
export { jobMilestones, jobsDue, loadJob, lockJob, moveJob } from './job.rows.ts';
export type { Job, JobMilestone, Proposal } from './job.rules.ts';
export { filesOf, isAgreedWith, type JobFile } from './job-file.pages.ts';
export { type KeepSearch, keepSearch } from './keep-search.ts';
export { type LapseProposals, lapseProposals } from './lapse-proposals.ts';
export { listJob } from './list-job.ts';
export { type OpenKind, openAmong, openJobsByRegion, openKinds } from './open-count.pages.ts';
export { lockProposal, lockProposalsOf, moveProposal } from './proposal.rows.ts';
export { type JobQuestion, questionsOf } from './question.pages.ts';
export { type RefuseJob, refuseJob } from './refuse-job.ts';
export { type RelistJob, relistJob } from './relist-job.ts';
export { type RemindOfQuestion, remindOfQuestion } from './remind-answer.ts';
export { type RemindClient, remindClient } from './remind-client.ts';
export { type RemoveFile, removeFile } from './remove-file.ts';
export { type ReopenJob, reopenJob } from './reopen-job.ts';
export { type ReportJob, reportJob } from './report-job.ts';
export { type ResetTaste, resetTaste } from './reset-taste.ts';
export { type RetractJob, retractJob } from './retract-job.ts';
export { type SavedSearch, savedSearchesDue, savedSearchesOf } from './saved-search.rows.ts';
export { type JobSearch, searchJobs } from './search-jobs.ts';
export { type StopJob, stopJob } from './stop-job.ts';
export { type SubmitJob, submitJob } from './submit-job.ts';
export { type SubmitProposal, submitProposal } from './submit-proposal.ts';
export { type ProposalTalk, proposalTalk } from './talk.pages.ts';
export { notForMeAmong, type RefusedJob, refusedJobs, tasteOf } from './taste.pages.ts';
export { type TellFound, tellFound } from './tell-found.ts';
export { type WithdrawProposal, withdrawProposal } from './withdraw-proposal.ts';
export { type WriteToProposer, writeToProposer } from './write-to-proposer.ts';
