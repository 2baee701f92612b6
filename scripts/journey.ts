// `npm run journey`: the whole walk in a real browser, against what `npm start` starts, with JavaScript and without.
//   npm run journey -- package    with the browser that comes as a package, even where the system has one
import { runJourneys } from '../tests/journeys/run.ts';

const choice = process.argv.slice(2).find((word) => word === 'package' || word === 'system');
process.exitCode = (await runJourneys(choice)) ? 0 : 1;
