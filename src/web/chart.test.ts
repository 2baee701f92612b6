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

test('few months each have their figure; of many only the largest and the newest', async () => {
  expect(await wordsOf(3, [3, 0, 2])).toEqual([
    'title 件数',
    'mark 12月',
    'mark 1月',
    'mark 2月',
    'label 3',
    'label 2',
  ]);
  const many = await wordsOf(8, [1, 2, 9, 3, 4, 5, 6, 7]);
  expect(many?.filter((word) => word.startsWith('label'))).toEqual(['label 9', 'label 7']);
  expect(many?.filter((word) => word.startsWith('mark')).map((word) => word.trim())).toEqual(
    expect.arrayContaining(['mark 7月', 'mark 5月', 'mark 1月']),
  );
  expect(many).not.toContain('mark 6月');
});

test.each([
  [840n, '¥840', '¥840'],
  [9_999n, '¥9,999', '¥9,999'],
  [31_200n, '3.1万', '¥31.2k'],
  [1_250_000n, '125万', '¥1.2M'],
  [123_456_789n, '1.2億', '¥123M'],
])('%d yen are short enough for a bar', (amount, ja, en) => {
  expect([shortYen(yen(amount), 'ja'), shortYen(yen(amount), 'en')]).toEqual([ja, en]);
});
