export { type AcceptAutomatically, acceptAutomatically } from './accept-automatically.ts';
export { type AcceptDelivery, acceptDelivery } from './accept-delivery.ts';
export { type AcceptShares, acceptShares } from './accept-shares.ts';
export { type AddStatement, addStatement } from './add-statement.ts';
export { agreeToAmendment } from './agree-to-amendment.ts';
export { changesDue, type DueChange } from './amendment.rows.ts';
export { announceDispute, announceEnding } from './announce-deadline.ts';
export { type AnswerRefund, answerRefund } from './answer-refund.ts';
export { type AnswerTerms, answerTerms } from './answer-terms.ts';
export { type AskProgress, askProgress, type TellProgress, tellProgress } from './ask-progress.ts';
export {
  type AmendmentPage,
  amendmentPage,
  type ContractChanges,
  changeThatAdded,
  contractChanges,
} from './change.pages.ts';
export type { AmendmentState, ChangeRefusal, NoticeItem } from './change.rules.ts';
export {
  agreedNotice,
  currentNotice,
  type StoredNotice,
} from './conditions-notice.rows.ts';
export { readNotice } from './conditions-notice.rules.ts';
export {
  type ContractPage,
  type ContractRow,
  contractOfFile,
  contractPage,
  contractRows,
  type DeliveredFile,
  type DeliveryRow,
  type NoticePage,
  type NoticeVersion,
  noticePage,
  ordersByClient,
  type SelectionPage,
  selectionPage,
} from './contract.pages.ts';
export {
  contractIdOf,
  contractsDue,
  type DueContract,
  loadContract,
  lockContract,
  lockMilestone,
  milestonesOf,
  moveContract,
  moveMilestone,
} from './contract.rows.ts';
export type {
  Amounts,
  Contract,
  ContractRefusal,
  ContractState,
  Milestone,
  MilestoneState,
  NoticeAgreement,
  Side,
} from './contract.rules.ts';
export { type DueReminder, remindersDue } from './deadline-reminder.rows.ts';
export {
  type ConfirmSettlement,
  confirmSettlement,
  type RefuseSettlement,
  refuseSettlement,
} from './decide-settlement.ts';
export { type DeclineOffer, declineOffer } from './decline-offer.ts';
export { type Deliver, daysOfDelivery, deliver } from './deliver-milestone.ts';
export { type OpenMatter, openMatters } from './dispute.pages.ts';
export { awaitedDeliveries, lastActsOf } from './due.pages.ts';
export { type AnswerAmendment, dropAmendment, lapseAmendment } from './end-amendment.ts';
export { type EndUnpaid, endUnpaid } from './end-unpaid.ts';
export { type DueEnding, endingsDue } from './ending.rows.ts';
export { daysToExtend, type ExtendAcceptance, extendAcceptance } from './extend-acceptance.ts';
export { findConfirmers, isConfirmer, mayReadSettlement } from './find-confirmers.ts';
export { type HoldMilestones, holdMilestones } from './hold-milestones.ts';
export { type LapseOffer, lapseOffer } from './lapse-offer.ts';
export { fitLifeOf } from './life.pages.ts';
export { type MatchJob, matchJob } from './match-job.ts';
export { type OpenDispute, openDispute } from './open-dispute.ts';
export { type OrderMonth, orderMonths } from './order-month.pages.ts';
export { passDispute, passEnding } from './pass-deadline.ts';
export { priceGuides } from './price-guide.pages.ts';
export { type ProposeAmendment, proposeAmendment } from './propose-amendment.ts';
export { type ProposeRefund, proposeRefund } from './propose-refund.ts';
export { type ProposeSettlement, proposeSettlement } from './propose-settlement.ts';
export { type ProposeShares, proposeShares } from './propose-shares.ts';
export { type ProposeTerms, proposeTerms } from './propose-terms.ts';
export { type UntouchedContract, untouchedContracts } from './quiet.pages.ts';
export { readEnding, type SeenDispute, type SeenEnding } from './read-ending.ts';
export { recordAgreement } from './record-agreement.ts';
export { type RegionFigures, regionFigures } from './region-figures.pages.ts';
export { type RemindOfDeadline, remindOfDeadline } from './remind-of-deadline.ts';
export { type RemindSides, remindOfAmendment, remindOfReview } from './remind-sides.ts';
export { type RequestRevision, requestRevision } from './request-revision.ts';
export {
  type ReviewNote,
  reviewCountsOfOrganization,
  reviewCountsOfWorker,
  reviewNotes,
} from './review.pages.ts';
export type { ReviewCounts, WorkerReviewCounts } from './review.rules.ts';
export { type SelectProposal, selectProposal } from './select-proposal.ts';
export type { WhatWasRead } from './sign-notice.ts';
export { type ContractTalk, contractOfProposal, contractTalk } from './talk.pages.ts';
export { type ClientRecord, clientRecord, completedOf } from './track-record.pages.ts';
export { hasReason, mayReadContract, type ViewContract, viewContract } from './view-contract.ts';
export { type WithdrawDispute, withdrawDispute } from './withdraw-dispute.ts';
export { type WithdrawEnding, withdrawEnding } from './withdraw-ending.ts';
export { type WithdrawOffer, withdrawOffer } from './withdraw-offer.ts';
export { type WriteInContract, writeInContract } from './write-in-contract.ts';
export { type WriteReview, writeReview } from './write-review.ts';
