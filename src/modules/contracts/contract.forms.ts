import { z } from 'zod';
import { fails, flag, text, ticked, wholeNumber } from '../../kernel/fields.ts';
import { holdsMyNumber } from '../../kernel/my-number.ts';
import { uploadsField } from '../files/file.forms.ts';

/**
 * What comes with a delivery; the files' bytes are checked and kept before the command. Who forgot the file would have
 * handed over nothing, and the days to accept would run: a delivery of words alone is ticked, and one with a file is not.
 */
export const deliveryForm = z
  .object({
    note: text({ max: 2000 }).transform((value, context): string =>
      holdsMyNumber(value) ? fails(context, { why: 'my-number' }) : value,
    ),
    files: uploadsField(),
    withoutFile: flag(),
  })
  .superRefine(({ files, withoutFile }, context) => {
    if (files.length > 0 !== withoutFile) return;
    const why = withoutFile ? 'file-and-none' : 'no-file';
    context.addIssue({
      code: 'custom',
      path: [withoutFile ? 'withoutFile' : 'files'],
      params: { problem: { why } },
    });
  });
export type DeliveryForm = z.infer<typeof deliveryForm>;

/** One side agrees to the very text that was drawn for it. */
export const agreementForm = z.object({
  version: wholeNumber({ min: 1, max: 1000 }),
  hash: text({ min: 64, max: 64 }),
  read: ticked(),
});

/** Buttons without fields: selecting, withdrawing, declining, accepting. */
export const confirmationForm = z.object({});
