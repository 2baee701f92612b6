import type { FileId, RegionId } from '../../kernel/ids.ts';
import { fileStore } from '../../platform/file-store.ts';
import type { Tx } from '../../platform/transaction.ts';
import { loadFile } from './file.rows.ts';
import type { StoredFile } from './file.rules.ts';

export interface OpenedFile extends StoredFile {
  readonly regionId: RegionId;
  readonly openedAt: Date;
  /** To be called after the transaction has ended. */
  readonly bytes: () => Promise<Uint8Array>;
}

/** @throws NotFound in another region, or when there is none. Whether this person may read it is the caller's to decide. */
export async function openFile(tx: Tx, id: FileId): Promise<OpenedFile> {
  const file = await loadFile(tx, id);
  return {
    ...file,
    regionId: tx.regionId,
    openedAt: tx.now,
    bytes: () => fileStore().get(tx.regionId, file.sha256),
  };
}
