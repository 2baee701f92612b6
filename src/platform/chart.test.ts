import { expect, test } from 'vitest';
import { type Chart, drawChart, type Shape } from './chart.ts';

const chart: Chart = {
  marks: ['9月', '10月', '11月'],
  panels: [
    {
      title: '頼んだ額 <1>',
      series: [
        { look: 'solid', values: [10_000, 0, 30_000] },
        { look: 'hatched', values: [0, 20_000, 10_000] },
      ],
      labels: ['1万', '2万', '¥4 & "万"'],
    },
    {
      title: '1時間あたり',
      series: [{ look: 'line', values: [610, null, 840] }],
      labels: ['¥610', '', '¥840'],
    },
  ],
};

const of = (shapes: readonly Shape[], kind: Shape['kind']) => shapes.filter((shape) => shape.kind === kind);

test('a chart is drawn as shapes that say what they are, bars where there is something', async () => {
  const { shapes, width, height } = await drawChart(chart);
  expect(width).toBeLessThanOrEqual(328); // the page of a telephone of 360, less its margins
  expect(of(shapes, 'solid')).toHaveLength(2);
  expect(of(shapes, 'hatched')).toHaveLength(2);
  expect(of(shapes, 'axis')).toHaveLength(2);
  expect(of(shapes, 'knot')).toHaveLength(2);
  const words = (kind: Shape['kind']) => of(shapes, kind).map((shape) => 'text' in shape && shape.text);
  expect(words('mark')).toEqual([...chart.marks, ...chart.marks]);
  expect(words('title')).toEqual(['頼んだ額 <1>', '1時間あたり']);
  expect(words('label')).toEqual(expect.arrayContaining(['1万', '2万', '¥4 & "万"', '¥610', '¥840']));
  expect(words('label')).toHaveLength(5);
  for (const shape of shapes)
    if ('text' in shape) {
      expect(shape.x).toBeGreaterThanOrEqual(0);
      expect(shape.x).toBeLessThanOrEqual(width);
      expect(shape.y).toBeLessThanOrEqual(height);
    }
});

test('a larger value makes a taller bar, and two of one month stand on each other', async () => {
  const { shapes } = await drawChart(chart);
  const heights = of(shapes, 'solid').map((shape) => ('d' in shape ? tall(shape.d) : 0));
  expect(heights[1]).toBeCloseTo((heights[0] ?? 0) * 3, 0);
});

test('nothing of the engine’s own style leaves it, and the same chart is drawn once', async () => {
  const drawing = await drawChart(chart);
  expect(JSON.stringify(drawing)).not.toMatch(/style|font|#[0-9a-f]{3}|rgb/i);
  expect(await drawChart(structuredClone(chart))).toBe(drawing);
  expect(await drawChart({ ...chart, marks: ['9', '10', '11'] })).not.toBe(drawing);
});

/** How high a bar is: the distance between the highest and the lowest point of its path, all of whose steps are relative. */
function tall(d: string): number {
  const steps = [...d.matchAll(/l(-?[\d.]+) (-?[\d.]+)/g)].map(([, , y]) => Math.abs(Number(y)));
  return Math.max(...steps);
}
