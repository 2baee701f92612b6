import type { RegionId } from '../../kernel/ids.ts';
import { signAnchor } from '../../platform/anchor-key.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { insertBlock, lockOpenBlock } from './audit.rows.ts';

/** A sealed block, to be written down outside the database: only so is a cut-off end noticed. */
export interface Anchor {
  readonly regionId: RegionId;
  readonly number: number;
  /** Hexadecimal. */
  readonly hash: string;
  /** Ed25519, base64. */
  readonly signature: string;
}

/**
 * Seals what was recorded since the last time, in blocks of at most a thousand entries; a background task.
 * No act waits for it: an entry that commits late is in a later block.
 * @param anchorKey 32 bytes; the database never sees them
 */
export async function sealAuditBlocks(regionId: RegionId, anchorKey: Uint8Array): Promise<Anchor[]> {
  const anchors: Anchor[] = [];
  for (;;) {
    const anchor = await sealNext(regionId, anchorKey);
    if (!anchor) return anchors;
    anchors.push(anchor);
  }
}

async function sealNext(regionId: RegionId, anchorKey: Uint8Array): Promise<Anchor | null> {
  return inTransaction(regionId, async (tx) => {
    const block = await lockOpenBlock(tx);
    if (!block) return null;
    const signature = signAnchor(anchorKey, block.hash);
    await insertBlock(tx, block, signature);
    const hash = Buffer.from(block.hash).toString('hex');
    return { regionId, number: block.number, hash, signature: Buffer.from(signature).toString('base64') };
  });
}
