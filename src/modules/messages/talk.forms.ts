import { z } from 'zod';
import { fails, text } from '../../kernel/fields.ts';
import { holdsMyNumber } from '../../kernel/my-number.ts';
import { uploadsField } from '../files/file.forms.ts';

/** Words, files or both. The files' bytes are checked and kept before the command. */
export const messageForm = z
  .object({
    text: text({ min: 0, max: 4000 }).transform((value, context): string =>
      holdsMyNumber(value) ? fails(context, { why: 'my-number' }) : value,
    ),
    files: uploadsField(),
  })
  .superRefine(({ text: words, files }, context) => {
    if (words === '' && files.length === 0) {
      context.addIssue({ code: 'custom', path: ['text'], params: { problem: { why: 'missing' } } });
    }
  });
