import { expect, it } from 'vitest';
import { normalisePostalCode, writePostalCode } from './postal-code.ts';

it.each([
  '０１２−０８４４',
  '012-0844',
  '0120844',
  '〒012-0844',
  '〒０１２－０８４４',
  '０１２ー０８４４',
  ' 012 0844 ',
])('%j is 0120844', (typed) => {
  expect(normalisePostalCode(typed)).toBe('0120844');
});

it.each(['012-084', '01208444', '', '012-084x', '012_0844'])('refuses %j', (typed) => {
  expect(normalisePostalCode(typed)).toBeNull();
});

it('is shown with a hyphen', () => {
  const code = normalisePostalCode('0120844');
  expect(code && writePostalCode(code)).toBe('012-0844');
});
