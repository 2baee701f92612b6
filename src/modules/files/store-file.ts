import type { Actor } from '../../kernel/actor.ts';
import type { FileId } from '../../kernel/ids.ts';
import { NotAllowed } from '../../kernel/result.ts';
import { newId } from '../../platform/random.ts';
import type { Tx } from '../../platform/transaction.ts';
import { recordAudit } from '../audit/index.ts';
import { insertFile } from './file.rows.ts';
import type { Upload } from './file.rules.ts';

/** Writes the row of a kept upload inside the command's transaction. The caller refers to it, and guards it. */
export async function storeFile(tx: Tx, actor: Actor, upload: Upload): Promise<FileId> {
  if (!actor.personId) throw new NotAllowed();
  const id = newId('file');
  await insertFile(tx, id, actor.personId, upload);
  await recordAudit(tx, actor, {
    action: 'file.stored',
    subject: ['file', id],
    detail: { purpose: upload.purpose, sha256: upload.sha256, size: upload.size },
  });
  return id;
}
