// `npm run bench`: how fast it is beside the same work without it, on this machine, in rounds that take turns, and how that
// grows with a million postings. With `-- --json`, the last line is one JSON object; with `-- --pictures`, the charts of
// docs/benchmarks.md are drawn anew; with `-- --short`, one round of each with little in it, to see that it still measures: its
// figures say nothing, the weight of the pages holds.
import { cpus, loadavg } from 'node:os';
import { type AcceptanceFigures, benchAcceptance } from './bench/acceptance.ts';
import { benchAtScale, type Scale } from './bench/at-scale.ts';
import { benchJobPage } from './bench/job-page.ts';
import { weighPages } from './bench/page-weight.ts';
import { drawPictures } from './bench/pictures.ts';
import { figuresOf, ratiosOf } from './bench/rounds.ts';
import { measureStartUp } from './bench/start-up.ts';
import { figures, pageKb, rounded, tell, tellScale, tellWeights } from './bench/telling.ts';
import { build } from './bundle.ts';
import { serverVersion, withTrialServer } from './trial/server.ts';

const short = process.argv.includes('--short');
const processor = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`;
const turns = { rounds: short ? 1 : 21, seconds: 1 };
const scale: Scale = short
  ? { few: 500, many: 2_000, people: 500, turns, searches: 12, matches: 3, backgroundSeconds: 3 }
  : {
      few: 10_000,
      many: 1_000_000,
      people: 100_000,
      turns,
      searches: 240,
      matches: 40,
      backgroundSeconds: 65,
    };

await build();
const orders = await withTrialServer(async (databases) => {
  const postgres = await serverVersion(databases);
  console.log(`${processor}, Node ${process.versions.node}, PostgreSQL ${postgres}, fsync on.`);
  const weights = await weighPages(databases);
  tellWeights(weights);
  const page = await benchJobPage(databases, { ...turns, rounds: short ? 1 : 31 });
  tell(page, `A job page, signed out (${page.bytes} bytes, ${page.statements} statements), per second`);
  const acceptance = await benchAcceptance(
    databases,
    short ? { rounds: 1, perRound: 40, levelRounds: 1 } : { rounds: 21, perRound: 300, levelRounds: 5 },
  );
  tell(acceptance, `An acceptance (${acceptance.statements} statements), per second`);
  return { postgres, weights: pageKb(weights), page, acceptance };
});
const found = await benchAtScale(scale);
tellScale(found, scale);
const start = await measureStartUp(short ? 1 : 3);
console.log(`\nA first start takes ${(start.first / 1000).toFixed(1)} s.`);

const { page, acceptance, weights, postgres } = orders;
const date = new Date().toISOString().slice(0, 10);
const busyness = loadavg().map((average) => Math.round(average * 10) / 10);
const report = {
  acceptance_ratio: rounded(figuresOf(ratiosOf(acceptance)).median),
  job_page_ratio: rounded(figuresOf(ratiosOf(page)).median),
  job_search_page_ratio: rounded(figuresOf(ratiosOf(found.page)).median),
  job_search_growth: rounded(1 / figuresOf(ratiosOf(found.growth)).median),
  search_ms: found.search,
  match_ms: found.match,
  acceptances_per_second: perLevel(acceptance),
  page_kb: weights,
  memory_mb: { web: found.page.rssMb, background: found.backgroundMb },
  start_ms: {
    first: Math.round(start.first),
    warm: Math.round(figuresOf(start.warm).median),
    web: Math.round(page.readyAfterMs),
  },
  load: { postings: scale.many, people: scale.people, seconds: found.loadSeconds },
  acceptance: figures(acceptance),
  job_page: figures(page),
  job_search_page: figures(found.page),
  date,
  load_average: busyness,
  processor,
  node: process.versions.node,
  postgres,
};
if (process.argv.includes('--pictures')) {
  const comparisons = { 'page of search': found.page, 'job page': page, acceptance };
  const beneath = `${date}, ${processor}, PostgreSQL ${postgres}, load average ${busyness.join(' ')}`;
  drawPictures(
    'docs/pictures',
    { search: found.search, comparisons, inFlight: acceptance.inFlight },
    beneath,
  );
}
if (report.page_kb.over.length > 0) process.exitCode = 1;
if (process.argv.includes('--json')) console.log(JSON.stringify(report));

function perLevel({ inFlight }: AcceptanceFigures): Readonly<Record<string, number>> {
  return Object.fromEntries(inFlight.map(({ level, rates }) => [level, Math.round(figuresOf(rates).median)]));
}
