import type { ComponentChildren } from 'preact';
import type { LocalDate } from '../../kernel/tokyo-date.ts';
import type { Drawing, SeriesLook, Shape } from '../../platform/chart.ts';
import type { Lang } from '../../platform/i18n.ts';
import { chartTexts } from './chart.texts.ts';
import { Wide } from './wide.view.tsx';

interface Props {
  /** Unique on its page. */
  readonly name: string;
  /** Null where there is too little to draw. */
  readonly drawing: Drawing | null;
  /** What the chart shows, in one sentence: for who reads, and for who hears. */
  readonly finding: string;
  readonly lang: Lang;
  /** Its table has too many columns to stand beside it. */
  readonly isWide?: boolean;
  /** What the looks stand for, where there is more than one in a panel. */
  readonly legend?: readonly (readonly [look: SeriesLook, meaning: string])[];
  /** The table with all its figures. */
  readonly children: ComponentChildren;
}

/** A drawing beside its table. Its colour is that of the text around it, so that it follows the region and the reader. */
export function ChartFigure({ lang, name, drawing, finding, isWide = false, legend = [], children }: Props) {
  return (
    <figure class={isWide ? 'chart wide' : 'chart'}>
      <figcaption>{finding}</figcaption>
      {drawing ? (
        <div>
          <svg
            class="drawing"
            viewBox={`0 0 ${drawing.width} ${drawing.height}`}
            role="img"
            aria-label={finding}
          >
            <Hatching name={name} />
            {drawing.shapes.map((shape, at) => (
              <ShapeView key={at} name={name} shape={shape} />
            ))}
          </svg>
          {legend.length > 0 ? <Legend name={name} legend={legend} /> : null}
        </div>
      ) : (
        <p class="small">{chartTexts[lang].tooFew}</p>
      )}
      <div>{children}</div>
    </figure>
  );
}

function Hatching({ name }: { readonly name: string }) {
  return (
    <pattern
      id={`${name}-hatching`}
      width="6"
      height="6"
      patternUnits="userSpaceOnUse"
      patternTransform="rotate(45)"
    >
      <path class="line" d="M1 0v6" />
    </pattern>
  );
}

function ShapeView({ name, shape }: { readonly name: string; readonly shape: Shape }) {
  if ('text' in shape) {
    const { kind, text, x, y, anchor } = shape;
    return (
      <text class={kind} x={x} y={y} text-anchor={anchor}>
        {text}
      </text>
    );
  }
  const { kind, d, transform } = shape;
  const fill = kind === 'hatched' ? { fill: `url(#${name}-hatching)` } : {};
  return <path class={kind} d={d} {...fill} {...(transform ? { transform } : {})} />;
}

function Legend({ name, legend }: { readonly name: string; readonly legend: NonNullable<Props['legend']> }) {
  return (
    <ul class="legend">
      {legend.map(([look, meaning]) => (
        <li key={look}>
          <svg viewBox="0 0 22 14" width="22" height="14" aria-hidden="true">
            <ShapeView
              name={name}
              shape={{ kind: look, d: look === 'line' ? 'M1 7h20' : 'M1 1h20v12h-20z' }}
            />
          </svg>
          {meaning}
        </li>
      ))}
    </ul>
  );
}

/** A column of a table of months: one cell for each of them, in their order. */
export interface MonthColumn {
  readonly label: string;
  readonly cells: readonly string[];
  /** Of all its months; none where they are no sum, as people who may be the same. */
  readonly total?: string;
}

/** The figures of a chart of months, oldest first as they are drawn; where it is wider than the screen it scrolls by itself. */
export function MonthTable(props: {
  readonly lang: Lang;
  readonly name: string;
  readonly months: readonly LocalDate[];
  readonly columns: readonly MonthColumn[];
}) {
  const { lang, name, months, columns } = props;
  const t = chartTexts[lang];
  return (
    <Wide lang={lang} name={name}>
      <table class="months">
        <thead>
          <tr>
            <th scope="col">{t.month}</th>
            {columns.map(({ label }) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {months.map((month, at) => (
            <tr key={month}>
              <th scope="row">{t.monthName(month)}</th>
              {columns.map(({ label, cells }) => (
                <td key={label}>{cells[at]}</td>
              ))}
            </tr>
          ))}
        </tbody>
        {columns.some(({ total }) => total !== undefined) ? <Totals lang={lang} columns={columns} /> : null}
      </table>
    </Wide>
  );
}

function Totals({ lang, columns }: { readonly lang: Lang; readonly columns: readonly MonthColumn[] }) {
  return (
    <tfoot>
      <tr>
        <th scope="row">{chartTexts[lang].total}</th>
        {columns.map(({ label, total }) => (
          <td key={label}>{total ?? '—'}</td>
        ))}
      </tr>
    </tfoot>
  );
}
