import { expect, it } from 'vitest';
import { inThousands } from './thousands.ts';

it.each([0, 7, 999, 1_000, 12_345, 999_999, 1_000_000, -1, -999, -1_670, 123_456_789n, -1_234n])(
  '%s is written in threes as the language does',
  (number) => {
    expect(inThousands(number)).toBe(number.toLocaleString('en-US'));
    expect(inThousands(number)).toBe(number.toLocaleString('ja-JP'));
  },
);
