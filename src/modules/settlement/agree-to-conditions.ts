import type { Actor } from '../../kernel/actor.ts';
import type { ContractId, DepositId } from '../../kernel/ids.ts';
import { allow, allowToSee, done, type Result, refused } from '../../kernel/result.ts';
import { tokyoDateOf } from '../../kernel/tokyo-date.ts';
import { type Command, once } from '../../platform/once.ts';
import { newId } from '../../platform/random.ts';
import type { Tx } from '../../platform/transaction.ts';
import { recordAudit } from '../audit/index.ts';
import { isWithinApprovalLimit, mayAgree, maySeeContract, sideOf } from '../contracts/contract.access.ts';
import { isRunning, totalsOf } from '../contracts/contract.rules.ts';
import {
  agreeToAmendment,
  type Contract,
  lockContract,
  type Milestone,
  milestonesOf,
  recordAgreement,
  type WhatWasRead,
} from '../contracts/index.ts';
import { tell } from '../messages/index.ts';
import { settingsOn } from '../regions/index.ts';
import { announceAnew, insertAnnouncedDeposit } from './deposit.rows.ts';
import { referenceOf } from './deposit.rules.ts';
import { tellPayers } from './tell-payers.ts';

export type AgreeToConditions = Command & {
  readonly contractId: ContractId;
  /** Of the notice that was read. */
  readonly version: number;
  readonly sha256: string;
};

/**
 * One side agrees to the conditions that it read; which side follows from the actor. With the second agreement the
 * contract stands, and the client is told in the same moment what to pay in, milestone by milestone. A change of the
 * conditions of a contract that stands is agreed to in the same way.
 */
export function agreeToConditions(actor: Actor, command: AgreeToConditions) {
  return once(actor, 'settlement.agree-to-conditions', command, async (tx) => {
    const contract = await lockContract(tx, command.contractId);
    allowToSee(maySeeContract(actor, contract));
    allow(mayAgree(actor, contract));
    if (isRunning(contract) && command.version > 1) return agreeToChange(tx, actor, contract, command);
    const { reward } = totalsOf(await milestonesOf(tx, contract.id));
    if (sideOf(actor, contract) === 'client' && !isWithinApprovalLimit(actor, contract, reward)) {
      return refused('above-approval-limit');
    }
    const agreed = await recordAgreement(tx, actor, contract, command);
    if (!agreed.ok) return agreed;
    const answer = done({ contractId: contract.id, agreed: agreed.value.both });
    if (!agreed.value.both) return answer;

    const announced = await announceDeposits(tx, actor, contract, await milestonesOf(tx, contract.id));
    if (!announced.ok) return announced;
    const facts = { contractId: contract.id, title: contract.title };
    await tell(tx, contract.workerId, 'conditions-agreed', facts, contract.id);
    await tell(tx, contract.offeredBy, 'conditions-agreed', facts, contract.id);
    return answer;
  });
}

/** With the second agreement to a change, what became new or costs another amount is announced like the first deposits. */
async function agreeToChange(tx: Tx, actor: Actor, contract: Contract, read: WhatWasRead) {
  const agreed = await agreeToAmendment(tx, actor, contract, read);
  if (!agreed.ok) return agreed;
  const { both, toAnnounce } = agreed.value;
  if (toAnnounce.length > 0) {
    const announced = await announceDeposits(tx, actor, contract, toAnnounce);
    if (!announced.ok) return announced;
  }
  return done({ contractId: contract.id, agreed: both });
}

async function announceDeposits(
  tx: Tx,
  actor: Actor,
  contract: Contract,
  milestones: readonly Milestone[],
): Promise<Result<null, 'no-escrow-account'>> {
  const { escrowAccount } = await settingsOn(tx, tokyoDateOf(tx.now));
  // Nobody may be asked to pay into an account that is not named.
  if (!escrowAccount) return refused('no-escrow-account');
  for (const milestone of milestones) await announceDeposit(tx, actor, contract, milestone);
  return done(null);
}

async function announceDeposit(
  tx: Tx,
  actor: Actor,
  contract: Contract,
  milestone: Milestone,
): Promise<void> {
  const { depositAmount: amount, depositDueOn: payBy } = milestone;
  if (!payBy) throw new Error('A deposit is announced when both have agreed');
  const id = (await announceAnew(tx, milestone.id, amount)) ?? (await insertWithFreeReference(tx, milestone));
  await recordAudit(tx, actor, {
    action: 'deposit.announced',
    subject: ['deposit', id],
    state: 'announced',
    detail: { milestone: milestone.id, amount },
  });
  const facts = { contractId: contract.id, title: contract.title, amount, payBy };
  await tellPayers(tx, contract.organizationId, 'deposit-announced', facts, `${id}:${amount}`);
}

/** References are short, so that two ids can give the same one; five in a row never do. */
async function insertWithFreeReference(tx: Tx, milestone: Milestone): Promise<DepositId> {
  for (let tried = 0; tried < 5; tried++) {
    const id = newId('deposit');
    if (await insertAnnouncedDeposit(tx, id, milestone.id, referenceOf(id), milestone.depositAmount))
      return id;
  }
  throw new Error(`No free deposit reference for milestone ${milestone.id}`);
}
