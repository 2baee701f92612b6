export { membersOf, seatsOf } from './member.rows.ts';
export { escrowHolderOn, loadOrganization, lockOrganization } from './organization.rows.ts';
export {
  clientTypeOf,
  isWithholdingAgent,
  type LegalForm,
  type Organization,
  type OrganizationFacts,
  type OrganizationKind,
  type OrganizationMember,
  type OrganizationRefusal,
  type OrganizationState,
} from './organization.rules.ts';
