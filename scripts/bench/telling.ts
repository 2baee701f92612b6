import type { Scale, ScaleFigures } from './at-scale.ts';
import { type Weights, weightLimits } from './page-weight.ts';
import { type Comparison, figuresOf, ratiosOf } from './rounds.ts';

export function figures(comparison: Comparison) {
  const { ours, bare } = comparison;
  return { ours: figuresOf(ours), bare: figuresOf(bare), ratio: figuresOf(ratiosOf(comparison)) };
}

export function tell(comparison: Comparison, what: string): void {
  const { ours, bare, ratio } = figures(comparison);
  console.log(`\n${what}, ${comparison.ours.length} rounds:`);
  console.log(`${''.padEnd(12)}${['min', 'median', 'max'].map((head) => head.padStart(9)).join('')}`);
  for (const [name, { min, median, max }, digits] of [
    ['ours', ours, 0],
    ['bare', bare, 0],
    ['ratio', ratio, 2],
  ] as const)
    console.log(
      `${name.padEnd(12)}${[min, median, max].map((value) => value.toFixed(digits).padStart(9)).join('')}`,
    );
}

/** The heaviest of each, in kilobytes of 1,000 bytes; `over` names what is heavier than it may be. */
export function pageKb({ pages, css, js }: Weights) {
  const kb = (bytes: number) => Math.round(bytes / 100) / 10;
  const most = (part: 'html' | 'gzipped') => Math.max(...pages.map((page) => page[part]));
  const over = pages.filter(
    ({ html, gzipped }) => html > weightLimits.html || gzipped > weightLimits.gzipped,
  );
  return {
    html: kb(most('html')),
    html_gzipped: kb(most('gzipped')),
    css_gzipped: kb(css),
    js_gzipped: kb(js),
    pages: pages.length,
    over: [
      ...over.map(({ path }) => path),
      ...(css > weightLimits.css ? ['css'] : []),
      ...(js > weightLimits.js ? ['js'] : []),
    ],
  };
}

export function tellWeights(weights: Weights): void {
  const { html, html_gzipped, css_gzipped, js_gzipped, pages, over } = pageKb(weights);
  console.log(`\nThe heaviest of ${pages} pages: ${html} kB, ${html_gzipped} kB gzipped.`);
  console.log(`All styles ${css_gzipped} kB, all scripts ${js_gzipped} kB, gzipped.`);
  for (const { path, html: bytes, gzipped } of weights.pages.slice(0, 5))
    console.log(`  ${path.padEnd(45)}${bytes.toString().padStart(8)}${gzipped.toString().padStart(8)}`);
  if (over.length > 0) console.log(`Heavier than it may be: ${over.join(', ')}`);
}

export function rounded(ratio: number): number {
  return Math.round(ratio * 1000) / 1000;
}

export function tellScale(
  { page, growth, search, match, loadSeconds }: ScaleFigures,
  { few, many, people }: Scale,
): void {
  tell(page, `A page of search among ${few} postings (${page.statements} statements), per second`);
  tell(growth, `The same among ${many} ("ours") and ${few} ("bare"), both ours, per second`);
  console.log(`\nOne search among ${many} postings, in milliseconds (loaded in ${loadSeconds} s):`);
  console.log(`${''.padEnd(24)}${['half', '95 of 100'].map((head) => head.padStart(10)).join('')}`);
  for (const [name, { p50, p95 }] of Object.entries(search))
    console.log(`${name.padEnd(24)}${[p50, p95].map((ms) => ms.toFixed(1).padStart(10)).join('')}`);
  console.log(
    `\nA posting matched with ${people} people: ${match.p50} ms, at most ${match.p95} for 95 of 100.`,
  );
}
