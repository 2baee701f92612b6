export { type AddColleague, addColleague } from './add-colleague.ts';
export { type AnswerInvitation, answerInvitation } from './answer-invitation.ts';
export { type ChangeMember, changeMember } from './change-member.ts';
export { type CheckOrganization, checkOrganization } from './check-organization.ts';
export { type CorrectOrganization, correctOrganization } from './correct-organization.ts';
export { type FoundOrganization, foundOrganization } from './found-organization.ts';
export { membersOf } from './member.pages.ts';
export { type NameEscrowHolder, nameEscrowHolder } from './name-escrow-holder.ts';
export {
  type Invitation,
  invitationsFor,
  type MemberRow,
  memberRows,
  operatorsOf,
  organizationNames,
  organizationsInCheck,
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
export { type SeatStaff, seatStaff } from './seat-staff.ts';
export { whoIs } from './who-is.ts';
