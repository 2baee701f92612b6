import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { corporateCheckDigit, parseCorporateNumber } from './corporate-number.ts';

it.each([
  ['123456789012', '7'],
  ['011001098993', '4'],
  ['000012050002', '7'],
])('the check digit of %s is %s', (base, digit) => {
  expect(corporateCheckDigit(base)).toBe(digit);
  expect(parseCorporateNumber(digit + base)).toBe(digit + base);
});

it.each(['7123456789013', '0123456789012', '712345678901', '71234567890123', 'T7123456789012', '', 'abc'])(
  'refuses %j',
  (text) => {
    expect(parseCorporateNumber(text)).toBeNull();
  },
);

it('reads what people type', () => {
  expect(parseCorporateNumber(' ７１２３４５６７８９０１２ ')).toBe('7123456789012');
  expect(parseCorporateNumber('7-1234-5678-9012')).toBe('7123456789012');
});

test('one wrong digit is always found, but for a 0 in place of a 9', () => {
  const base = fc.stringMatching(/^\d{12}$/);
  fc.assert(
    fc.property(
      base,
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 8 }),
      (digits, place, shift) => {
        const number = corporateCheckDigit(digits) + digits;
        const wrong = (Number(number[place]) + shift) % 10;
        fc.pre(Math.abs(wrong - Number(number[place])) !== 9);
        expect(parseCorporateNumber(number.slice(0, place) + wrong + number.slice(place + 1))).toBeNull();
      },
    ),
  );
});
