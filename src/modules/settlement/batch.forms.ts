import { z } from 'zod';
import { choice, flag, localDateField, text, ticked, wholeNumber } from '../../kernel/fields.ts';
import { mostLines, returnReasons } from './batch.rules.ts';

export const planForm = z.object({});

/** All that is due on or before a bank day goes into one batch. */
export const lockForm = z.object({ payOn: localDateField() });
export type LockForm = z.infer<typeof lockForm>;

/** The hash travels with the page, so that nobody approves another list than the one they read. */
export const approveForm = z.object({ shownHash: text({ max: 64 }), compared: ticked() });
export type ApproveForm = z.infer<typeof approveForm>;

export const exportForm = z.object({});
export const sentForm = z.object({ uploaded: ticked() });
export const settleForm = z.object({ checked: ticked() });

export const returnForm = z.object({
  lineNo: wholeNumber({ min: 1, max: mostLines }),
  reason: choice(returnReasons),
});
export type ReturnForm = z.infer<typeof returnForm>;

/** The declaration is asked for only once the file has left the system. */
export const cancelForm = z.object({ notUploaded: flag() });
export type CancelForm = z.infer<typeof cancelForm>;
