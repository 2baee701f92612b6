import type { Actor } from '../../kernel/actor.ts';
import { NotFound } from '../../kernel/result.ts';
import { newId } from '../../platform/random.ts';
import type { Tx } from '../../platform/transaction.ts';
import { recordAudit } from '../audit/index.ts';
import type { Contract, Side } from './contract.rules.ts';
import { insertEnding, moveEnding } from './ending.rows.ts';
import { type Ending, type EndingKind, type EndingState, endingDays } from './ending.rules.ts';
import { deadlineIn } from './reckon-deadline.ts';

/** A proposal to end, with a week for the other side. The contract is locked, and none is open. */
export async function openNewEnding(
  tx: Tx,
  actor: Actor,
  { id: contractId }: Contract,
  kind: EndingKind,
  openedSide: Side,
): Promise<Ending> {
  if (!actor.personId) throw new NotFound();
  const dueAt = await deadlineIn(tx, endingDays);
  const id = newId('ending');
  const ending: Ending = { id, contractId, kind, state: 'open', openedSide, openedAt: tx.now, dueAt };
  await insertEnding(tx, ending, actor.personId);
  await recordAudit(tx, actor, {
    action: 'ending.opened',
    subject: ['ending', id],
    state: 'open',
    detail: { contract: contractId, kind, side: openedSide },
  });
  return ending;
}

export async function closeEnding(
  tx: Tx,
  actor: Actor,
  ending: Ending,
  state: Exclude<EndingState, 'open'>,
): Promise<void> {
  await moveEnding(tx, ending, state);
  await recordAudit(tx, actor, {
    action: `ending.${state === 'carried_out' ? 'carriedOut' : state}`,
    subject: ['ending', ending.id],
    state,
    detail: { contract: ending.contractId },
  });
}
