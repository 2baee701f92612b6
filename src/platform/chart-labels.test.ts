import { expect, test } from 'vitest';
import { marksWithRoom, placeLabels } from './chart-labels.ts';

const width = 324;
const placed = (values: readonly number[], labels: readonly string[]) =>
  placeLabels({ labels, values, width, letters: 14 }).flatMap((label) => (label ? [label] : []));
const texts = (...given: Parameters<typeof placed>) => placed(...given).map(({ text }) => text);

test('few marks have all their figures', () => {
  expect(texts([3, 0, 2], ['3', '', '2'])).toEqual(['3', '2']);
});

test('of many the first, the highest and the last stand, also as neighbours, and those that have room', () => {
  const values = [0, 12, 11, 10, 8, 20, 18, 16, 14, 13, 60, 50];
  const labels = values.map((value) => (value ? `${value}.4万` : ''));
  const seen = texts(values, labels);
  expect(seen).toEqual(expect.arrayContaining(['12.4万', '60.4万', '50.4万', '20.4万']));
  expect(seen.length).toBeLessThan(labels.length);
});

test('no two labels touch, and none leaves the chart', () => {
  for (const highest of Array.from({ length: 12 }, (_, at) => at)) {
    const values = Array.from({ length: 12 }, (_, at) => (at === highest ? 900 : 100 + at));
    const labels = placed(
      values,
      values.map((value) => `¥${value}.4k`),
    );
    for (const [at, label] of labels.entries()) {
      const before = labels[at - 1];
      expect(label.middle - label.wide / 2 + 0.01).toBeGreaterThanOrEqual(
        before ? before.middle + before.wide / 2 : 0,
      );
      expect(label.middle + label.wide / 2).toBeLessThanOrEqual(width + 0.01);
    }
  }
});

test('every month is named where there is room, and else every second one up to the last', () => {
  const months = (count: number) => Array.from({ length: count }, (_, at) => `${at + 1}月`);
  expect(marksWithRoom({ marks: months(8), width, letters: 14 })).toEqual(months(8));
  expect(marksWithRoom({ marks: months(12), width, letters: 14 }).filter(Boolean)).toEqual([
    '2月',
    '4月',
    '6月',
    '8月',
    '10月',
    '12月',
  ]);
});
