// `npm run bench`: how fast it is beside the same work without it, on this machine. With `-- --json`, the last line
// is one JSON object.
import { benchAcceptance } from './bench/acceptance.ts';
import { benchJobPage } from './bench/job-page.ts';
import { type Comparison, figuresOf, ratiosOf } from './bench/rounds.ts';
import { withTrialServer } from './trial/server.ts';
import { build } from './bundle.ts';

await build();
await withTrialServer(async (databases) => {
  const page = await benchJobPage(databases, { rounds: 6, seconds: 2 });
  console.log(page, figuresOf(ratiosOf(page)));
});
