import { z } from 'zod';
import { clientRoles } from '../../kernel/actor.ts';
import { email, phone, postalCode } from '../../kernel/contact-fields.ts';
import { parseCorporateNumber } from '../../kernel/corporate-number.ts';
import {
  choice,
  choices,
  emptyAs,
  fails,
  flag,
  kana,
  optionalText,
  safeText,
  text,
  typedYen,
  wholeNumber,
  yesOrNo,
} from '../../kernel/fields.ts';
import type { PhoneNumber } from '../../kernel/phone.ts';
import type { PostalCode } from '../../kernel/postal-code.ts';
import { parseTypedYen } from '../../kernel/typed-number.ts';
import { type Yen, yen } from '../../kernel/yen.ts';
import { troubles } from './need.rules.ts';
import { legalForms, type OrganizationFacts } from './organization.rules.ts';

/** 法人番号 as typed, empty for who has none. The check digit catches nearly every slip of the finger. */
const corporateNumber = optionalText(40).transform((typed, context) =>
  typed === '' ? null : (parseCorporateNumber(typed) ?? fails(context, { why: 'not-a-corporate-number' })),
);

/** Empty and 0 are answers: a sole proprietor or a cooperative may have no capital. Up to ten trillion yen. */
const largestCapital = yen(10_000_000_000_000n);
const capital = optionalText(40).transform((typed, context): Yen => {
  if (/^[0０]?\s*円?$/.test(typed)) return yen(0n);
  const amount = parseTypedYen(typed, largestCapital);
  if (amount.ok) return amount.yen;
  if (amount.reason !== 'too-large') return fails(context, { why: 'not-capital' });
  return fails(context, { why: 'too-large', limit: largestCapital.toLocaleString('en-US') });
});

const facts = z.object({
  legalForm: choice(legalForms),
  corporateNumber,
  name: text({ max: 100 }),
  nameKana: kana(120),
  representative: text({ max: 80 }),
  postalCode: postalCode().transform((code) => code as PostalCode),
  address: text({ min: 3, max: 200 }),
  organizationPhone: phone().transform((number) => number as PhoneNumber),
  organizationEmail: emptyAs(null, email()),
  hasEmployees: yesOrNo(),
  officers: emptyAs(0, wholeNumber({ min: 0, max: 1_000 })),
  paysSalary: yesOrNo(),
  capitalYen: capital,
  regularEmployees: emptyAs(0, wholeNumber({ min: 0, max: 1_000_000 })),
});

/** What has to fit together: a corporation has a number and an officer, a sole proprietor has neither. */
function fitTogether(typed: z.infer<typeof facts>, context: z.RefinementCtx): void {
  const wrong = (path: keyof typeof typed, problem: Parameters<typeof fails>[1]) =>
    context.addIssue({ code: 'custom', path: [path], params: { problem } });
  if (typed.legalForm === 'corporation' && typed.corporateNumber === null) {
    wrong('corporateNumber', { why: 'missing-of-corporation' });
  }
  if (typed.legalForm === 'soleProprietor' && typed.corporateNumber !== null) {
    wrong('corporateNumber', { why: 'has-no-corporate-number' });
  }
  if (typed.legalForm === 'corporation' && typed.officers < 1) {
    wrong('officers', { why: 'no-officer' });
  }
  if (typed.legalForm === 'soleProprietor' && typed.officers > 0) {
    wrong('officers', { why: 'has-no-officers' });
  }
}

/** The facts of an organisation, whatever its kind; a public body's officers are not counted, whatever was typed. */
export const organizationForm = facts.superRefine(fitTogether, {
  // Also where a field is wrong by itself, so that all of it is said at once.
  when: () => true,
});
export type OrganizationForm = z.infer<typeof organizationForm>;

export function factsOf(typed: OrganizationForm): OrganizationFacts {
  return {
    legalForm: typed.legalForm,
    corporateNumber: typed.corporateNumber,
    name: typed.name,
    nameKana: typed.nameKana,
    representative: typed.representative,
    postalCode: typed.postalCode,
    address: typed.address,
    phone: typed.organizationPhone,
    email: typed.organizationEmail,
    hasEmployees: typed.hasEmployees,
    officers: typed.legalForm === 'corporation' ? typed.officers : 0,
    paysSalary: typed.paysSalary,
    capitalYen: typed.capitalYen,
    regularEmployees: typed.regularEmployees,
  };
}

/** What troubles them, for suggestions; nothing need be chosen. */
const needFields = { troubles: choices(troubles), needNote: safeText(500) };
export const needForm = z.object(needFields);
export type NeedForm = z.infer<typeof needForm>;

/** The whole registration, of which each step asks a part. */
export const registerOrganizationForm = z.intersection(organizationForm, needForm);
export type RegisterOrganizationForm = z.infer<typeof registerOrganizationForm>;

/** What workers read. */
export const descriptionForm = z.object({ business: optionalText(60), introduction: safeText(500) });
export type DescriptionForm = z.infer<typeof descriptionForm>;

export const consultationForm = z.object({ wish: safeText(500) });
export type ConsultationForm = z.infer<typeof consultationForm>;
export const consultationOutcomeForm = z.object({ outcome: text({ max: 500 }) });
export type ConsultationOutcomeForm = z.infer<typeof consultationOutcomeForm>;

/** Why somebody may not order for now, or may again. */
export const suspensionForm = z.object({ reason: text({ max: 500 }) });
export type SuspensionForm = z.infer<typeof suspensionForm>;

/** The CSP's answer; a returned registration always says what to correct. */
export const organizationCheckForm = z
  .object({ decision: choice(['check', 'return']), note: optionalText(1000) })
  .superRefine(({ decision, note }, context) => {
    if (decision === 'return' && note === '') {
      context.addIssue({ code: 'custom', path: ['note'], params: { problem: { why: 'missing-of-return' } } });
    }
  });
export type OrganizationCheckForm = z.infer<typeof organizationCheckForm>;

/** A limit counts for an approver alone, since nobody else binds the organisation; empty means none. */
const limit = emptyAs(null, typedYen({ max: yen(100_000_000n) }));

export const memberForm = z
  .object({ role: choice(clientRoles), approvalLimit: limit })
  .transform(({ role, approvalLimit }) => ({
    role,
    approvalLimit: role === 'clientApprover' ? approvalLimit : null,
  }));
export type MemberForm = z.infer<typeof memberForm>;

export const newMemberForm = z.intersection(memberForm, z.object({ login: text({ max: 254 }) }));
export type NewMemberForm = z.infer<typeof newMemberForm>;

/** The invited person's answer. */
export const invitationForm = z.object({ decision: choice(['accept', 'decline']) });
export type InvitationForm = z.infer<typeof invitationForm>;

/** The programme's own organisations, registered by the officer. */
export const programmeOrganizationForm = z.intersection(
  organizationForm,
  z.object({ kind: choice(['operator', 'csp', 'municipality']) }),
);
export type ProgrammeOrganizationForm = z.infer<typeof programmeOrganizationForm>;

export const staffSeatForm = z.object({ login: text({ max: 254 }) });
/** Why somebody no longer works there, which they are told. */
export const staffRemovalForm = z.object({ reason: text({ max: 500 }), leavesUnheld: flag() });
export type StaffRemovalForm = z.infer<typeof staffRemovalForm>;
export type StaffSeatForm = z.infer<typeof staffSeatForm>;
