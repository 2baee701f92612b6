import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';

/**
 * Signs a hash with Ed25519.
 * @param anchorKey the 32 bytes of `readKeys().auditAnchor`, which the database never sees
 */
export function signAnchor(anchorKey: Uint8Array, hash: Uint8Array): Uint8Array {
  return sign(null, hash, privateKeyFrom(anchorKey));
}

/** Whether `signAnchor` of this key made this signature. */
export function isSignedBy(anchorKey: Uint8Array, hash: Uint8Array, signature: Uint8Array): boolean {
  return verify(null, hash, createPublicKey(privateKeyFrom(anchorKey)), signature);
}

/** The public key (PEM) that proves what was signed with this anchor key. */
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
