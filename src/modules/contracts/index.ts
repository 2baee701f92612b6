export { type AcceptAutomatically, acceptAutomatically } from './accept-automatically.ts';
export { type AcceptDelivery, acceptDelivery } from './accept-delivery.ts';
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
  contractsOfOrganizations,
  contractsOfWorker,
  type DeliveredFile,
  type DeliveryRow,
  type NoticePage,
  type NoticeVersion,
  noticePage,
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
export { type DeclineOffer, declineOffer } from './decline-offer.ts';
export { type Deliver, daysOfDelivery, deliver } from './deliver-milestone.ts';
export { type LapseOffer, lapseOffer } from './lapse-offer.ts';
export { recordAgreement, type WhatWasRead } from './record-agreement.ts';
export { type RegionFigures, regionFigures } from './region-figures.pages.ts';
export { type RemindOfDeadline, remindOfDeadline } from './remind-of-deadline.ts';
export { type SelectProposal, selectProposal } from './select-proposal.ts';
export { type WithdrawOffer, withdrawOffer } from './withdraw-offer.ts';
