import type { Actor } from '../../kernel/actor.ts';
import type { ContractId, DisputeId, EndingId } from '../../kernel/ids.ts';
import { allow, done } from '../../kernel/result.ts';
import { tokyoDateOf } from '../../kernel/tokyo-date.ts';
import { type Command, once } from '../../platform/once.ts';
import { mayActOnDeadline } from './contract.access.ts';
import { loadContract } from './contract.rows.ts';
import { loadDispute } from './dispute.rows.ts';
import { insertReminder, loadEnding } from './ending.rows.ts';
import { unpaidUntil } from './reckon-deadline.ts';
import { tellBoth, tellOverseers, tellSide } from './tell-parties.ts';

export type AnnounceUnpaid = Command & { readonly contractId: ContractId; readonly what: string };
export type AnnounceEnding = Command & { readonly endingId: EndingId };
export type AnnounceDispute = Command & { readonly disputeId: DisputeId; readonly what: string };

/** The client is reminded that no deposit has come, and told from when either side may end it. */
export function announceUnpaid(actor: Actor, command: AnnounceUnpaid) {
  return once(actor, 'contracts.announce-unpaid', command, async (tx) => {
    allow(mayActOnDeadline(actor));
    const contract = await loadContract(tx, command.contractId);
    const until = await unpaidUntil(tx, contract);
    if (!until) return done(null);
    if (!(await insertReminder(tx, contract.id, command.what))) return done(null);
    const facts = { contractId: contract.id, title: contract.title, endableFrom: tokyoDateOf(until) };
    await tellSide(tx, contract, 'client', 'deposit-missing', facts, `${contract.id}:${command.what}`);
    return done(null);
  });
}

/** Both are told that the time of a proposal to end passes tomorrow, and what follows. */
export function announceEnding(actor: Actor, command: AnnounceEnding) {
  return once(actor, 'contracts.announce-ending', command, async (tx) => {
    allow(mayActOnDeadline(actor));
    const { id, contractId, kind, state, dueAt } = await loadEnding(tx, command.endingId);
    const contract = await loadContract(tx, contractId);
    if (state !== 'open' || !(await insertReminder(tx, contract.id, `ending_soon:${id}`))) return done(null);
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
    const key = `${command.what}:${id}`;
    if (!dueAt || !(await insertReminder(tx, contract.id, key))) return done(null);
    const facts = { contractId: contract.id, title: contract.title, answerBy: tokyoDateOf(dueAt) };
    if (state === 'proposal') await tellOverseers(tx, contract, 'mediation-soon', facts, key);
    else await tellBoth(tx, contract, 'dispute-soon', facts, key);
    return done(null);
  });
}
