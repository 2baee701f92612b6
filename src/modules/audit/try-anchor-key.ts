import type { RegionId } from '../../kernel/ids.ts';
import { isSignedBy } from '../../platform/anchor-key.ts';
import { reading } from '../../platform/transaction.ts';
import { newestSeal } from './audit.rows.ts';

/** Whether the region's newest block was signed with this key; null where none was sealed yet. */
export async function tryAnchorKey(regionId: RegionId, anchorKey: Uint8Array): Promise<boolean | null> {
  const seal = await reading(regionId, newestSeal);
  return seal && isSignedBy(anchorKey, seal.hash, seal.signature);
}
