import type { Actor } from '../../kernel/actor.ts';
import type { DisputeId, EndingId } from '../../kernel/ids.ts';
import { allow, done } from '../../kernel/result.ts';
import { tokyoDateOf } from '../../kernel/tokyo-date.ts';
import { type Command, once } from '../../platform/once.ts';
import { noteReminder } from '../messages/index.ts';
import { mayActOnDeadline } from './contract.access.ts';
import { loadContract } from './contract.rows.ts';
import { loadDispute } from './dispute.rows.ts';
import { loadEnding } from './ending.rows.ts';
import { tellBoth, tellMediators } from './tell-parties.ts';

export type AnnounceEnding = Command & { readonly endingId: EndingId };
export type AnnounceDispute = Command & { readonly disputeId: DisputeId };

/** Both are told that the time of a proposal to end passes tomorrow, and what follows. */
export function announceEnding(actor: Actor, command: AnnounceEnding) {
  return once(actor, 'contracts.announce-ending', command, async (tx) => {
    allow(mayActOnDeadline(actor));
    const { id, contractId, kind, state, dueAt } = await loadEnding(tx, command.endingId);
    const contract = await loadContract(tx, contractId);
    if (state !== 'open' || !(await noteReminder(tx, { what: 'ending', id, step: 'soon' })))
      return done(null);
    const facts = { contractId: contract.id, title: contract.title, answerBy: tokyoDateOf(dueAt) };
    await tellBoth(tx, contract, kind === 'refund' ? 'refund-soon' : 'share-soon', facts, id);
    return done(null);
  });
}

/** Whoever a step waits for is told that its time passes tomorrow. */
export function announceDispute(actor: Actor, command: AnnounceDispute) {
  return once(actor, 'contracts.announce-dispute', command, async (tx) => {
    allow(mayActOnDeadline(actor));
    const { id, contractId, state, dueAt } = await loadDispute(tx, command.disputeId);
    const contract = await loadContract(tx, contractId);
    if (!dueAt || !(await noteReminder(tx, { what: 'dispute', id, step: state }))) return done(null);
    const key = `${state}_soon:${id}`;
    const facts = { contractId: contract.id, title: contract.title, answerBy: tokyoDateOf(dueAt) };
    if (state === 'proposal') await tellMediators(tx, contract, 'mediation-soon', facts, key);
    else await tellBoth(tx, contract, 'dispute-soon', facts, key);
    return done(null);
  });
}
