import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { localDate, writeDate, writeInstant } from '../../kernel/tokyo-date.ts';
import { WholeDays } from './whole-days.view.tsx';

const day = localDate('2026-12-06');
const moment = new Date('2026-12-06T18:05:00+09:00');

test.each(['ja', 'en'] as const)('no day of a sentence can be broken (%s)', (lang) => {
  const [first, second] = [writeDate(day, lang), writeInstant(moment, lang)];
  const html = renderToString(<WholeDays>{`髙﨑㈱　${first}〜${second} 𠮷田①`}</WholeDays>);
  expect(html).toBe(
    `髙﨑㈱　<span class="whole">${first}</span>〜<span class="whole">${second}</span> 𠮷田①`,
  );
});

test('words without a day stay as they are', () => {
  expect(renderToString(<WholeDays>{'第12回 髙﨑 3日'}</WholeDays>)).toBe('第12回 髙﨑 3日');
});
