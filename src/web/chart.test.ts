import { expect, test } from 'vitest';
import { addMonths, localDate } from '../kernel/tokyo-date.ts';
import { yen } from '../kernel/yen.ts';
import { monthChart, shortYen } from './chart.ts';

const months = (count: number) =>
  Array.from({ length: count }, (_, at) => addMonths(localDate('2025-12-01'), at));

async function wordsOf(count: number, values: readonly number[]) {
  const panel = { title: '件数', series: [{ look: 'solid' as const, values }], unit: 'count' as const };
  const drawing = await monthChart('ja', months(count), [panel]);
  return drawing?.shapes.flatMap((shape) => ('text' in shape ? [`${shape.kind} ${shape.text}`] : [])) ?? null;
}

test('a single month is no chart', async () => {
  expect(await wordsOf(1, [3])).toBeNull();
  expect(await wordsOf(0, [])).toBeNull();
});

test('few months each have their figure, and many those that have room', async () => {
  expect(await wordsOf(3, [3, 0, 2])).toEqual([
    'title 件数',
    'mark 12月',
    'mark 1月',
    'mark 2月',
    'label 3',
    'label 2',
  ]);
  const many = await wordsOf(
    12,
    [1, 2, 9, 3, 4, 5, 6, 7, 0, 8, 3, 2].map((n) => n * 1_000_000),
  );
  const labels = many?.filter((word) => word.startsWith('label'));
  expect(labels).toEqual(expect.arrayContaining(['label 1000000', 'label 9000000', 'label 2000000']));
  expect(many?.filter((word) => word.startsWith('mark')).map((word) => word.trim())).toEqual(
    expect.arrayContaining(['mark 11月', 'mark 9月', 'mark 1月']),
  );
  expect(many).not.toContain('mark 10月');
});

test.each([
  [840n, '¥840', '¥840'],
  [9_999n, '¥9,999', '¥9,999'],
  [31_200n, '3.1万', '¥31.2k'],
  [38_828n, '3.9万', '¥38.8k'],
  [304_674n, '30.5万', '¥305k'],
  [489_887n, '49.0万', '¥490k'],
  [999_950n, '100万', '¥1.0M'],
  [1_250_000n, '125万', '¥1.3M'],
  [99_996_000n, '1.0億', '¥100M'],
  [123_456_789n, '1.2億', '¥123M'],
])('%d yen are short enough for a bar, and rounded half up', (amount, ja, en) => {
  expect([shortYen(yen(amount), 'ja'), shortYen(yen(amount), 'en')]).toEqual([ja, en]);
});
