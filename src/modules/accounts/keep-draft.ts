import { type Actor, subjectOf } from '../../kernel/actor.ts';
import { allow, NotAllowed } from '../../kernel/result.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { mayKeepDraft } from './account.access.ts';
import { mergeDraft } from './draft.rows.ts';
import type { Draft, DraftKind } from './draft.rules.ts';

export interface KeepDraft {
  readonly kind: DraftKind;
  readonly typed: Draft['typed'];
  /** The step that is complete with this; null where somebody left in the middle of it. */
  readonly step: string | null;
}

/**
 * Keeps what somebody has typed of their registration, so that they can leave and go on elsewhere. Sent twice it is the
 * same, so that it needs no key; and no copy of it is kept anywhere once the registration is done.
 */
export function keepDraft(actor: Actor, { kind, typed, step }: KeepDraft): Promise<void> {
  return inTransaction(actor.regionId, async (tx) => {
    const personId = subjectOf(actor);
    if (personId === null) throw new NotAllowed();
    allow(mayKeepDraft(actor, personId));
    await mergeDraft(tx, personId, kind, typed, step === null ? [] : [step]);
  });
}
