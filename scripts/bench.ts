// `npm run bench`: how fast it is beside the same work without it, on this machine, in rounds that take turns. With
// `-- --json`, the last line is one JSON object.
import { cpus } from 'node:os';
import { benchAcceptance } from './bench/acceptance.ts';
import { benchJobPage } from './bench/job-page.ts';
import { type Comparison, figuresOf, ratiosOf } from './bench/rounds.ts';
import { build } from './bundle.ts';
import { serverVersion, withTrialServer } from './trial/server.ts';

const processor = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`;

await build();
const report = await withTrialServer(async (databases) => {
  const postgres = await serverVersion(databases);
  console.log(`${processor}, Node ${process.versions.node}, PostgreSQL ${postgres}, fsync on.`);
  const page = await benchJobPage(databases, { rounds: 31, seconds: 1 });
  tell(page, `A job page, signed out (${page.bytes} bytes, ${page.statements} statements), per second`);
  const acceptance = await benchAcceptance(databases, { rounds: 21, perRound: 300 });
  tell(acceptance, `An acceptance (${acceptance.statements} statements), per second`);
  return {
    acceptance_ratio: rounded(figuresOf(ratiosOf(acceptance)).median),
    job_page_ratio: rounded(figuresOf(ratiosOf(page)).median),
    acceptance: figures(acceptance),
    job_page: figures(page),
    processor,
    node: process.versions.node,
    postgres,
  };
});
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

function rounded(ratio: number): number {
  return Math.round(ratio * 1000) / 1000;
}
