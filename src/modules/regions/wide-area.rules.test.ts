import { expect, test } from 'vitest';
import { wideAreaState } from './wide-area.rules.ts';

const [earlier, later] = [new Date('2026-11-20'), new Date('2026-11-21')];

test.each([
  [{ ours: null, theirs: null }, { name: 'none' }],
  [
    { ours: earlier, theirs: null },
    { name: 'offered', since: earlier },
  ],
  [
    { ours: null, theirs: earlier },
    { name: 'asked', since: earlier },
  ],
  [
    { ours: earlier, theirs: later },
    { name: 'agreed', since: later },
  ],
  [
    { ours: later, theirs: earlier },
    { name: 'agreed', since: later },
  ],
])('of %o', (offers, state) => {
  expect(wideAreaState(offers)).toEqual(state);
});
