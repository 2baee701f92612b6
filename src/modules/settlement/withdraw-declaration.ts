import type { Actor } from '../../kernel/actor.ts';
import type { BatchId } from '../../kernel/ids.ts';
import { allow, done, NotFound, refused } from '../../kernel/result.ts';
import { type Command, once } from '../../platform/once.ts';
import { recordAudit } from '../audit/index.ts';
import type { WithdrawForm } from './batch.forms.ts';
import { declarationsOf, insertWithdrawal, lockBatchRow } from './batch.rows.ts';
import { mayCancelBatch } from './settlement.access.ts';

export type WithdrawDeclaration = WithdrawForm & Command & { readonly batchId: BatchId };

/**
 * Whoever declared that the bank never got the file was wrong, and says why. Only then can it be recorded that the bank
 * has it; whoever took a word back gives no second one about the same file.
 */
export function withdrawDeclaration(actor: Actor, command: WithdrawDeclaration) {
  return once(actor, 'settlement.withdraw-declaration', command, async (tx) => {
    const by = actor.personId;
    if (!by) throw new NotFound();
    allow(mayCancelBatch(actor));
    const batch = await lockBatchRow(tx, command.batchId);
    if (batch.state === 'cancelled') return refused('batch-cancelled');
    const declarations = await declarationsOf(tx, batch.id);
    if (!declarations.some(({ personId, stands }) => personId === by && stands))
      return refused('not-declared');

    await insertWithdrawal(tx, batch.id, by, command.reason);
    await recordAudit(tx, actor, {
      action: 'batch.declarationWithdrawn',
      subject: ['batch', batch.id],
      reason: command.reason,
    });
    return done({ batchId: batch.id });
  });
}
