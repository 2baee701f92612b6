// `npm run prove`: does to a really running server what should break it, and ends with 1 at the first broken promise.
// `-- --short` does the same with fewer repetitions, `-- --races` leaves out the kills. Two proofs of their own:
//   npm run prove -- --overload [--short]             ten times as many requests as it can answer
//   npm run prove -- --behind-nginx [--short] [words] two web processes; only the journeys whose name has one of the words

import { type Ground, prepareGround } from './prove/ground.ts';
import { kill } from './prove/kills.ts';
import { nginxProof } from './prove/nginx-proof.ts';
import { proveOverload } from './prove/overload.ts';
import { BrokenPromise, promised } from './prove/promise.ts';
import { run } from './prove/race.ts';
import { racesOn } from './prove/races.ts';
import { processNames, type RunningServer, withRunningServer } from './prove/running-server.ts';

const short = process.argv.includes('--short');
const onlyRaces = process.argv.includes('--races');
const rounds = short ? 2 : 100;
const kills = short ? 3 : 20;
const begun = performance.now();

try {
  if (process.argv.includes('--overload')) await proveOverload({ short, say });
  else if (process.argv.includes('--behind-nginx')) await nginxProof({ short, say });
  else await proveRacesAndKills();
} catch (error) {
  if (!(error instanceof BrokenPromise)) throw error;
  say(`Broken: ${error.message}`);
  process.exitCode = 1;
}

async function proveRacesAndKills(): Promise<void> {
  say('Starting a server of its own …');
  await withRunningServer(async (server) => {
    const contracts = 4 * rounds + (onlyRaces ? 0 : 400 + kills * 100);
    const ground = await prepareGround(server, { contracts, rounds });
    await proveRaces(server, ground);
    if (!onlyRaces) await proveKills(server, ground);
  });
  say('Every promise held.');
}

async function proveRaces(server: RunningServer, ground: Ground): Promise<void> {
  for (const race of racesOn(server, ground)) {
    say(`${race.name}: 32 at once, ${rounds} times …`);
    const tally = await run(race, rounds);
    for (const [what, count] of [...tally].toSorted())
      console.log(`  ${String(count).padStart(5)} × ${what}`);
  }
  const { code, output } = await server.run('scripts/verify.ts');
  promised(code === 0, `verify ends with ${code}:\n${output}`);
  say('Each round ended in one of its legal ways, everybody got an answer, and verify found nothing wrong.');
}

async function proveKills(server: RunningServer, ground: Ground): Promise<void> {
  for (const name of processNames) {
    say(`kill -9 of ${name} in the middle of deliveries and acceptances, ${kills} times …`);
    const { slowest, delivered, accepted, again } = await kill(server, ground, name, kills);
    say(
      `${delivered} deliveries and ${accepted} acceptances were acknowledged, and are there once; ` +
        `${again} forms were sent again; verify found nothing wrong; ready again within ${(slowest / 1000).toFixed(1)} s.`,
    );
  }
}

function say(sentence: string): void {
  console.log(`${((performance.now() - begun) / 1000).toFixed(1).padStart(6)} s  ${sentence}`);
}
