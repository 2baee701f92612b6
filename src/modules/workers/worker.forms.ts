import { z } from 'zod';
import {
  choice,
  choices,
  emptyAs,
  fails,
  flag,
  kana,
  localDateField,
  optionalText,
  postalCode,
  text,
  ticked,
  wholeNumber,
  yesOrNo,
} from '../../kernel/fields.ts';
import { holdsMyNumber } from '../../kernel/my-number.ts';
import type { PostalCode } from '../../kernel/postal-code.ts';
import { withNewcomer } from '../identity/person.forms.ts';
import { dayParts, devices, type WorkerFacts, workerKinds } from './worker.rules.ts';

/** Free text in which an Individual Number is refused: it must never be kept here. */
function safeText(max: number) {
  return optionalText(max).transform((value, context): string =>
    holdsMyNumber(value) ? fails(context, { why: 'my-number' }) : value,
  );
}

const contactFields = {
  postalCode: postalCode().transform((code) => code as PostalCode),
  address: text({ min: 3, max: 200 }),
  introduction: safeText(500),
};

export const workerForm = z
  .object({
    kind: choice(workerKinds),
    companyName: optionalText(100),
    companyKana: emptyAs(null, kana(120)),
    hasEmployees: yesOrNo(),
    birthDate: localDateField(),
    ...contactFields,
    livesInJapan: ticked(),
    /** The text that stood on the page, so that nobody agrees to one they have not seen. */
    termsVersion: text({ max: 20 }),
    termsAgreed: ticked(),
  })
  .superRefine(({ kind, companyName, companyKana }, context) => {
    const missing = (path: string) =>
      context.addIssue({ code: 'custom', path: [path], params: { problem: { why: 'missing' } } });
    if (kind === 'company' && companyName === '') missing('companyName');
    if (kind === 'company' && companyKana === null) missing('companyKana');
  });
export type WorkerForm = z.infer<typeof workerForm>;

export function workerFactsOf(
  typed: Omit<WorkerForm, 'livesInJapan' | 'termsVersion' | 'termsAgreed'>,
): WorkerFacts {
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

/** The same form for somebody without an account. */
export const newcomerWorkerForm = withNewcomer(workerForm);

/** What a worker corrects later by themselves; whether they are a company is asked again at registration only. */
export const profileForm = z.object(contactFields);
export type ProfileForm = z.infer<typeof profileForm>;

const months = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'] as const;

export const circumstancesForm = z.object({
  hoursPerWeek: wholeNumber({ min: 1, max: 80 }),
  dayParts: choices(dayParts, { min: 1 }),
  months: choices(months, { min: 1 }).transform((chosen) => chosen.map(Number).sort((a, b) => a - b)),
  devices: choices(devices, { min: 1 }),
  beforeWork: safeText(500),
  privateReason: safeText(500),
  showsAvailability: flag(),
});
export type CircumstancesForm = z.infer<typeof circumstancesForm>;
