import type { Actor } from '../../kernel/actor.ts';
import type { DepositId, PersonId } from '../../kernel/ids.ts';
import { allow, done, NotFound, refused } from '../../kernel/result.ts';
import { type Yen, yen } from '../../kernel/yen.ts';
import { type Command, once } from '../../platform/once.ts';
import type { Tx } from '../../platform/transaction.ts';
import { recordAudit } from '../audit/index.ts';
import { balanceOf, matchSuspensePosting, postTransfer, suspenseOf } from '../ledger/index.ts';
import { endSuspense, loadDeposit, lockDeposit, matchFromSuspense } from './deposit.rows.ts';
import { type Deposit, matchRefusal, statesOf } from './deposit.rules.ts';
import { type AwaitedDeposit, fundMilestone, lockAwaited } from './fund-milestone.ts';
import { openMistake } from './mistake.pages.ts';
import { payerKeyOf } from './refund.rules.ts';
import { mayEndSuspense } from './settlement.access.ts';

export type MatchSuspense = Command & {
  readonly depositId: DepositId;
  /** Other lines of the same payer that make up the amount together with it. */
  readonly together?: readonly DepositId[];
  /** The announced deposit that a person found it to be. */
  readonly announcedId: DepositId;
};

/**
 * Money that waited turns out to be what a client was asked for. A person says which; nothing is guessed. What is more
 * than that goes on waiting, to fund another one or to go back; of several lines nothing is left.
 */
export function matchSuspense(actor: Actor, command: MatchSuspense) {
  return once(actor, 'settlement.match-suspense', command, async (tx) => {
    const by = actor.personId;
    if (!by) throw new NotFound();
    allow(mayEndSuspense(actor));
    const awaited = await lockAwaited(tx, await loadDeposit(tx, command.announcedId));
    const lines = await lockLines(tx, [command.depositId, ...(command.together ?? [])]);
    if (!awaited) throw new NotFound();
    if (lines.some(({ state }) => state !== 'in_suspense')) return refused('not-in-suspense');
    for (const { id } of lines) if (await openMistake(tx, id)) return refused('called-mistake');
    const why = matchRefusal(lines, statesOf(awaited));
    if (why) return refused(why);

    const { deposit, contract, milestone } = awaited;
    const parts = lines.map(({ id, rest }) => ({
      suspendedId: id,
      amount: lines.length === 1 ? deposit.amount : rest,
    }));
    for (const { suspendedId, amount } of parts) await post(tx, awaited, suspendedId, amount, by);
    await matchFromSuspense(tx, deposit.id, parts, by);
    await recordAudit(tx, actor, {
      action: 'deposit.matched',
      subject: ['deposit', deposit.id],
      state: 'matched',
      detail: { amount: deposit.amount, from: parts.map(({ suspendedId }) => suspendedId) },
    });
    for (const [index, { suspendedId, amount }] of parts.entries()) {
      const isUsedUp = lines[index]?.rest === amount;
      if (isUsedUp) await endSuspense(tx, suspendedId, 'matched');
      await recordAudit(tx, actor, {
        action: 'deposit.placed',
        subject: ['deposit', suspendedId],
        state: isUsedUp ? 'matched' : 'in_suspense',
        detail: { amount, to: deposit.id },
      });
    }
    await fundMilestone(tx, actor, contract, milestone, deposit.id);
    const rest = lines.length === 1 ? yen((lines[0]?.rest ?? 0n) - deposit.amount) : 0n;
    return done({ depositId: command.depositId, rest: rest.toString() });
  });
}

type WaitingLine = Deposit & { readonly rest: Yen; readonly payerKey: string };

/** Held in one order, so that two operators who join the same lines wait for each other; the chosen one stays first. */
async function lockLines(tx: Tx, ids: readonly DepositId[]): Promise<readonly WaitingLine[]> {
  const locked = new Map<DepositId, WaitingLine>();
  for (const id of [...new Set(ids)].toSorted()) {
    const deposit = await lockDeposit(tx, id);
    if (!deposit || deposit.milestoneId !== null) throw new NotFound();
    const rest = await balanceOf(tx, suspenseOf(id));
    locked.set(id, { ...deposit, rest, payerKey: payerKeyOf(deposit.payerName ?? '') });
  }
  return [...new Set(ids)].flatMap((id) => locked.get(id) ?? []);
}

function post(
  tx: Tx,
  { deposit, milestone }: AwaitedDeposit,
  depositId: DepositId,
  amount: Yen,
  by: PersonId,
) {
  const reference = deposit.reference ?? '';
  return postTransfer(
    tx,
    matchSuspensePosting({ depositId, milestoneId: milestone.id, amount, reference }),
    by,
  );
}
