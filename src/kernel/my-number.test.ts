import { describe, expect, it } from 'vitest';
import { findMyNumbers, holdsMyNumber, maskMyNumbers } from './my-number.ts';

describe('found', () => {
  it.each([
    '123456789018',
    'マイナンバーは123456789018です。',
    '１２３４５６７８９０１８',
    '1234-5678-9018',
    '1234 5678 9018',
    '１２３４－５６７８－９０１８',
    '番号.txt_123456789018.pdf',
    '2026-11-20 123456789018',
    '090-1234-5678 123456789018 ',
  ])('%j', (text) => {
    expect(holdsMyNumber(text)).toBe(true);
  });
});

describe('not found', () => {
  it.each([
    '123456789012',
    '7123456789018',
    '1234567890180',
    '1-1234-5678-9018',
    'T7123456789012',
    '2026-11-20 1234',
    '12345678901',
    '090-1234-5678',
    '1234-56789018',
    '',
  ])('%j', (text) => {
    expect(holdsMyNumber(text)).toBe(false);
  });
});

it('knows where they stand and hides them', () => {
  const text = '私の番号は１２３４ ５６７８ ９０１８、妻は123456789018です。';
  expect(findMyNumbers(text)).toEqual([
    { index: 5, length: 14 },
    { index: 22, length: 12 },
  ]);
  expect(maskMyNumbers(text)).toBe(`私の番号は${'＊'.repeat(14)}、妻は${'＊'.repeat(12)}です。`);
});
