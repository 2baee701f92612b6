import type { Actor } from '../../kernel/actor.ts';
import type { ContractId } from '../../kernel/ids.ts';
import { allow, done, refused } from '../../kernel/result.ts';
import { tokyoDateOf } from '../../kernel/tokyo-date.ts';
import { type Command, once } from '../../platform/once.ts';
import { recordAudit } from '../audit/index.ts';
import { reviewDays } from './change.rules.ts';
import { mayActOnDeadline } from './contract.access.ts';
import { lockContract } from './contract.rows.ts';
import { deadlineIn } from './reckon-deadline.ts';
import { insertReviewPeriod } from './review.rows.ts';
import { tellBoth } from './tell-parties.ts';

export type OpenReviews = Command & { readonly contractId: ContractId };

/** A contract is over, however it ended: from now on both sides can review each other. The sweep calls this. */
export function openReviews(actor: Actor, command: OpenReviews) {
  return once(actor, 'contracts.open-reviews', command, async (tx) => {
    allow(mayActOnDeadline(actor));
    const contract = await lockContract(tx, command.contractId);
    if (contract.state !== 'completed' && contract.state !== 'ended') return refused('review-not-open');
    const endsAt = await deadlineIn(tx, reviewDays);
    if (!(await insertReviewPeriod(tx, contract.id, endsAt))) return done({ contractId: contract.id });

    await recordAudit(tx, actor, { action: 'review.opened', subject: ['contract', contract.id] });
    const facts = { contractId: contract.id, title: contract.title, writeBy: tokyoDateOf(endsAt) };
    await tellBoth(tx, contract, 'review-opened', facts, contract.id);
    return done({ contractId: contract.id });
  });
}
