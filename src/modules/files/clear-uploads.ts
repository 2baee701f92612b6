import type { RegionId } from '../../kernel/ids.ts';
import { fileStore } from '../../platform/file-store.ts';
import { inTransaction, withoutRegion } from '../../platform/transaction.ts';
import { isStillWanted, regionsWithOldUploads, takeOldUpload } from './upload.rows.ts';

/** Bytes that came a day ago and got no row: their form failed, and nobody can reach them. */
export async function clearUploads(): Promise<void> {
  for (const regionId of await withoutRegion(regionsWithOldUploads)) {
    while (await clearOne(regionId));
  }
}

/** The bytes go while they are held, so that nobody keeps the same ones in that moment. */
function clearOne(regionId: RegionId): Promise<boolean> {
  return inTransaction(regionId, async (tx) => {
    const sha256 = await takeOldUpload(tx);
    if (sha256 === null) return false;
    if (!(await isStillWanted(tx, sha256))) await fileStore().remove(regionId, sha256);
    return true;
  });
}
