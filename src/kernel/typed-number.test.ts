import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parseTypedYen, typedDigits } from './typed-number.ts';
import { writeYen, yen } from './yen.ts';

describe('understood', () => {
  it.each([
    ['12000', 12_000n],
    ['12,000', 12_000n],
    ['１２，０００円', 12_000n],
    ['１２、０００', 12_000n],
    ['¥12,000', 12_000n],
    ['￥１２０００', 12_000n],
    ['\\12000', 12_000n],
    [' 12 000 円 ', 12_000n],
    ['1万2千', 12_000n],
    ['1万2千円', 12_000n],
    ['１万', 10_000n],
    ['1万2,000円', 12_000n],
    ['3千', 3_000n],
    ['1千5', 1_005n],
    ['1億', 100_000_000n],
    ['三百万', 3_000_000n],
    ['百万円', 1_000_000n],
    ['一万二千', 12_000n],
    ['千二百五十円', 1_250n],
    ['二〇〇〇', 2_000n],
    ['100000000', 100_000_000n],
    ['1', 1n],
    ['007', 7n],
  ])('%j', (text, amount) => {
    expect(parseTypedYen(text)).toEqual({ ok: true, yen: amount });
  });

  test('whatever we write ourselves', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 100_000_000n }), (amount) => {
        expect(parseTypedYen(writeYen(yen(amount)))).toEqual({ ok: true, yen: amount });
        expect(parseTypedYen(writeYen(yen(amount), 'paper'))).toEqual({ ok: true, yen: amount });
      }),
    );
  });
});

describe('refused', () => {
  it.each([
    ['', 'empty'],
    ['  　', 'empty'],
    ['0', 'not-positive'],
    ['０円', 'not-positive'],
    ['0万', 'not-positive'],
    ['-1', 'not-positive'],
    ['−１', 'not-positive'],
    ['▲1,000', 'not-positive'],
    ['¥-1', 'not-positive'],
    ['-1.5', 'not-positive'],
    ['1.5', 'not-whole'],
    ['1,000.00', 'not-whole'],
    ['1e3', 'not-a-number'],
    ['NaN', 'not-a-number'],
    ['Infinity', 'not-a-number'],
    ['0x10', 'not-a-number'],
    ['1,00', 'not-a-number'],
    ['1,2,3', 'not-a-number'],
    ['円', 'not-a-number'],
    ['万', 'not-a-number'],
    ['千', 'not-a-number'],
    ['1万20000', 'not-a-number'],
    ['十百', 'not-a-number'],
    ['3百五十', 'not-a-number'],
    ['1.5万', 'not-a-number'],
    ['twelve', 'not-a-number'],
    ['12000円くらい', 'not-a-number'],
    ['100000001', 'too-large'],
    ['1億1', 'too-large'],
    ['9007199254740992', 'too-large'],
    ['1000000000000000000', 'too-large'],
    ['9'.repeat(1000), 'too-large'],
  ])('%j: %s', (text, reason) => {
    expect(parseTypedYen(text)).toEqual({ ok: false, reason });
  });
});

test.each([
  ['４６％', '46'],
  [' 46 % ', '46'],
  ['四十六', '46'],
  ['1,000人', '1000'],
  ['半分', '半分'],
  ['-1', '-1'],
  ['', ''],
])('a count typed as %j is read as %j', (typed, digits) => {
  expect(typedDigits(typed)).toBe(digits);
});
