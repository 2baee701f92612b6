import type { PersonId } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/transaction.ts';
import { type MailChoice, usualChoice } from './mail-time.rules.ts';
import { saveMailChoice } from './preference.rows.ts';

/** Every mail at once, by day and night. */
export const everythingAtOnce: MailChoice = {
  ...usualChoice,
  ways: { contract: 'atOnce', talk: 'atOnce', job: 'atOnce', suitable: 'daily', region: 'atOnce' },
  quiet: null,
};

/** Somebody who chose how they are written to: everything at once unless said otherwise. */
export function exampleChoice(tx: Tx, personId: PersonId, changes: Partial<MailChoice> = {}): Promise<void> {
  return saveMailChoice(tx, personId, { ...everythingAtOnce, ...changes });
}
