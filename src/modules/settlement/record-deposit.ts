import type { Actor } from '../../kernel/actor.ts';
import type { DepositId, PersonId } from '../../kernel/ids.ts';
import { allow, done, NotFound, refused } from '../../kernel/result.ts';
import { tokyoDateOf } from '../../kernel/tokyo-date.ts';
import { type Command, once } from '../../platform/once.ts';
import { newId } from '../../platform/random.ts';
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
import { depositPosting, postTransfer, unmatchedPosting } from '../ledger/index.ts';
import { tell } from '../messages/index.ts';
import { membersOf } from '../organizations/index.ts';
import type { DepositForm } from './deposit.forms.ts';
import {
  findDeposit,
  insertSuspendedDeposit,
  isLineRecorded,
  lockDeposit,
  matchDeposit,
} from './deposit.rows.ts';
import {
  type BankLine,
  type Deposit,
  readReference,
  type SuspenseReason,
  suspenseReason,
} from './deposit.rules.ts';
import { mayRecordDeposit } from './settlement.access.ts';

export type RecordDeposit = DepositForm & Command;

/**
 * A line of the bank's statement. The exact amount for an announced reference funds its milestone; all other money
 * waits in suspense with the reason, and nothing is guessed.
 */
export function recordDeposit(actor: Actor, command: RecordDeposit) {
  return once(actor, 'settlement.record-deposit', command, async (tx) => {
    const by = actor.personId;
    if (!by) throw new NotFound();
    allow(mayRecordDeposit(actor));
    if (command.receivedOn > tokyoDateOf(tx.now)) return refused('received-in-future');
    if (await isLineRecorded(tx, command.bankLine)) return refused('line-recorded');

    const reference = readReference(command.reference);
    const found = reference ? await lockAnnounced(tx, reference) : null;
    const why = suspenseReason(reference, found && statesOf(found), command.amount);
    if (found && why === null) return done(await fund(tx, actor, found, command, by));
    return done(await suspend(tx, actor, reference, command, why ?? 'unknown-reference', by));
  });
}

type Recorded = {
  readonly depositId: DepositId;
  readonly state: 'matched' | 'in_suspense';
  readonly why: SuspenseReason | null;
};

interface Found {
  readonly deposit: Deposit;
  readonly contract: Contract;
  readonly milestone: Milestone;
}

/** Contract, milestone and deposit, locked in this order. */
async function lockAnnounced(tx: Tx, reference: string): Promise<Found | null> {
  const seen = await findDeposit(tx, reference);
  if (!seen?.milestoneId) return null;
  const contract = await lockContract(tx, await contractIdOf(tx, seen.milestoneId));
  const milestone = await lockMilestone(tx, contract.id, seen.milestoneId);
  const deposit = await lockDeposit(tx, seen.id);
  return deposit && { deposit, contract, milestone };
}

function statesOf({ deposit, contract, milestone }: Found) {
  return { deposit, contractState: contract.state, milestoneState: milestone.state };
}

async function fund(tx: Tx, actor: Actor, found: Found, line: BankLine, by: PersonId): Promise<Recorded> {
  const { deposit, contract, milestone } = found;
  const reference = deposit.reference ?? '';
  await postTransfer(
    tx,
    depositPosting({ depositId: deposit.id, milestoneId: milestone.id, amount: line.amount, reference }),
    by,
  );
  await matchDeposit(tx, deposit.id, line, by);
  await moveMilestone(tx, milestone, 'funded');
  await recordAudit(tx, actor, {
    action: 'deposit.matched',
    subject: ['deposit', deposit.id],
    state: 'matched',
    detail: { amount: line.amount, receivedOn: line.receivedOn },
  });
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
  for (const person of [contract.workerId, ...client.map(({ personId }) => personId)]) {
    await tell(tx, person, 'deposit-received', facts, deposit.id);
  }
  return { depositId: deposit.id, state: 'matched', why: null };
}

async function suspend(
  tx: Tx,
  actor: Actor,
  reference: string | null,
  line: BankLine,
  why: SuspenseReason,
  by: PersonId,
): Promise<Recorded> {
  const id: DepositId = newId('deposit');
  await insertSuspendedDeposit(tx, id, reference, line, why, by);
  await postTransfer(
    tx,
    unmatchedPosting({ depositId: id, amount: line.amount, reference: reference ?? `line:${id}` }),
    by,
  );
  await recordAudit(tx, actor, {
    action: 'deposit.suspended',
    subject: ['deposit', id],
    state: 'in_suspense',
    detail: { amount: line.amount, receivedOn: line.receivedOn, why },
  });
  return { depositId: id, state: 'in_suspense', why };
}
