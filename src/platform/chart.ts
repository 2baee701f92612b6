import type { BarSeriesOption, LineSeriesOption } from 'echarts/charts';
import type { GridComponentOption } from 'echarts/components';
import type { ComposeOption, ECharts, EChartsCoreOption } from 'echarts/core';
import { marksWithRoom, placeLabels } from './chart-labels.ts';

/** How a series is told from the others, with and without colour: filled, hatched, an outline, or a line with knots. */
export type SeriesLook = 'solid' | 'hatched' | 'outline' | 'line';

export interface Series {
  readonly look: SeriesLook;
  /** One for each mark of the chart; null and nothing at all draw nothing. Bars of one panel stand on each other. */
  readonly values: readonly (number | null)[];
}

/** One measure over all marks, above the next one. */
export interface Panel {
  readonly title: string;
  readonly series: readonly Series[];
  /** Beside the top of each mark, where there is room for it; '' where nothing is written. */
  readonly labels: readonly string[];
}

export interface Chart {
  /** Below the axis of each panel, mostly months: all of them, or every second one where they have no room. */
  readonly marks: readonly string[];
  readonly panels: readonly Panel[];
}

/** A part of a drawing, named by what it is, so that a stylesheet gives it its colour. */
export type Shape =
  | { readonly kind: SeriesLook | 'knot' | 'axis'; readonly d: string; readonly transform?: string }
  | {
      readonly kind: 'title' | 'mark' | 'label';
      readonly text: string;
      readonly x: number;
      readonly y: number;
      readonly anchor: 'start' | 'middle' | 'end';
    };

export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}

/** As wide as a page on the smallest telephone, so that letters are as large there as they are drawn. */
const width = 328;
const panel = { title: 30, bars: 92, marks: 34 } as const;
const panelHeight = panel.title + panel.bars + panel.marks;
const letters = 14;
const edge = 2;
const row = { width: width - 2 * edge, letters } as const;

/** The newest drawings, oldest first: the same months are looked at again and again. */
const drawn = new Map<string, Drawing>();
const mostKept = 100;

/** Draws a chart without a browser. What the engine writes is read into shapes: no style of its own leaves this file. */
export async function drawChart(chart: Chart): Promise<Drawing> {
  const key = JSON.stringify(chart);
  const known = drawn.get(key);
  if (known) return known;
  const drawing = await draw(chart);
  const oldest = drawn.keys().next();
  if (drawn.size >= mostKept && !oldest.done) drawn.delete(oldest.value);
  drawn.set(key, drawing);
  return drawing;
}

async function draw(chart: Chart): Promise<Drawing> {
  const { init } = await import('./chart-engine.ts'); // with the first chart: most pages have none
  const height = chart.panels.length * panelHeight;
  const instance: ECharts = init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    instance.setOption(optionsOf(chart));
    return { width, height, shapes: [...titlesOf(chart), ...shapesIn(instance.renderToSVGString())] };
  } finally {
    instance.dispose();
  }
}

type Options = ComposeOption<GridComponentOption | BarSeriesOption | LineSeriesOption>;

/** Every colour is the name of what is drawn with it: `shapesIn` reads it again. */
function optionsOf({ marks, panels }: Chart): EChartsCoreOption {
  const each = <Made>(make: (gridIndex: number) => Made) => panels.map((_, index) => make(index));
  const options: Options = {
    animation: false,
    grid: each((index) => ({
      left: edge,
      right: edge,
      top: index * panelHeight + panel.title + letters + 6,
      height: panel.bars - letters - 6,
    })),
    xAxis: each((gridIndex) => ({
      type: 'category',
      gridIndex,
      data: marksWithRoom({ marks, ...row }),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: 'axis' } },
      axisLabel: { color: 'mark', fontSize: letters, interval: 0, margin: 6 },
    })),
    yAxis: each((gridIndex) => ({ type: 'value', gridIndex, show: false, min: 0 })),
    series: panels.flatMap((each, index) =>
      each.series.map((series, place) => seriesOf(each, series, index, place)),
    ),
  };
  return options;
}

/** The labels stand on the topmost bar of a stack, which is the last that has one. */
function seriesOf(
  { series: all, labels }: Panel,
  { look, values }: Series,
  panelIndex: number,
  place: number,
) {
  const isTop = (at: number) => all.slice(place + 1).every((above) => !above.values[at]);
  const totals = labels.map((_, at) => all.reduce((sum, { values }) => sum + (values[at] ?? 0), 0));
  const placed = placeLabels({ labels, values: totals, ...row });
  const common = {
    xAxisIndex: panelIndex,
    yAxisIndex: panelIndex,
    silent: true,
    color: look,
    emphasis: { disabled: true },
    data: values.map((value, at) => ({
      value: value || '-',
      label: {
        show: isTop(at) && Boolean(placed[at]),
        position: 'top' as const,
        formatter: () => placed[at]?.text ?? '',
        offset: [placed[at]?.shift ?? 0, 0],
        color: 'label',
        fontSize: letters,
        distance: 4,
      },
    })),
  };
  return look === 'line'
    ? {
        ...common,
        type: 'line' as const,
        connectNulls: true,
        symbol: 'circle',
        symbolSize: 7,
        itemStyle: { color: 'knot' },
        lineStyle: { color: 'line', width: 2 },
      }
    : { ...common, type: 'bar' as const, stack: String(panelIndex), barMaxWidth: 36, barCategoryGap: '30%' };
}

function titlesOf({ panels }: Chart): Shape[] {
  return panels.map(({ title }, index) => ({
    kind: 'title',
    text: title,
    x: 0,
    y: index * panelHeight + letters + 4,
    anchor: 'start',
  }));
}

const drawnKinds = ['solid', 'hatched', 'outline', 'line', 'knot', 'axis'] as const;
const writtenKinds = ['mark', 'label'] as const;

/** The paths and words of the SVG, each with its kind; what else the engine puts into it is left. */
function shapesIn(svg: string): Shape[] {
  const seen = svg.replace(/<defs.*<\/defs>/s, '');
  return [...seen.matchAll(/<(path|text)\s([^>]*)>(?:([^<]*)<\/text>)?/g)].map(
    ([, tag, written = '', text = '']) => {
      const attributes = attributesIn(written);
      const colours = [attributes.get('fill'), attributes.get('stroke')];
      if (tag === 'text') return wordsFrom(kindAmong(writtenKinds, colours), attributes, text);
      const transform = attributes.get('transform');
      const d = attributes.get('d') ?? '';
      return { kind: kindAmong(drawnKinds, colours), d, ...(transform ? { transform } : {}) };
    },
  );
}

function attributesIn(written: string): ReadonlyMap<string, string> {
  return new Map(
    [...written.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]),
  );
}

function kindAmong<Kind extends string>(
  kinds: readonly Kind[],
  colours: readonly (string | undefined)[],
): Kind {
  const kind = kinds.find((each) => colours.includes(each));
  if (!kind) throw new Error(`The chart's engine drew something in ${colours.join(' and ')}`);
  return kind;
}

/** Their place is partly in the element and partly in its move. */
function wordsFrom(kind: 'mark' | 'label', attributes: ReadonlyMap<string, string>, text: string): Shape {
  const [, byX = '0', byY = '0'] =
    /translate\(([\d.-]+)[ ,]([\d.-]+)\)/.exec(attributes.get('transform') ?? '') ?? [];
  const at = (name: 'x' | 'y', by: string) =>
    Math.round(10 * (Number(attributes.get(name) ?? 0) + Number(by))) / 10;
  const anchor = attributes.get('text-anchor');
  return {
    kind,
    text: unescaped(text),
    x: at('x', byX),
    y: at('y', byY) + letters / 3, // the engine names the middle of the letters, and not all readers know that word
    anchor: anchor === 'middle' || anchor === 'end' ? anchor : 'start',
  };
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

function unescaped(text: string): string {
  return text.replaceAll(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name] ?? '');
}
