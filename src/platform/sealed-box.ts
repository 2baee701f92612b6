import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { config } from './config.ts';
import { readKeys } from './keys.ts';

/** Whose secret it is, and the row that it stands in: sealed in, so that it opens nowhere else. */
export interface Seal {
  readonly purpose: 'bank-account' | 'refund-account';
  /** The id of the person or the payer: each has a key of their own. */
  readonly owner: string;
  /** The facts beside the secret that must not be exchanged: a stolen row does not pay into another branch. */
  readonly bound: readonly string[];
}

/** What was sealed was changed, stands in another row, or was sealed under another key. */
export class BrokenSeal extends Error {
  override readonly name = 'BrokenSeal';
}

const version = 1;
const nonceLength = 12;
const tagLength = 16;

let masterKey: Buffer | undefined;

/** Called by the processes at their start; tools and tests otherwise take the key of their settings when they need it. */
export function useSealingKey(key: Buffer): void {
  if (key.length !== 32) throw new RangeError('A sealing key has 32 bytes');
  masterKey = key;
}

/** AES-256-GCM under a key derived for this owner: one byte of version, nonce, tag, then the cipher text. */
export function seal(text: string, { purpose, owner, bound }: Seal): Uint8Array {
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv('aes-256-gcm', keyOf(purpose, owner), nonce);
  cipher.setAAD(boundBytes(bound));
  const hidden = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([Buffer.of(version), nonce, cipher.getAuthTag(), hidden]);
}

/** @throws BrokenSeal */
export function unseal(box: Uint8Array, { purpose, owner, bound }: Seal): string {
  const start = 1 + nonceLength + tagLength;
  if (box[0] !== version || box.length < start) throw new BrokenSeal('Not a sealed box of this version');
  const decipher = createDecipheriv('aes-256-gcm', keyOf(purpose, owner), box.subarray(1, 1 + nonceLength), {
    authTagLength: tagLength,
  });
  decipher.setAAD(boundBytes(bound));
  decipher.setAuthTag(box.subarray(1 + nonceLength, start));
  try {
    return Buffer.concat([decipher.update(box.subarray(start)), decipher.final()]).toString('utf8');
  } catch (error) {
    throw new BrokenSeal('A sealed box does not open', { cause: error });
  }
}

function keyOf(purpose: Seal['purpose'], owner: string): Uint8Array {
  return derivedKey(`${purpose}/${owner}`);
}

/** HKDF-SHA-256: no key of one person or purpose says anything about another's (RFC 5869). */
export function derivedKey(purpose: string): Uint8Array {
  masterKey ??= readKeys(config()).bankAccounts;
  return new Uint8Array(hkdfSync('sha256', masterKey, '', `yuinowa/${purpose}`, 32));
}

/** As JSON, so that ['ab', 'c'] and ['a', 'bc'] differ. */
function boundBytes(bound: readonly string[]): Buffer {
  return Buffer.from(JSON.stringify(bound));
}
