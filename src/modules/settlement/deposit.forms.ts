import { z } from 'zod';
import {
  choice,
  emptyAs,
  fails,
  localDateField,
  optionalText,
  slug,
  slugs,
  text,
  typedYen,
} from '../../kernel/fields.ts';
import { parseLocalDate } from '../../kernel/tokyo-date.ts';
import { largestAmount } from '../../kernel/typed-number.ts';

/**
 * The statement's day and number of the line, 2026-11-20/3, in one form however it was typed: one line is recorded
 * once, and not again as 2026-11-20 / 03.
 */
export function bankLineField() {
  return text({ max: 60 }).transform((typed, context): string => {
    const [, day = '', number = ''] =
      /^(.*\d\D?)\s*(?:\/|#|No\.?|の|\s)\s*0*([1-9]\d{0,4})$/i.exec(typed.normalize('NFKC')) ?? [];
    const date = parseLocalDate(day.trim());
    return date ? `${date}/${number}` : fails(context, { why: 'not-a-bank-line' });
  });
}

/** A line of the bank's statement, as an operator types it off. */
export const depositForm = z.object({
  receivedOn: localDateField(),
  amount: typedYen({ max: largestAmount }),
  payerName: text({ max: 100 }),
  /** As it stands on the statement, with whatever is around it; empty where the payer gave none. */
  reference: optionalText(100),
  bankLine: bankLineField(),
});
export type DepositForm = z.infer<typeof depositForm>;

/** Which announced deposit it is, and with which other lines of the same payer together. */
export const matchForm = z.object({ announced: slug(), together: slugs() });

/** Whose money it is, where its reference alone names a client: theirs, or somebody else's who wrote it. */
export const giveBackForm = z.object({ payer: emptyAs(null, choice(['client', 'other'])) });
export type GiveBackForm = z.infer<typeof giveBackForm>;

/** What is wrong with a recorded line, for the person who looks at the statement once more. */
export const mistakeForm = z.object({ reason: text({ max: 1000 }) });
export type MistakeForm = z.infer<typeof mistakeForm>;

/** Whether the statement really has no such line. */
export const mistakeDecisionForm = z.object({ decision: choice(['confirmed', 'refused']) });
export type MistakeDecisionForm = z.infer<typeof mistakeDecisionForm>;
