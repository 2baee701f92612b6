import type { Actor } from '../../kernel/actor.ts';
import type { DepositId } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/transaction.ts';
import { recordAudit } from '../audit/index.ts';
import {
  type Contract,
  contractIdOf,
  lockContract,
  lockMilestone,
  type Milestone,
  moveContract,
  moveMilestone,
} from '../contracts/index.ts';
import { tell } from '../messages/index.ts';
import { membersOf } from '../organizations/index.ts';
import { lockDeposit } from './deposit.rows.ts';
import type { Deposit } from './deposit.rules.ts';

/** An announced deposit with what it is for. */
export interface AwaitedDeposit {
  readonly deposit: Deposit;
  readonly contract: Contract;
  readonly milestone: Milestone;
}

/** Contract, milestone and deposit, locked in this order. */
export async function lockAwaited(
  tx: Tx,
  seen: Pick<Deposit, 'id' | 'milestoneId'>,
): Promise<AwaitedDeposit | null> {
  if (!seen.milestoneId) return null;
  const contract = await lockContract(tx, await contractIdOf(tx, seen.milestoneId));
  const milestone = await lockMilestone(tx, contract.id, seen.milestoneId);
  const deposit = await lockDeposit(tx, seen.id);
  return deposit && { deposit, contract, milestone };
}

/** The money of a milestone has come: its work can start, and with the first one the contract begins. Both are told. */
export async function fundMilestone(
  tx: Tx,
  actor: Actor,
  contract: Contract,
  milestone: Milestone,
  depositId: DepositId,
): Promise<void> {
  await moveMilestone(tx, milestone, 'funded');
  await recordAudit(tx, actor, {
    action: 'milestone.funded',
    subject: ['milestone', milestone.id],
    state: 'funded',
  });
  if (contract.state === 'agreed') {
    await moveContract(tx, contract, 'active');
    await recordAudit(tx, actor, {
      action: 'contract.activated',
      subject: ['contract', contract.id],
      state: 'active',
    });
  }
  const facts = { contractId: contract.id, title: contract.title };
  const client = await membersOf(tx, contract.organizationId, ['clientApprover', 'clientPayer']);
  await tell(tx, contract.workerId, 'deposit-received', facts, depositId);
  for (const { personId } of client) await tell(tx, personId, 'deposit-held', facts, depositId);
}
