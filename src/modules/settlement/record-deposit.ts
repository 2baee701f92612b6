import type { Actor } from '../../kernel/actor.ts';
import type { DepositId, PersonId } from '../../kernel/ids.ts';
import { allow, done, NotFound, refused } from '../../kernel/result.ts';
import { tokyoDateOf } from '../../kernel/tokyo-date.ts';
import { yen } from '../../kernel/yen.ts';
import { type Command, once } from '../../platform/once.ts';
import { newId } from '../../platform/random.ts';
import type { Tx } from '../../platform/transaction.ts';
import { recordAudit } from '../audit/index.ts';
import { depositPosting, postTransfer, unmatchedPosting } from '../ledger/index.ts';
import type { DepositForm } from './deposit.forms.ts';
import { findDeposit, insertSuspendedDeposit, isLineRecorded, matchDeposit } from './deposit.rows.ts';
import {
  type BankLine,
  daysLate,
  readReference,
  type SuspenseReason,
  statesOf,
  suspenseReason,
  type WrittenReference,
} from './deposit.rules.ts';
import { findArrivals } from './find-arrivals.ts';
import { type AwaitedDeposit, fundMilestone, lockAwaited } from './fund-milestone.ts';
import { likelyPayerOf } from './refund.pages.ts';
import { mayRecordDeposit } from './settlement.access.ts';
import { tellPayers } from './tell-payers.ts';
import { isOwnMoney } from './whose-money.ts';

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
    const written = { read: reference, written: command.reference };
    const found = reference ? await lockAnnounced(tx, reference) : null;
    const why = suspenseReason(command.reference, found && statesOf(found), command.amount);
    if (found && why === null) return done(await fund(tx, actor, found, command, by));
    const suspended = await suspend(tx, actor, written, command, why ?? 'unknown-reference', by);
    if (found && why === 'amount-differs') await tellMissing(tx, found, command, suspended.depositId);
    return done(suspended);
  });
}

type Recorded = {
  readonly depositId: DepositId;
  readonly state: 'matched' | 'in_suspense';
  readonly why: SuspenseReason | null;
  /** After the last day that was agreed for it. */
  readonly daysLate: number;
};

async function lockAnnounced(tx: Tx, reference: string): Promise<AwaitedDeposit | null> {
  const seen = await findDeposit(tx, reference);
  return seen && lockAwaited(tx, seen);
}

async function fund(
  tx: Tx,
  actor: Actor,
  found: AwaitedDeposit,
  line: BankLine,
  by: PersonId,
): Promise<Recorded> {
  const { deposit, contract, milestone } = found;
  const reference = deposit.reference ?? '';
  await postTransfer(
    tx,
    depositPosting({ depositId: deposit.id, milestoneId: milestone.id, amount: line.amount, reference }),
    by,
  );
  await matchDeposit(tx, deposit.id, line, by);
  await recordAudit(tx, actor, {
    action: 'deposit.matched',
    subject: ['deposit', deposit.id],
    state: 'matched',
    detail: { amount: line.amount, receivedOn: line.receivedOn },
  });
  await fundMilestone(tx, actor, contract, milestone, deposit.id);
  const late = daysLate(line.receivedOn, milestone.depositDueOn);
  return { depositId: deposit.id, state: 'matched', why: null, daysLate: late };
}

async function suspend(
  tx: Tx,
  actor: Actor,
  reference: WrittenReference,
  line: BankLine,
  why: SuspenseReason,
  by: PersonId,
): Promise<Recorded> {
  const id: DepositId = newId('deposit');
  await insertSuspendedDeposit(tx, id, reference, line, why, by);
  await postTransfer(
    tx,
    unmatchedPosting({ depositId: id, amount: line.amount, reference: reference.read ?? `line:${id}` }),
    by,
  );
  await recordAudit(tx, actor, {
    action: 'deposit.suspended',
    subject: ['deposit', id],
    state: 'in_suspense',
    detail: { amount: line.amount, receivedOn: line.receivedOn, why },
  });
  return { depositId: id, state: 'in_suspense', why, daysLate: 0 };
}

/**
 * The client for whose reference too little came hears of it at once, so that the rest can follow; of what came in another
 * name, as where a relative paid, so that they call before they pay.
 */
async function tellMissing(
  tx: Tx,
  { deposit, contract }: AwaitedDeposit,
  line: BankLine,
  suspended: DepositId,
): Promise<void> {
  const arrivals = await findArrivals(tx, [contract.id]);
  const own = arrivals.find(({ milestoneId }) => milestoneId === deposit.milestoneId)?.own ?? 0n;
  const missing = yen(deposit.amount - own);
  if (missing <= 0n) return;
  const likely = await likelyPayerOf(tx, suspended);
  const inOwnName = likely !== null && (await isOwnMoney(tx, likely, line.payerName));
  const facts = { contractId: contract.id, title: contract.title, amount: missing };
  const kind = inOwnName ? 'deposit-short' : 'deposit-short-other-name';
  await tellPayers(tx, contract.organizationId, kind, facts, suspended);
}
