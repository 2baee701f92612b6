import { expect, test } from 'vitest';
import { escaped } from './markup.ts';

test('what people type ends no element and no attribute', () => {
  expect(escaped(`</title><script>"x" & 'y'`)).toBe(`&lt;/title&gt;&lt;script&gt;&quot;x&quot; &amp; 'y'`);
});

test('letters that no XML may hold go, and all others stay', () => {
  expect(escaped('a\u0000b\u000bc\u001bd\ufffee')).toBe('abcde');
  expect(escaped('一\t二\n三')).toBe('一\t二\n三');
  expect(escaped('髙﨑𠮷①㈱')).toBe('髙﨑𠮷①㈱');
  expect(escaped('\ud842')).toBe('\ufffd');
});
