import { createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto';
import type { RegionId } from '../../kernel/ids.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { insertBlock, lockOpenBlock } from './audit.rows.ts';

/** A sealed block's number and hash, to be written down outside the database: only so is a cut-off end noticed. */
export interface Anchor {
  readonly regionId: RegionId;
  readonly number: number;
  readonly hash: string;
  readonly signature: string;
}

/**
 * Seals what was recorded since the last time, in blocks of at most a thousand entries; a background task.
 * No act waits for it: an entry that commits late is in a later block.
 * @param anchorKey 32 bytes; the database never sees them
 */
export async function sealAuditBlocks(regionId: RegionId, anchorKey: Uint8Array): Promise<Anchor[]> {
  const key = privateKeyFrom(anchorKey);
  const anchors: Anchor[] = [];
  for (;;) {
    const anchor = await sealNext(regionId, key);
    if (!anchor) return anchors;
    anchors.push(anchor);
  }
}

async function sealNext(regionId: RegionId, key: KeyObject): Promise<Anchor | null> {
  return inTransaction(regionId, async (tx) => {
    const block = await lockOpenBlock(tx);
    if (!block) return null;
    const signature = sign(null, block.hash, key);
    await insertBlock(tx, block, signature);
    const hash = Buffer.from(block.hash).toString('hex');
    return { regionId, number: block.number, hash, signature: signature.toString('base64') };
  });
}

/** The Ed25519 public key (PEM) that proves the blocks sealed with this anchor key. */
export function anchorPublicKey(anchorKey: Uint8Array): string {
  const key = createPublicKey(privateKeyFrom(anchorKey));
  return key.export({ type: 'spki', format: 'pem' }).toString();
}

/** RFC 8410: the fixed beginning of a PKCS #8 Ed25519 key, then the 32 bytes. */
function privateKeyFrom(anchorKey: Uint8Array): KeyObject {
  if (anchorKey.length !== 32) throw new RangeError('An anchor key has 32 bytes');
  const beginning = Buffer.from('302e020100300506032b657004220420', 'hex');
  return createPrivateKey({ key: Buffer.concat([beginning, anchorKey]), format: 'der', type: 'pkcs8' });
}
