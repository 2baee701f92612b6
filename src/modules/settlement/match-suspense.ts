import type { Actor } from '../../kernel/actor.ts';
import type { DepositId } from '../../kernel/ids.ts';
import { allow, done, NotFound, refused } from '../../kernel/result.ts';
import { yen } from '../../kernel/yen.ts';
import { type Command, once } from '../../platform/once.ts';
import { recordAudit } from '../audit/index.ts';
import { balanceOf, matchSuspensePosting, postTransfer, suspenseOf } from '../ledger/index.ts';
import { endSuspense, loadDeposit, lockDeposit, matchFromSuspense } from './deposit.rows.ts';
import { matchRefusal, statesOf } from './deposit.rules.ts';
import { fundMilestone, lockAwaited } from './fund-milestone.ts';
import { mayEndSuspense } from './settlement.access.ts';

export type MatchSuspense = Command & {
  readonly depositId: DepositId;
  /** The announced deposit that a person found it to be. */
  readonly announcedId: DepositId;
};

/**
 * Money that waited turns out to be what a client was asked for. A person says which; nothing is guessed. What is more
 * than that goes on waiting, to fund another one or to go back.
 */
export function matchSuspense(actor: Actor, command: MatchSuspense) {
  return once(actor, 'settlement.match-suspense', command, async (tx) => {
    const by = actor.personId;
    if (!by) throw new NotFound();
    allow(mayEndSuspense(actor));
    const awaited = await lockAwaited(tx, await loadDeposit(tx, command.announcedId));
    const suspended = await lockDeposit(tx, command.depositId);
    if (!awaited || !suspended) throw new NotFound();
    if (suspended.state !== 'in_suspense') return refused('not-in-suspense');
    const waiting = await balanceOf(tx, suspenseOf(suspended.id));
    const why = matchRefusal(waiting, statesOf(awaited));
    if (why) return refused(why);

    const { deposit, contract, milestone } = awaited;
    const { amount, reference } = deposit;
    await postTransfer(
      tx,
      matchSuspensePosting({
        depositId: suspended.id,
        milestoneId: milestone.id,
        amount,
        reference: reference ?? '',
      }),
      by,
    );
    await matchFromSuspense(tx, deposit.id, suspended.id, by);
    const rest = yen(waiting - amount);
    if (rest === 0n) await endSuspense(tx, suspended.id, 'matched');
    await recordAudit(tx, actor, {
      action: 'deposit.matched',
      subject: ['deposit', deposit.id],
      state: 'matched',
      detail: { amount, from: suspended.id },
    });
    await recordAudit(tx, actor, {
      action: 'deposit.placed',
      subject: ['deposit', suspended.id],
      state: rest === 0n ? 'matched' : 'in_suspense',
      detail: { amount, to: deposit.id },
    });
    await fundMilestone(tx, actor, contract, milestone, deposit.id);
    return done({ depositId: suspended.id, rest: rest.toString() });
  });
}
