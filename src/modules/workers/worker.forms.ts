import { z } from 'zod';
import { phone, postalCode } from '../../kernel/contact-fields.ts';
import {
  choice,
  choices,
  emptyAs,
  flag,
  kana,
  localDateField,
  optionalText,
  safeText,
  text,
  ticked,
  wholeHours,
  yesOrNo,
} from '../../kernel/fields.ts';
import type { PostalCode } from '../../kernel/postal-code.ts';
import { skillCodes } from '../../kernel/skills.ts';
import { legalNameFields } from '../identity/person.forms.ts';
import { devices, type WorkerFacts, weekTimes, workerKinds } from './worker.rules.ts';

const contactFields = {
  postalCode: postalCode().transform((code) => code as PostalCode),
  address: text({ min: 3, max: 200 }),
  introduction: safeText(500),
};

/** Who somebody is for a contract and for the law, in the order of its page: the second step of a registration. */
export const identityForm = z
  .object({
    ...legalNameFields,
    birthDate: localDateField('not-a-birth-date'),
    postalCode: contactFields.postalCode,
    address: contactFields.address,
    phone: emptyAs(null, phone()),
    livesInJapan: ticked('not-in-japan'),
    kind: choice(workerKinds),
    companyName: optionalText(100),
    companyKana: emptyAs(null, kana(120)),
    hasEmployees: yesOrNo(),
  })
  .superRefine(({ kind, companyName, companyKana }, context) => {
    const missing = (path: string) =>
      context.addIssue({ code: 'custom', path: [path], params: { problem: { why: 'missing-of-company' } } });
    if (kind === 'company' && companyName === '') missing('companyName');
    if (kind === 'company' && companyKana === null) missing('companyKana');
  });
export type IdentityForm = z.infer<typeof identityForm>;

const months = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'] as const;

/** When and how somebody can work. */
export const circumstancesForm = z.object({
  hoursPerWeek: wholeHours({ min: 1, max: 80 }),
  weekTimes: choices(weekTimes, { min: 1 }),
  months: choices(months, { min: 1 }).transform((chosen) => chosen.map(Number).sort((a, b) => a - b)),
  devices: choices(devices, { min: 1 }),
  skills: choices(skillCodes),
  beforeWork: safeText(500),
  wishes: safeText(500),
  privateReason: safeText(500),
  showsAvailability: flag(),
});
export type CircumstancesForm = z.infer<typeof circumstancesForm>;

/** Their life, and how they introduce themselves: the third step. */
export const lifeForm = circumstancesForm.extend({ introduction: contactFields.introduction });

/** The text that stood on the page, so that nobody agrees to one they have not seen. */
export const termsForm = z.object({ termsVersion: text({ max: 20 }), termsAgreed: ticked() });

/** The whole registration, of which each step asks a part. */
export const workerForm = z.intersection(z.intersection(identityForm, lifeForm), termsForm);
export type WorkerForm = z.infer<typeof workerForm>;

export function workerFactsOf(typed: IdentityForm & Pick<WorkerFacts, 'introduction'>): WorkerFacts {
  return {
    kind: typed.kind,
    companyName: typed.kind === 'company' ? typed.companyName : null,
    companyKana: typed.kind === 'company' ? typed.companyKana : null,
    hasEmployees: typed.hasEmployees,
    birthDate: typed.birthDate,
    postalCode: typed.postalCode,
    address: typed.address,
    introduction: typed.introduction,
  };
}

/** What a worker corrects later by themselves; whether they are a company is asked again at registration only. */
export const profileForm = z.object(contactFields);
export type ProfileForm = z.infer<typeof profileForm>;
