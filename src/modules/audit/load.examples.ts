import { insertMany } from '../../platform/testing/many-rows.ts';
import type { Tx } from '../../platform/transaction.ts';
import type { Act } from './audit.rules.ts';

/** What a load of generated data brings is written down as everything is, by nobody but the load. */
export function recordLoaded(tx: Tx, acts: readonly Act[]): Promise<void> {
  return insertMany<Act>(
    tx,
    'audit_entry',
    {
      at: ['timestamptz', () => tx.now],
      channel: ['text', () => 'system'],
      reason: ['text', () => 'generated for a load'],
      action: ['text', ({ action }) => action],
      subject_kind: ['text', ({ subject }) => subject[0]],
      subject_id: ['text', ({ subject }) => subject[1]],
      state: ['text', ({ state }) => state ?? null],
      detail: ['jsonb', ({ detail }) => (detail === undefined ? null : JSON.stringify(detail))],
    },
    acts,
  );
}
