// `npm run bench`: how fast it is beside the same work without it, on this machine, in rounds that take turns. With
// `-- --json`, the last line is one JSON object; with `-- --short`, one round of each, to see that it still measures: its
// figures say nothing, the weight of the pages holds.
import { cpus } from 'node:os';
import { benchAcceptance } from './bench/acceptance.ts';
import { benchJobPage } from './bench/job-page.ts';
import { type Weights, weighPages, weightLimits } from './bench/page-weight.ts';
import { type Comparison, figuresOf, ratiosOf } from './bench/rounds.ts';
import { build } from './bundle.ts';
import { serverVersion, withTrialServer } from './trial/server.ts';

const short = process.argv.includes('--short');
const processor = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`;

await build();
const report = await withTrialServer(async (databases) => {
  const postgres = await serverVersion(databases);
  console.log(`${processor}, Node ${process.versions.node}, PostgreSQL ${postgres}, fsync on.`);
  const weights = await weighPages(databases);
  tellWeights(weights);
  const page = await benchJobPage(databases, { rounds: short ? 1 : 31, seconds: 1 });
  tell(page, `A job page, signed out (${page.bytes} bytes, ${page.statements} statements), per second`);
  const acceptance = await benchAcceptance(
    databases,
    short ? { rounds: 1, perRound: 40 } : { rounds: 21, perRound: 300 },
  );
  tell(acceptance, `An acceptance (${acceptance.statements} statements), per second`);
  return {
    acceptance_ratio: rounded(figuresOf(ratiosOf(acceptance)).median),
    job_page_ratio: rounded(figuresOf(ratiosOf(page)).median),
    page_kb: pageKb(weights),
    acceptance: figures(acceptance),
    job_page: figures(page),
    processor,
    node: process.versions.node,
    postgres,
  };
});
if (report.page_kb.over.length > 0) process.exitCode = 1;
if (process.argv.includes('--json')) console.log(JSON.stringify(report));

function figures(comparison: Comparison) {
  const { ours, bare } = comparison;
  return { ours: figuresOf(ours), bare: figuresOf(bare), ratio: figuresOf(ratiosOf(comparison)) };
}

function tell(comparison: Comparison, what: string): void {
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
function pageKb({ pages, css, js }: Weights) {
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

function tellWeights(weights: Weights): void {
  const { html, html_gzipped, css_gzipped, js_gzipped, pages, over } = pageKb(weights);
  console.log(`\nThe heaviest of ${pages} pages: ${html} kB, ${html_gzipped} kB gzipped.`);
  console.log(`All styles ${css_gzipped} kB, all scripts ${js_gzipped} kB, gzipped.`);
  for (const { path, html: bytes, gzipped } of weights.pages.slice(0, 5))
    console.log(`  ${path.padEnd(45)}${bytes.toString().padStart(8)}${gzipped.toString().padStart(8)}`);
  if (over.length > 0) console.log(`Heavier than it may be: ${over.join(', ')}`);
}

function rounded(ratio: number): number {
  return Math.round(ratio * 1000) / 1000;
}
