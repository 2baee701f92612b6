import type { Actor } from '../../kernel/actor.ts';
import type { ContractId } from '../../kernel/ids.ts';
import { allow, done } from '../../kernel/result.ts';
import { tokyoDateOf } from '../../kernel/tokyo-date.ts';
import { type Command, once } from '../../platform/once.ts';
import { noteReminder } from '../messages/index.ts';
import { openAmendment } from './amendment.rows.ts';
import { agreementsOf } from './conditions-notice.rows.ts';
import { mayActOnDeadline } from './contract.access.ts';
import { lockContract } from './contract.rows.ts';
import { sides } from './contract.rules.ts';
import { reviewPeriodOf } from './review.rows.ts';
import { tellSide } from './tell-parties.ts';

export type RemindSides = Command & { readonly contractId: ContractId };

/** Two days before a proposed change lapses, each side that has not answered is told. */
export function remindOfAmendment(actor: Actor, command: RemindSides) {
  return once(actor, 'contracts.remind-of-amendment', command, async (tx) => {
    allow(mayActOnDeadline(actor));
    const contract = await lockContract(tx, command.contractId);
    const amendment = await openAmendment(tx, contract.id);
    if (
      !amendment ||
      !(await noteReminder(tx, { what: 'amendment', id: contract.id, step: `${amendment.version}` }))
    )
      return done(null);

    const { version, expiresAt } = amendment;
    const agreed = (await agreementsOf(tx, contract.id)).filter((agreement) => agreement.version === version);
    const facts = { contractId: contract.id, title: contract.title, answerBy: tokyoDateOf(expiresAt) };
    for (const side of sides) {
      if (agreed.some((agreement) => agreement.side === side)) continue;
      await tellSide(tx, contract, side, 'amendment-soon', facts, `${contract.id}:${version}`);
    }
    return done(null);
  });
}

/** Three days before the time to review ends, each side that has not written is told. */
export function remindOfReview(actor: Actor, command: RemindSides) {
  return once(actor, 'contracts.remind-of-review', command, async (tx) => {
    allow(mayActOnDeadline(actor));
    const contract = await lockContract(tx, command.contractId);
    const period = await reviewPeriodOf(tx, contract.id);
    if (!period || !(await noteReminder(tx, { what: 'review', id: contract.id, step: 'soon' })))
      return done(null);

    const facts = { contractId: contract.id, title: contract.title, writeBy: tokyoDateOf(period.endsAt) };
    for (const side of sides) {
      if (period.reviews.some((review) => review.side === side)) continue;
      await tellSide(tx, contract, side, 'review-soon', facts, contract.id);
    }
    return done(null);
  });
}
