import { expect, it } from 'vitest';
import { domesticPhone, normalisePhone, type PhoneNumber, receivesSms } from './phone.ts';

it.each([
  ['0183-73-2111', '+81183732111', false],
  ['090-1234-5678', '+819012345678', true],
  ['０９０-1234-5678', '+819012345678', true],
  ['０９０－１２３４－５６７８', '+819012345678', true],
  ['0120-000-000', '+81120000000', false],
  ['0800-123-4567', '+818001234567', false],
  ['050-1234-5678', '+815012345678', false],
  ['060-1234-5678', '+816012345678', true],
  ['03 (1234) 5678', '+81312345678', false],
  ['+81 90-1234-5678', '+819012345678', true],
  ['+81(0)183-73-2111', '+81183732111', false],
])('%s is %s', (typed, kept, sms) => {
  expect(normalisePhone(typed)).toBe(kept);
  expect(receivesSms(kept as PhoneNumber)).toBe(sms);
  expect(normalisePhone(domesticPhone(kept as PhoneNumber))).toBe(kept);
});

it.each([
  '12345',
  '',
  '090-1234-567',
  '03-1234-56789',
  '00-1234-5678',
  '0183-73-211a',
  '+1 212 555 0100',
  '110',
])('refuses %j', (typed) => {
  expect(normalisePhone(typed)).toBeNull();
});
