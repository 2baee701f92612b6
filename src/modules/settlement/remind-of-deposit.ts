import type { Actor } from '../../kernel/actor.ts';
import type { ContractId } from '../../kernel/ids.ts';
import { allow, done } from '../../kernel/result.ts';
import { tokyoDateOf } from '../../kernel/tokyo-date.ts';
import { type Command, once } from '../../platform/once.ts';
import type { Tx } from '../../platform/transaction.ts';
import { mayActOnDeadline } from '../contracts/contract.access.ts';
import { lastDepositDay } from '../contracts/ending.rules.ts';
import { lockContract, milestonesOf } from '../contracts/index.ts';
import { noteReminder } from '../messages/index.ts';
import { depositsOf } from './deposit.pages.ts';
import { findArrivals } from './find-arrivals.ts';
import { tellPayers } from './tell-payers.ts';

export type RemindOfDeposit = Command & { readonly id: ContractId; readonly step: string };

/**
 * No deposit has come, and nothing else is under way: the client is told before its last day, and after it while the order
 * stands. Whose own money came in full and waits for the operator is left in peace.
 */
export function remindOfDeposit(actor: Actor, command: RemindOfDeposit) {
  return once(actor, 'settlement.remind-of-deposit', command, async (tx) => {
    allow(mayActOnDeadline(actor));
    const { id, step } = command;
    if (!(await noteReminder(tx, { what: 'deposit', id, step }))) return done({ id });
    const contract = await lockContract(tx, id);
    const payBy = lastDepositDay(contract, await milestonesOf(tx, id));
    if (!payBy || (await hasPaidIn(tx, id))) return done({ id });
    const kind = payBy < tokyoDateOf(tx.now) ? 'deposit-late' : 'deposit-missing';
    const facts = { contractId: id, title: contract.title, payBy };
    await tellPayers(tx, contract.organizationId, kind, facts, `${id}:${step}`);
    return done({ id });
  });
}

/** Of each deposit that is still announced, all of it came in the client's own name. */
async function hasPaidIn(tx: Tx, id: ContractId): Promise<boolean> {
  const announced = (await depositsOf(tx, id)).filter(({ state }) => state === 'announced');
  const arrivals = await findArrivals(tx, [id]);
  const ownFor = (deposit: (typeof announced)[number]) =>
    arrivals.find(({ milestoneId }) => milestoneId === deposit.milestoneId)?.own ?? 0n;
  return announced.length > 0 && announced.every((deposit) => ownFor(deposit) >= deposit.amount);
}
