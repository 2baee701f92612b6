import type { Actor } from '../../kernel/actor.ts';
import type { BatchId } from '../../kernel/ids.ts';
import { allow, done, NotFound, type Result, refused } from '../../kernel/result.ts';
import { tokyoDateOf } from '../../kernel/tokyo-date.ts';
import { type Command, once } from '../../platform/once.ts';
import { sha256 } from '../../platform/sha256.ts';
import { inTransaction, type Tx } from '../../platform/transaction.ts';
import { recordAudit } from '../audit/index.ts';
import { fileOf, isFileOf } from './bank-file.rules.ts';
import { declarationsOf, linesOf, lockBatchRow, markExported } from './batch.rows.ts';
import { type Batch, type BatchRefusal, listText } from './batch.rules.ts';
import { exportRefusal } from './batch-approval.rules.ts';
import { openLines } from './open-lines.ts';
import { mayRunBatch } from './settlement.access.ts';

export type ExportBatch = Command & { readonly batchId: BatchId };

export interface BankFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

/**
 * The bank file of an approved batch. Exported again it is the same bytes, proven by the hash of the first export; once
 * the batch is marked as sent, never again: the municipal accident is a file that reaches the bank twice.
 */
export async function exportBatch(
  actor: Actor,
  command: ExportBatch,
): Promise<Result<BankFile, BatchRefusal | 'key-reused'>> {
  const exported = await once(actor, 'settlement.export-batch', command, async (tx) => {
    const by = actor.personId;
    if (!by) throw new NotFound();
    allow(mayRunBatch(actor));
    const batch = await lockBatchRow(tx, command.batchId);
    const file = await fileNow(tx, batch);
    if (!file.ok) return file;

    if (batch.state === 'approved') {
      await markExported(tx, batch, file.value.sha256, by);
      await recordAudit(tx, actor, {
        action: 'batch.exported',
        subject: ['batch', batch.id],
        state: 'exported',
        detail: { fileSha256: file.value.sha256 },
      });
    }
    return done({ sha256: file.value.sha256 });
  });
  return exported.ok ? handOut(actor, command.batchId) : exported;
}

/** Asked and written down anew each time, so that a repeated key gives nobody the file who may not have it now. */
function handOut(actor: Actor, batchId: BatchId): Promise<Result<BankFile, BatchRefusal>> {
  return inTransaction<Result<BankFile, BatchRefusal>>(actor.regionId, async (tx) => {
    allow(mayRunBatch(actor));
    const batch = await lockBatchRow(tx, batchId);
    const file = await fileNow(tx, batch);
    if (!file.ok) return file;
    await recordAudit(tx, actor, {
      action: 'batch.handedOut',
      subject: ['batch', batch.id],
      detail: { fileSha256: file.value.sha256 },
    });
    return file;
  });
}

/** Only while it may still leave. */
async function fileNow(tx: Tx, batch: Batch): Promise<Result<BankFile, BatchRefusal>> {
  const declared = (await declarationsOf(tx, batch.id)).filter(({ stands }) => stands).length;
  const why = exportRefusal(batch, tokyoDateOf(tx.now), declared);
  return why ? refused(why) : writeFile(tx, batch);
}

/** Nothing leaves that differs from the approved list, from the batch's figures or from the first export. */
async function writeFile(tx: Tx, batch: Batch): Promise<Result<BankFile, BatchRefusal>> {
  const lines = await linesOf(tx, batch.id);
  if (sha256(listText(batch, lines)) !== batch.listSha256) return refused('list-changed');
  const open = await openLines(tx, lines);
  const file = fileOf(batch, open);
  if (!file.ok) return refused('file-not-writable');
  const hash = sha256(file.bytes);
  if (!isFileOf(file.bytes, batch, open)) return refused('file-differs');
  if (batch.fileSha256 !== null && batch.fileSha256 !== hash) return refused('file-differs');
  return done({ name: `furikomi-${batch.payOn}-${hash.slice(0, 8)}.txt`, bytes: file.bytes, sha256: hash });
}
