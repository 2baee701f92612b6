import { z } from 'zod';
import {
  choice,
  flag,
  localDateField,
  offered,
  text,
  ticked,
  typedYen,
  wholeNumber,
} from '../../kernel/fields.ts';
import { largestAmount } from '../../kernel/typed-number.ts';
import { mostLines, returnReasons } from './batch.rules.ts';
import { bankLineField } from './deposit.forms.ts';

export const planForm = z.object({});

/** All that is due on or before a bank day goes into one batch. */
export const lockForm = z.object({ payOn: offered(localDateField()) });
export type LockForm = z.infer<typeof lockForm>;

/** One payment above the limit of a payee, in a batch of its own. */
export const lockOneForm = z.object({ payOn: offered(localDateField()), order: text({ max: 60 }) });

/** The hash travels with the page, so that nobody approves another list than the one they read. */
export const approveForm = z.object({
  shownHash: text({ max: 64 }),
  compared: ticked(),
  /** What the approver typed for lines out of the ordinary. */
  outliers: z
    .array(
      z.object({
        lineNo: wholeNumber({ min: 1, max: mostLines }),
        amount: typedYen({ max: largestAmount }),
      }),
    )
    .max(mostLines)
    .default([]),
});
export type ApproveForm = z.infer<typeof approveForm>;

export const exportForm = z.object({});
export const sentForm = z.object({ uploaded: ticked() });
export const settleForm = z.object({ checked: ticked() });

export const returnForm = z.object({
  lineNo: offered(wholeNumber({ min: 1, max: mostLines })),
  reason: choice(returnReasons),
});
export type ReturnForm = z.infer<typeof returnForm>;

/** A payment that the bank gave back after it had been paid, with its line of the statement. */
export const lateReturnForm = returnForm.extend({ returnedOn: localDateField(), bankLine: bankLineField() });
export type LateReturnForm = z.infer<typeof lateReturnForm>;

/** Why, and that they know what follows; the declaration is asked for only once the file has left the system. */
export const cancelForm = z.object({
  reason: text({ max: 300 }),
  understood: ticked(),
  notUploaded: flag(),
});
export type CancelForm = z.infer<typeof cancelForm>;

export const withdrawForm = z.object({ reason: text({ max: 300 }) });
export type WithdrawForm = z.infer<typeof withdrawForm>;
