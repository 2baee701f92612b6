import { z } from 'zod';
import { localDateField, optionalText, text, typedYen } from '../../kernel/fields.ts';
import { largestAmount } from '../../kernel/typed-number.ts';

/** A line of the bank's statement, as an operator types it off. */
export const depositForm = z.object({
  receivedOn: localDateField(),
  amount: typedYen({ max: largestAmount }),
  payerName: text({ max: 100 }),
  /** As it stands on the statement, with whatever is around it; empty where the payer gave none. */
  reference: optionalText(100),
  /** The statement's number of the line: 2026-11-20/3, so that one line is recorded once. */
  bankLine: text({ max: 60 }).transform((value) =>
    value.normalize('NFKC').replaceAll(/\s+/g, ' ').toUpperCase(),
  ),
});
export type DepositForm = z.infer<typeof depositForm>;
