import { z } from 'zod';
import { choice, emptyAs, localDateField } from '../../kernel/fields.ts';
import { accountKinds } from './journal.rules.ts';

/** Which part of the journal somebody looks at: first and last day of recording, and one kind of account. */
export const journalForm = z.object({
  from: emptyAs(null, localDateField()),
  to: emptyAs(null, localDateField()),
  account: emptyAs(null, choice(accountKinds)),
});
export type JournalForm = z.infer<typeof journalForm>;
