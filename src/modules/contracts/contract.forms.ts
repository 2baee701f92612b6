import { z } from 'zod';
import { fails, text } from '../../kernel/fields.ts';
import { holdsMyNumber } from '../../kernel/my-number.ts';
import { uploadsField } from '../files/file.forms.ts';

/** What comes with a delivery; the files' bytes are checked and kept before the command. */
export const deliveryForm = z.object({
  note: text({ max: 2000 }).transform((value, context): string =>
    holdsMyNumber(value) ? fails(context, { why: 'my-number' }) : value,
  ),
  files: uploadsField(),
});
export type DeliveryForm = z.infer<typeof deliveryForm>;

/** Buttons without fields: selecting, withdrawing, declining, accepting. */
export const confirmationForm = z.object({});
