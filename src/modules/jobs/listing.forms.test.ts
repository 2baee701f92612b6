import { expect, test } from 'vitest';
import { filterAddress, filterIn, isNarrowed, withoutPart } from './listing.forms.ts';
import { noFilter } from './listing.rules.ts';

const every =
  'q=%E5%85%A5%E5%8A%9B&category=data-entry&skill=spreadsheet&hours=10&pay=5000&hourly=1200&place=home&due=14&phone=yes&beginners=yes&anytime=yes';

test('an address says the whole filter, and the same one again', () => {
  const filter = filterIn(new URLSearchParams(every));
  expect(filter).toEqual({
    words: '入力',
    category: 'data-entry',
    skill: 'spreadsheet',
    hours: 10,
    pay: 5000,
    hourly: 1200,
    place: 'home',
    dueIn: 14,
    phoneEnough: true,
    beginnersWelcome: true,
    anyTime: true,
  });
  expect(filterAddress(filter)).toBe(every);
});

test.each(['', 'category=alchemy&hours=7&pay=-1&place=moon&phone=maybe&skill=__proto__', 'q=%20%20'])(
  'what is not known narrows nothing: %s',
  (address) => {
    const filter = filterIn(new URLSearchParams(address));
    expect(filter).toEqual(noFilter);
    expect(isNarrowed(filter)).toBe(false);
  },
);

test('words are cut behind what anybody types, never within a letter', () => {
  expect(filterIn(new URLSearchParams({ q: '𠮷'.repeat(300) })).words).toBe('𠮷'.repeat(100));
});

test('each part can be taken away', () => {
  const filter = filterIn(new URLSearchParams(every));
  expect(filterAddress(withoutPart(filter, 'q'))).not.toContain('q=');
  expect(withoutPart(filter, 'due')).toEqual({ ...filter, dueIn: null });
});
