export { type AddColleague, addColleague } from './add-colleague.ts';
export { type AnswerInvitation, answerInvitation } from './answer-invitation.ts';
export { type AnswerMailInvitation, answerMailInvitation } from './answer-mail-invitation.ts';
export { type ChangeMember, changeMember } from './change-member.ts';
export { type CheckOrganization, checkOrganization } from './check-organization.ts';
export { type ClearInvitation, clearInvitation } from './clear-invitation.ts';
export { type CloseConsultation, closeConsultation } from './close-consultation.ts';
export { type CorrectOrganization, correctOrganization } from './correct-organization.ts';
export { factsAtCheck } from './correction.rows.ts';
export { type DescribeOrganization, describeOrganization } from './describe-organization.ts';
export { findMember } from './find-member.ts';
export { type FoundOrganization, foundOrganization } from './found-organization.ts';
export { leftByUnseating } from './left-by-unseating.ts';
export { shownInvitation, type WaitingMail, waitingMails } from './mail-invitation.pages.ts';
export { mailInvitationsDue } from './mail-invitation.rows.ts';
export { membersOf } from './member.pages.ts';
export { type NameEscrowHolder, nameEscrowHolder } from './name-escrow-holder.ts';
export {
  callsOf,
  consultationAskedAt,
  type OpenConsultation,
  openConsultations,
  type PastCall,
} from './need.pages.ts';
export { findNeed } from './need.rows.ts';
export type { Need, Trouble } from './need.rules.ts';
export {
  clientSeats,
  clientsOfRegion,
  companiesOfNobodyElse,
  type Invitation,
  invitationsFor,
  type MemberRow,
  memberRows,
  operatorsOf,
  organizationNames,
  type ProgrammeOrganization,
  programmeOrganizations,
  type QueuedOrganization,
} from './organization.pages.ts';
export {
  escrowHolderOn,
  loadOrganization,
} from './organization.rows.ts';
export {
  isWithholdingAgent,
  type LegalForm,
  type Organization,
  type OrganizationFacts,
  type OrganizationKind,
  type OrganizationMember,
  type OrganizationRefusal,
  type OrganizationState,
} from './organization.rules.ts';
export { type RegisterOrganization, registerOrganization } from './register-organization.ts';
export { type RemoveMember, removeMember } from './remove-member.ts';
export { type RequestConsultation, requestConsultation } from './request-consultation.ts';
export { type RestoreOrganization, restoreOrganization } from './restore-organization.ts';
export { nameOfActor, type SeatStaff, seatStaff } from './seat-staff.ts';
export { type SuspendOrganization, suspendOrganization } from './suspend-organization.ts';
export { type UnseatStaff, unseatStaff } from './unseat-staff.ts';
export { whoIs } from './who-is.ts';
export { type WithdrawInvitation, withdrawInvitation } from './withdraw-invitation.ts';
