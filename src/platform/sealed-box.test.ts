import { createDecipheriv, hkdfSync } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import { BrokenSeal, type Seal, seal, unseal, useSealingKey } from './sealed-box.ts';

const master = Buffer.alloc(32, 7);
const hanako: Seal = { purpose: 'bank-account', owner: 'hanako', bound: ['1', '0123', '456', '1'] };

beforeEach(() => useSealingKey(master));

test('what was sealed comes back, and no two boxes are alike', () => {
  const box = seal('1234567 ヤマダ ハナコ', hanako);
  expect(unseal(box, hanako)).toBe('1234567 ヤマダ ハナコ');
  expect(Buffer.from(box).includes('1234567')).toBe(false);
  expect(seal('1234567 ヤマダ ハナコ', hanako)).not.toEqual(box);
});

test('it is AES-256-GCM under an HKDF key of the owner, as anyone can recompute', () => {
  const box = seal('1234567', hanako);
  const key = new Uint8Array(hkdfSync('sha256', master, '', 'yuinowa/bank-account/hanako', 32));
  const decipher = createDecipheriv('aes-256-gcm', key, box.subarray(1, 13));
  decipher.setAAD(Buffer.from('["1","0123","456","1"]'));
  decipher.setAuthTag(box.subarray(13, 29));
  expect(decipher.update(box.subarray(29), undefined, 'utf8') + decipher.final('utf8')).toBe('1234567');
});

test.each<[string, Seal]>([
  ['another person', { ...hanako, owner: 'taro' }],
  ['another branch', { ...hanako, bound: ['1', '0123', '457', '1'] }],
  ['the same letters cut elsewhere', { ...hanako, bound: ['1', '01234', '56', '1'] }],
])('a box does not open for %s', (_, wrong) => {
  expect(() => unseal(seal('1234567', hanako), wrong)).toThrow(BrokenSeal);
});

test('a box does not open when one bit, the version or the key is another', () => {
  const box = seal('1234567', hanako);
  for (const place of [0, 1, 13, box.length - 1]) {
    const changed = Uint8Array.from(box, (byte, i) => (i === place ? byte ^ 1 : byte));
    expect(() => unseal(changed, hanako)).toThrow(BrokenSeal);
  }
  expect(() => unseal(box.subarray(0, 10), hanako)).toThrow(BrokenSeal);
  useSealingKey(Buffer.alloc(32, 8));
  expect(() => unseal(box, hanako)).toThrow(BrokenSeal);
  expect(() => useSealingKey(Buffer.alloc(16))).toThrow(RangeError);
});
