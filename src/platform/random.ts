import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { type Id, idFrom, type Noun } from '../kernel/ids.ts';

/** A new id that sorts by the time of its making (UUIDv7). */
export function newId<Name extends Noun>(_noun: Name): Id<Name> {
  return idFrom(Date.now(), randomBytes(10)) as Id<Name>;
}

/** The key that a form carries, so that pressing its button twice does one thing. */
export function newKey(): string {
  return randomUUID();
}

/** A secret for links and cookies: 256 bits, safe in an address. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored of a token: with it alone nothing can be opened. */
export function hashOfToken(token: string): Uint8Array {
  return createHash('sha256').update(token).digest();
}
