import { expect, test } from 'vitest';
import { type ContractId, idFrom, idOfSlug, slugOf } from './ids.ts';

test('an id is the time and then ten random bytes, none of them lost', () => {
  const id = idFrom(Date.UTC(2026, 10, 20), Uint8Array.from([0xff, 1, 0xff, 2, 3, 4, 5, 6, 7, 8]));
  expect(Number.parseInt(id.slice(0, 13).replace('-', ''), 16)).toBe(Date.UTC(2026, 10, 20));
  expect(id.slice(13)).toBe('-7f01-bf02-030405060708');
});

test('the form in addresses comes back, and another noun’s or a mistyped one does not', () => {
  const id = idFrom(0, new Uint8Array(10).fill(9)) as ContractId;
  expect(idOfSlug('contract', slugOf('contract', id))).toBe(id);
  expect(idOfSlug('milestone', slugOf('contract', id))).toBeNull();
  expect(idOfSlug('contract', slugOf('contract', id).slice(0, -1))).toBeNull();
});
