import { type Algorithm, hash, verify } from '@node-rs/argon2';
import { bounded } from './limits.ts';

// OWASP's smallest argon2id setting; each takes 19 MiB for some 30 ms, outside the event loop.
const cost = { algorithm: 2 satisfies Algorithm, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

const inTurn = bounded({ running: 4, waiting: 64 });

/** One password, however a keyboard writes it: letters in full width, and accents apart, are the same (NIST SP 800-63B, 5.1.1.2). */
const asTyped = (password: string) => password.normalize('NFKC');

/** @throws Overloaded when too many wait already */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(asTyped(password), cost));
}

/** The hash of nothing that anybody could type: checked where there is nobody, so that the answer takes as long. */
let nobodysHash: Promise<string> | undefined;

/** False also where there is no hash, after the same time. */
export async function passwordMatches(password: string, storedHash: string | null): Promise<boolean> {
  nobodysHash ??= hash(crypto.randomUUID(), cost);
  const against = storedHash ?? (await nobodysHash);
  const matches = await inTurn(() => verifies(against, password));
  return matches && storedHash !== null;
}

/** Hashes of earlier days are of the text with its accents put together and every width as it was typed. */
async function verifies(storedHash: string, password: string): Promise<boolean> {
  if (await verify(storedHash, asTyped(password))) return true;
  const earlier = password.normalize('NFC');
  return earlier !== asTyped(password) && (await verify(storedHash, earlier));
}
