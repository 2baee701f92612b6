import { acceptanceDeadline } from '../../kernel/acceptance-deadline.ts';
import type { Actor } from '../../kernel/actor.ts';
import type { ContractId, DepositId } from '../../kernel/ids.ts';
import { allow, allowToSee, done, type Result, refused } from '../../kernel/result.ts';
import { type LocalDate, tokyoDateOf } from '../../kernel/tokyo-date.ts';
import { type Command, once } from '../../platform/once.ts';
import { newId } from '../../platform/random.ts';
import type { Tx } from '../../platform/transaction.ts';
import { recordAudit } from '../audit/index.ts';
import { isWithinApprovalLimit, mayAgree, maySeeContract, sideOf } from '../contracts/contract.access.ts';
import { totalsOf } from '../contracts/contract.rules.ts';
import {
  type Contract,
  lockContract,
  type Milestone,
  milestonesOf,
  recordAgreement,
} from '../contracts/index.ts';
import { tell } from '../messages/index.ts';
import { membersOf } from '../organizations/index.ts';
import { calendarsWith, settingsOn } from '../regions/index.ts';
import { insertAnnouncedDeposit } from './deposit.rows.ts';
import { referenceOf } from './deposit.rules.ts';

export type AgreeToConditions = Command & {
  readonly contractId: ContractId;
  /** Of the notice that was read. */
  readonly version: number;
  readonly sha256: string;
};

/**
 * One side agrees to the conditions that it read; which side follows from the actor. With the second agreement the
 * contract stands, and the client is told in the same moment what to pay in, milestone by milestone.
 */
export function agreeToConditions(actor: Actor, command: AgreeToConditions) {
  return once(actor, 'settlement.agree-to-conditions', command, async (tx) => {
    const contract = await lockContract(tx, command.contractId);
    allowToSee(maySeeContract(actor, contract));
    allow(mayAgree(actor, contract));
    const milestones = await milestonesOf(tx, contract.id);
    const { reward } = totalsOf(milestones);
    if (sideOf(actor, contract) === 'client' && !isWithinApprovalLimit(actor, contract, reward)) {
      return refused('above-approval-limit');
    }
    const agreed = await recordAgreement(tx, actor, contract, command);
    if (!agreed.ok) return agreed;
    const answer = done({ contractId: contract.id, agreed: agreed.value.both });
    if (!agreed.value.both) return answer;

    const announced = await announceDeposits(tx, actor, contract, milestones);
    if (!announced.ok) return announced;
    const facts = { contractId: contract.id, title: contract.title };
    await tell(tx, contract.workerId, 'conditions-agreed', facts, contract.id);
    await tell(tx, contract.offeredBy, 'conditions-agreed', facts, contract.id);
    return answer;
  });
}

async function announceDeposits(
  tx: Tx,
  actor: Actor,
  contract: Contract,
  milestones: readonly Milestone[],
): Promise<Result<null, 'no-escrow-account'>> {
  const today = tokyoDateOf(tx.now);
  const { escrowAccount, timers, closingDays } = await settingsOn(tx, today);
  // Nobody may be asked to pay into an account that is not named.
  if (!escrowAccount) return refused('no-escrow-account');
  const payBy = acceptanceDeadline(today, calendarsWith(closingDays).operator, timers.depositDays);
  for (const milestone of milestones) await announceDeposit(tx, actor, contract, milestone, payBy);
  return done(null);
}

async function announceDeposit(
  tx: Tx,
  actor: Actor,
  contract: Contract,
  milestone: Milestone,
  payBy: LocalDate,
): Promise<void> {
  const amount = milestone.depositAmount;
  const id = await insertWithFreeReference(tx, milestone);
  await recordAudit(tx, actor, {
    action: 'deposit.announced',
    subject: ['deposit', id],
    state: 'announced',
    detail: { milestone: milestone.id, amount },
  });
  const facts = { contractId: contract.id, title: contract.title, amount, payBy };
  for (const { personId } of await membersOf(tx, contract.organizationId, [
    'clientApprover',
    'clientPayer',
  ])) {
    await tell(tx, personId, 'deposit-announced', facts, id);
  }
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
