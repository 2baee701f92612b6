import type { Actor } from '../../kernel/actor.ts';
import { addOpenDays, isOpen } from '../../kernel/business-days.ts';
import type { BatchId } from '../../kernel/ids.ts';
import { toZengin } from '../../kernel/kana.ts';
import { allow, done, NotFound, refused } from '../../kernel/result.ts';
import { tokyoDateOf } from '../../kernel/tokyo-date.ts';
import type { AccountType } from '../../kernel/zengin-file.ts';
import { type Command, once } from '../../platform/once.ts';
import { newId } from '../../platform/random.ts';
import { type BankDirectory, loadBanks } from '../../platform/reference-data/banks.ts';
import { sha256 } from '../../platform/sha256.ts';
import type { Tx } from '../../platform/transaction.ts';
import { recordAudit } from '../audit/index.ts';
import { calendarsWith, type RegionSettings, settingsOn } from '../regions/index.ts';
import { fileOf } from './bank-file.rules.ts';
import type { LockForm } from './batch.forms.ts';
import { insertBatch } from './batch.rows.ts';
import {
  type BatchLimits,
  type Candidate,
  chooseLines,
  cutoffOf,
  type FrozenLine,
  type FrozenOriginator,
  figuresOf,
  listText,
  mostBankDaysAhead,
  type OrderId,
} from './batch.rules.ts';
import { openLines } from './open-lines.ts';
import { batchOrders, lockDueOrders } from './order.rows.ts';
import { mayRunBatch } from './settlement.access.ts';
import { tellApprovers } from './tell-batch.ts';

export type LockBatch = LockForm &
  Command & {
    /** This one payment alone, though it is above a payee's limit: both approvers type its amount. */
    readonly only?: OrderId;
  };

/**
 * Freezes what is due on or before a bank day into one list: accounts, amounts, the paying account. From here on only
 * this list can be approved and become a file. What is left out stays planned, with its reason.
 */
export async function lockBatch(actor: Actor, command: LockBatch) {
  const banks = await loadBanks();
  return once(actor, 'settlement.lock-batch', command, async (tx) => {
    const lockedBy = actor.personId;
    if (!lockedBy) throw new NotFound();
    allow(mayRunBatch(actor));
    const { payOn } = command;
    const today = tokyoDateOf(tx.now);
    const settings = await settingsOn(tx, today);
    if (payOn < today) return refused('pay-day-passed');
    const { bank } = calendarsWith(settings.closingDays);
    if (payOn > addOpenDays(bank, today, mostBankDaysAhead)) return refused('pay-day-too-far');
    if (!isOpen(bank, payOn)) return refused('no-bank-day');
    const originator = originatorOf(settings, banks);
    if (!originator) return refused('bank-file-not-set');

    const due = await lockDueOrders(tx, payOn);
    const candidates = command.only ? due.filter(({ orderId }) => orderId === command.only) : due;
    const { lines, leftOut } = chooseLines(candidates, limitsOf(command, candidates, settings), tx.now);
    if (lines.length === 0) return refused('nothing-to-pay');
    const id: BatchId = newId('batch');
    const cutoff = cutoffOf(payOn, bank, settings.bankFile.cutoffDays);
    const frozen = { id, payOn, ...cutoff, originator, ...figuresOf(lines) };
    // A file that could not be written would be found out only after two people have approved it.
    if (!fileOf(frozen, await openLines(tx, lines)).ok) return refused('file-not-writable');

    const batch = { ...frozen, listSha256: sha256(listText(frozen, lines)), lockedBy };
    await insertBatch(tx, batch, lines);
    await batchOrders(tx, id, lines);
    await auditLocked(tx, actor, batch, lines);
    await tellApprovers(tx, batch, 'batch-waits', batch.id);
    return done({ batchId: id, count: batch.count, total: batch.total.toString(), leftOut: leftOut.length });
  });
}

/** A payment that a person chose by itself has its own amount as the limit; nobody else's limit is lifted by it. */
function limitsOf(
  { only }: LockBatch,
  candidates: readonly Candidate[],
  { bankFile }: RegionSettings,
): BatchLimits {
  const [one] = candidates;
  return only && one ? { payeeLimit: one.amount, batchLimit: one.amount } : bankFile;
}

/** The paying account as the bank's file names it; null while the region has not said all of it. */
function originatorOf(
  { escrowAccount, bankFile }: RegionSettings,
  banks: BankDirectory,
): FrozenOriginator | null {
  const { originatorCode, originatorKana, lineEnd } = bankFile;
  if (!escrowAccount || !originatorCode || !originatorKana) return null;
  const { bankCode, branchCode, accountType, number } = escrowAccount;
  const names = [banks.bank(bankCode), banks.branch(bankCode, branchCode)].map((entry) =>
    toZengin(entry?.kana ?? '', 'bank-name'),
  );
  const [bankName = '', branchName = ''] = names.map((name) => (name.ok ? name.text.slice(0, 15) : ''));
  const type: AccountType = `${accountType}`;
  return {
    code: originatorCode,
    name: originatorKana,
    bankCode,
    bankName,
    branchCode,
    branchName,
    accountType: type,
    accountNumber: number,
    lineEnd,
  };
}

async function auditLocked(
  tx: Tx,
  actor: Actor,
  batch: {
    readonly id: BatchId;
    readonly count: number;
    readonly total: bigint;
    readonly listSha256: string;
  },
  lines: readonly FrozenLine[],
): Promise<void> {
  const { id, count, total, listSha256 } = batch;
  await recordAudit(tx, actor, {
    action: 'batch.locked',
    subject: ['batch', id],
    state: 'locked',
    detail: { count, total, listSha256 },
  });
  for (const { kind, orderId } of lines) {
    await recordAudit(tx, actor, {
      action: `${kind}.batched`,
      subject: [kind, orderId],
      state: 'batched',
      detail: { batch: id },
    });
  }
}
