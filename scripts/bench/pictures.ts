import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { BarChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TitleComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { AcceptanceFigures } from './acceptance.ts';
import type { ScaleFigures } from './at-scale.ts';
import { type Comparison, figuresOf } from './rounds.ts';

use([BarChart, GridComponent, LegendComponent, TitleComponent, SVGRenderer]);

interface Pictured extends Pick<ScaleFigures, 'search'> {
  readonly comparisons: Readonly<Record<string, Comparison>>;
  readonly inFlight: AcceptanceFigures['inFlight'];
}

/** Draws the charts of docs/benchmarks.md anew. @param beneath where and when it was measured */
export function drawPictures(folder: string, figures: Pictured, beneath: string): void {
  const pictures = {
    'bench-search.svg': searchChart(figures),
    'bench-ratios.svg': ratioChart(figures),
    'bench-acceptances.svg': acceptanceChart(figures),
  };
  for (const [name, chart] of Object.entries(pictures))
    writeFileSync(path.join(folder, name), `${svgOf(chart, beneath)}\n`);
}

interface Chart {
  readonly title: string;
  /** Below the value axis. */
  readonly unit: string;
  readonly names: readonly string[];
  readonly bars: readonly { readonly name: string; readonly values: readonly number[] }[];
}

function searchChart({ search }: Pictured): Chart {
  const classes = Object.entries(search);
  return {
    title: 'One search among a million postings',
    unit: 'milliseconds',
    names: classes.map(([name]) => name.replaceAll('_', ' ')),
    bars: [
      { name: 'median', values: classes.map(([, { p50 }]) => p50) },
      { name: '95 of 100', values: classes.map(([, { p95 }]) => p95) },
    ],
  };
}

function ratioChart({ comparisons }: Pictured): Chart {
  const all = Object.entries(comparisons);
  const median = (rates: readonly number[]) => Math.round(figuresOf(rates).median);
  return {
    title: 'Beside the same work without us',
    unit: 'per second',
    names: all.map(([name]) => name),
    bars: [
      { name: 'ours', values: all.map(([, { ours }]) => median(ours)) },
      { name: 'bare', values: all.map(([, { bare }]) => median(bare)) },
    ],
  };
}

function acceptanceChart({ inFlight }: Pictured): Chart {
  return {
    title: 'Acceptances, by how many are in flight',
    unit: 'per second',
    names: inFlight.map(({ level }) => `${level} at once`),
    bars: [{ name: 'ours', values: inFlight.map(({ rates }) => Math.round(figuresOf(rates).median)) }],
  };
}

const [width, barHeight, around] = [720, 22, 130] as const;
const colours = ['#1f5f8b', '#b9cede'];

function svgOf({ title, unit, names, bars }: Chart, beneath: string): string {
  const height = around + names.length * (bars.length * barHeight + 14);
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  chart.setOption({
    animation: false,
    backgroundColor: '#ffffff',
    color: colours,
    textStyle: { fontFamily: 'sans-serif' },
    title: [
      { text: title, left: 16, top: 10, textStyle: { fontSize: 16 } },
      {
        text: beneath,
        left: 16,
        bottom: 6,
        textStyle: { fontSize: 11, fontWeight: 'normal', color: '#555' },
      },
    ],
    legend: { right: 24, top: 12, itemGap: 28, show: bars.length > 1 },
    grid: { left: 180, right: 60, top: 48, bottom: 64 },
    xAxis: { type: 'value', name: unit, nameLocation: 'middle', nameGap: 26 },
    yAxis: { type: 'category', data: [...names], inverse: true, axisTick: { show: false } },
    series: bars.map(({ name, values }) => ({
      type: 'bar',
      name,
      data: [...values],
      barMaxWidth: barHeight,
      label: { show: true, position: 'right' },
    })),
  });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg;
}
