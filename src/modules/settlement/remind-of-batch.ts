import type { Actor } from '../../kernel/actor.ts';
import { allow, done } from '../../kernel/result.ts';
import { type Command, once } from '../../platform/once.ts';
import { noteReminder } from '../messages/index.ts';
import { type DueBatch, lockBatchRow } from './batch.rows.ts';
import { mayRemindOfBatch } from './settlement.access.ts';
import { tellApprovers, tellRunners } from './tell-batch.ts';

export type RemindOfBatch = Command & Pick<DueBatch, 'id' | 'step'>;

/** Warns whoever is awaited before the bank's last day for a batch has passed, and once after it. */
export function remindOfBatch(actor: Actor, command: RemindOfBatch) {
  return once(actor, 'settlement.remind-of-batch', command, async (tx) => {
    allow(mayRemindOfBatch(actor));
    const { id, step } = command;
    const batch = await lockBatchRow(tx, id);
    const isWaiting = step.startsWith(`${batch.state}-`);
    if (isWaiting && (await noteReminder(tx, { what: 'batch', id, step }))) {
      const key = `${id}:${step}`;
      if (batch.state === 'locked') await tellApprovers(tx, batch, 'batch-late', key);
      await tellRunners(tx, batch, 'batch-late', null, key);
    }
    return done({ id });
  });
}
