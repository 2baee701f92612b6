import { hash } from '@node-rs/argon2';
import { describe, expect, it } from 'vitest';
import { hashPassword, passwordMatches } from './password-hash.ts';

const typed = 'Ｙｕｋｉ①ｶﾞｷﾞ-no-machi';

describe('a password', () => {
  it('matches what was kept of it, in whatever width it is typed', async () => {
    const stored = await hashPassword(typed);
    expect(await passwordMatches(typed, stored)).toBe(true);
    expect(await passwordMatches('Yuki1ガギ-no-machi', stored)).toBe(true);
  });

  it('matches also a hash of earlier days, which held each letter as it was typed', async () => {
    const stored = await hash(typed.normalize('NFC'));
    expect(await passwordMatches(typed, stored)).toBe(true);
    expect(await passwordMatches(typed.normalize('NFD'), stored)).toBe(true);
    expect(await passwordMatches('Ｙｕｋｉ②ｶﾞｷﾞ-no-machi', stored)).toBe(false);
  });

  it('matches nobody who is not there', async () => {
    expect(await passwordMatches(typed, null)).toBe(false);
  });
});
