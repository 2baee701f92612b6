// `npm run journey`: the whole walk and the ways out of an order in a real browser, against what `npm start` starts, with
// JavaScript and without.
//   npm run journey -- package     with the browser that comes as a package, even where the system has one
//   npm run journey -- way talk    only the journeys whose name has one of these words
import { runJourneys } from '../tests/journeys/run.ts';

const words = process.argv.slice(2);
const choice = words.find((word) => word === 'package' || word === 'system');
const only = words.filter((word) => word !== choice);
process.exitCode = (await runJourneys(choice, only)) ? 0 : 1;
