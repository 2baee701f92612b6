import { expect, test } from 'vitest';
import { csvBytes } from './csv.ts';

const textOf = (...cells: readonly (string | bigint | null)[]) =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(csvBytes([cells]));

test('a spreadsheet reads names as they are written, in UTF-8 with its mark', () => {
  expect([...csvBytes([['髙']])]).toEqual([0xef, 0xbb, 0xbf, 0xe9, 0xab, 0x99, 0x0d, 0x0a]);
  expect(textOf('髙﨑𠮷①㈱', 11_880n, null, -5n)).toBe('\uFEFF髙﨑𠮷①㈱,11880,,-5\r\n');
});

test('commas, quotes and line breaks stay inside their cell', () => {
  expect(textOf('一、二,三', '「"急"」', '上\r\n下')).toBe('\uFEFF"一、二,三","「""急""」","上\r\n下"\r\n');
});

test.each(['=1+1', '+81183', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝１', '　＠x'])(
  'no spreadsheet calculates %j',
  (typed) => {
    expect(textOf(typed).replaceAll('"', '')).toBe(`\uFEFF'${typed}\r\n`);
  },
);
