import type { Actor } from '../../kernel/actor.ts';
import type { PersonId } from '../../kernel/ids.ts';
import { allow, done } from '../../kernel/result.ts';
import { type Command, once } from '../../platform/once.ts';
import { recordAudit } from '../audit/index.ts';
import { tell } from '../messages/index.ts';
import { mayClearDraft } from './account.access.ts';
import { deleteDraft, lockDraft, noteWarned } from './draft.rows.ts';
import { type DraftFate, type DraftKind, draftFate, lastDraftDay } from './draft.rules.ts';

export type ClearDraft = Command & { readonly personId: PersonId; readonly kind: DraftKind };

type Cleared = {
  readonly fate: DraftFate;
};

/** A registration that nobody goes on with: its owner is told once, and two weeks later what they typed is forgotten. */
export function clearDraft(actor: Actor, command: ClearDraft) {
  return once(actor, 'accounts.clear-draft', command, async (tx) => {
    allow(mayClearDraft(actor));
    const { personId, kind } = command;
    const draft = await lockDraft(tx, personId, kind);
    const fate = draft ? draftFate(draft, tx.now) : 'stay';
    if (fate === 'stay') return done<Cleared>({ fate });

    if (fate === 'warn') {
      await noteWarned(tx, personId, kind);
      await tell(tx, personId, 'draft-ending', { begun: kind, lastDay: lastDraftDay(tx.now) }, command.key);
    } else await deleteDraft(tx, personId, kind);
    await recordAudit(tx, actor, {
      action: fate === 'warn' ? 'draft.warned' : 'draft.cleared',
      subject: ['person', personId],
      detail: { kind },
    });
    return done<Cleared>({ fate });
  });
}
