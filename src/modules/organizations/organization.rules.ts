import type { ClientRole } from '../../kernel/actor.ts';
import type { CorporateNumber } from '../../kernel/corporate-number.ts';
import type { OrganizationId, PersonId } from '../../kernel/ids.ts';
import type { PhoneNumber } from '../../kernel/phone.ts';
import type { PostalCode } from '../../kernel/postal-code.ts';
import type { Yen } from '../../kernel/yen.ts';

export const organizationKinds = ['client', 'operator', 'csp', 'municipality'] as const;
export type OrganizationKind = (typeof organizationKinds)[number];

export const legalForms = ['corporation', 'soleProprietor', 'publicBody'] as const;
export type LegalForm = (typeof legalForms)[number];

export const organizationStates = ['registered', 'checked', 'returned', 'suspended'] as const;
export type OrganizationState = (typeof organizationStates)[number];

/** What an organisation says about itself; a CSP compares it with the public registers. */
export interface OrganizationFacts {
  readonly legalForm: LegalForm;
  /** null only where there is none: a sole proprietor, and some public bodies. */
  readonly corporateNumber: CorporateNumber | null;
  readonly name: string;
  readonly nameKana: string;
  readonly representative: string;
  readonly postalCode: PostalCode;
  readonly address: string;
  readonly phone: PhoneNumber;
  readonly email: string | null;
  /** "Employee": at least 20 hours a week and at least 31 days (Freelance Act Art. 2). */
  readonly hasEmployees: boolean;
  /** Officers of a corporation, the representative included; 0 for a sole proprietor. */
  readonly officers: number;
  readonly paysSalary: boolean;
  readonly capitalYen: Yen;
  readonly regularEmployees: number;
}

export interface Organization extends OrganizationFacts {
  readonly id: OrganizationId;
  readonly kind: OrganizationKind;
  readonly state: OrganizationState;
  /** What the CSP wrote at the last check; '' where nothing was written. */
  readonly checkNote: string;
  /** Kind of business, in its own words, and what it says to workers; may be empty. */
  readonly business: string;
  readonly introduction: string;
  /** Why it may not order for now; null unless it is suspended. */
  readonly suspensionReason: string | null;
  readonly registeredAt: Date;
}

export interface OrganizationMember {
  readonly personId: PersonId;
  readonly role: ClientRole | 'staff';
  /** What this member may bind the organisation to by one order, tax included; null: no limit. */
  readonly approvalLimit: Yen | null;
}

export type OrganizationRefusal =
  | 'corporate-number-taken'
  | 'organization-not-in-check'
  | 'organization-not-correctable'
  | 'already-member'
  | 'no-such-person'
  | 'works-for-organization'
  | 'last-approver'
  | 'own-limit'
  | 'leaves-unheld'
  | 'too-many-invitations'
  | 'too-many-mails'
  | 'mails-before-check'
  | 'asked-lately'
  | 'invitation-not-valid'
  | 'address-not-confirmed'
  | 'already-suspended'
  | 'not-suspended'
  | 'already-asked'
  | 'already-called'
  | 'staff-of-programme'
  | 'escrow-holder-not-operator'
  | 'escrow-holder-in-the-past'
  | 'escrow-holder-too-soon';

const nextStates: Record<OrganizationState, readonly OrganizationState[]> = {
  registered: ['checked', 'returned', 'suspended'],
  returned: ['registered', 'suspended'],
  // What the law asks about an orderer changes over the years, and is then checked again.
  checked: ['registered', 'suspended'],
  // Back to where it was when it was suspended, and nowhere else.
  suspended: [],
};

export function organizationCanBecome(
  organization: Pick<Organization, 'state'>,
  state: OrganizationState,
): boolean {
  return nextStates[organization.state].includes(state);
}

/**
 * Whether the client takes income tax off a fee to an individual: every corporation and public body does, a sole
 * proprietor only when they pay salaries (Income Tax Act Art. 204).
 */
export function isWithholdingAgent(organization: Pick<Organization, 'legalForm' | 'paysSalary'>): boolean {
  return organization.legalForm !== 'soleProprietor' || organization.paysSalary;
}

/**
 * B bears all duties of the Freelance Act (特定業務委託事業者): with employees, or with two officers or more; a public
 * body is treated as one. A only states the conditions (業務委託事業者, Art. 3).
 */
export function clientTypeOf(
  organization: Pick<Organization, 'legalForm' | 'hasEmployees' | 'officers'>,
): 'A' | 'B' {
  if (organization.legalForm === 'publicBody' || organization.hasEmployees) return 'B';
  return organization.legalForm === 'corporation' && organization.officers >= 2 ? 'B' : 'A';
}

/** An organisation without an approver without limit could let nobody else in, and give nobody a limit. */
export function keepsAnApprover(members: readonly OrganizationMember[], leaving: PersonId): boolean {
  return members.some((member) => member.personId !== leaving && isFullApprover(member));
}

/** Asked under the organisation's lock: a seat that was lowered while the page was open gives no more rights. */
export function managesMembers(members: readonly OrganizationMember[], personId: PersonId | null): boolean {
  return members.some((member) => member.personId === personId && isFullApprover(member));
}

function isFullApprover({ role, approvalLimit }: OrganizationMember): boolean {
  return role === 'clientApprover' && approvalLimit === null;
}

/** Invitations that wait for an answer, sent within a day: enough for a small firm, too few to write to a whole town. */
export const invitationsAllowed = 5;
export const invitationWindow = 24 * 3_600_000;

/** An invitation by mail opens for a week, and not more than three a day go to one address, whoever invites. */
export const invitationLength = 7 * 24 * 3_600_000;
export const mailsToAddressAllowed = 3;
/** That leave one company in a day, also those that it took back. */
export const mailsOfCompanyAllowed = 5;

/** Seats that bind money: whoever reads a mail that was passed on does not get one. */
export function bindsMoney(role: ClientRole): boolean {
  return role === 'clientApprover' || role === 'clientPayer';
}

/** What was typed, as an address for mail; null where it is none, and so a login name. */
export function asAddress(login: string): string | null {
  return /^[^\s@,<>"']+@[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(login) ? login : null;
}
