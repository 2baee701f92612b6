import { z } from 'zod';
import {
  choice,
  fails,
  flag,
  localDateField,
  rows,
  slug,
  text,
  ticked,
  typedYen,
  wholeNumber,
} from '../../kernel/fields.ts';
import { holdsMyNumber } from '../../kernel/my-number.ts';
import { largestAmount } from '../../kernel/typed-number.ts';
import { workCategories } from '../../kernel/work-categories.ts';

const categoryCodes = workCategories.map((category) => category.code) as [string, ...string[]];

/** Free text in which an Individual Number is refused: it must never be stored here. */
function safeText(bounds: { readonly min?: number; readonly max: number }) {
  return text(bounds).transform((value, context): string =>
    holdsMyNumber(value) ? fails(context, { why: 'my-number' }) : value,
  );
}

const milestone = z.object({
  title: text({ max: 80 }),
  reward: typedYen({ max: largestAmount }),
  dueOn: localDateField(),
});

/** A posting: the six things that the guideline wants shown, and what both sides need to agree on later. */
export const jobForm = z.object({
  title: safeText({ min: 5, max: 80 }),
  category: choice(categoryCodes),
  /** '' leaves it to the category. */
  withholdingKind: choice(['', 'none', 'a204_1', 'a204_2', 'a204_2_scrivener', 'a204_4_5']),
  description: safeText({ min: 20, max: 4000 }),
  acceptanceCriteria: safeText({ min: 2, max: 1000 }),
  milestones: rows(milestone, { min: 1, max: 12 }),
  deliveryDue: localDateField(),
  applicationDeadline: localDateField(),
  expectedHours: wholeNumber({ min: 1, max: 2000 }),
  revisionsIncluded: wholeNumber({ min: 0, max: 10 }),
  expenseHandling: safeText({ min: 2, max: 1000 }),
  ipHandling: safeText({ min: 2, max: 1000 }),
  deliveryPlace: safeText({ min: 2, max: 300 }),
  contact: safeText({ min: 2, max: 300 }),
  phoneEnough: flag(),
  beginnersWelcome: flag(),
});
export type JobForm = z.infer<typeof jobForm>;

export const newJobForm = jobForm.extend({ organization: slug() });
export type NewJobForm = z.infer<typeof newJobForm>;

/** The pre-publication check: opened, or returned with what is missing. */
export const checkForm = z
  .object({ decision: choice(['open', 'return']), note: text({ min: 0, max: 1000 }) })
  .superRefine(({ decision, note }, context) => {
    if (decision === 'return' && note === '') {
      context.addIssue({ code: 'custom', path: ['note'], params: { problem: { why: 'missing' } } });
    }
  });
export type CheckForm = z.infer<typeof checkForm>;

export const proposalForm = z.object({
  message: safeText({ min: 10, max: 2000 }),
  conditionsRead: ticked(),
});
export type ProposalForm = z.infer<typeof proposalForm>;
