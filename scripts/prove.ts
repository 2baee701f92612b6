// `npm run prove`: does to a really running server what should break it, and ends with 1 at the first broken promise.
// `-- --short` does the same with fewer repetitions.

import { type Ground, prepareGround } from './prove/ground.ts';
import { kill } from './prove/kills.ts';
import { BrokenPromise } from './prove/promise.ts';
import { race } from './prove/races.ts';
import { processNames, type RunningServer, withRunningServer } from './prove/running-server.ts';

const short = process.argv.includes('--short');
const rounds = short ? 5 : 100;
const kills = short ? 3 : 20;
const begun = performance.now();

try {
  say('Starting a server of its own …');
  await withRunningServer(async (server) => {
    const ground = await prepareGround(server, 400 + 2 * rounds + kills * 100);
    await proveRaces(server, ground);
    await proveKills(server, ground);
  });
  say('Every promise held.');
} catch (error) {
  if (!(error instanceof BrokenPromise)) throw error;
  say(`Broken: ${error.message}`);
  process.exitCode = 1;
}

async function proveRaces(server: RunningServer, ground: Ground): Promise<void> {
  say(`32 accept the same delivery at once, ${rounds} times each way …`);
  const tally = await race(server, ground, rounds);
  say('One release each; the answers were:');
  for (const [answer, count] of tally) console.log(`  ${String(count).padStart(5)} × ${answer}`);
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
