import { readFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { slugOf } from '../../src/kernel/ids.ts';
import { type Child, startScript } from '../bench/processes.ts';
import type { Flood, FloodReport, Times } from './flood.main.ts';
import { prepareGround } from './ground.ts';
import { promised } from './promise.ts';
import { type RunningServer, withRunningServer } from './running-server.ts';
import { type Stream, startStream } from './stream.ts';

/** What is promised of a crowd ten times as large as can be answered. */
const promises = {
  /** Those who are let in wait at most so many times as long as on a busy day: the slowest of a hundred. */
  slower: 2,
  /** In milliseconds, until those who are turned away hear of it: the slowest of a hundred. */
  refusedWithin: 100,
  /** MiB by which the web process may grow. */
  growth: 300,
  /** Seconds after the crowd until everything is as on a busy day. */
  recovery: 10,
} as const;

/** A busy day asks for so much of what can be answered, and so does the time after the crowd. */
const busy = 0.7;
const crowd = 10;

interface How {
  readonly short: boolean;
  readonly say: (sentence: string) => void;
}

/** Measures what one web process can answer, then asks for ten times of it while people go on delivering and accepting. */
export async function proveOverload({ short, say }: How): Promise<void> {
  say('Starting a server of its own …');
  await withRunningServer(async (server) => {
    const ground = await prepareGround(server, { contracts: short ? 1_000 : 8_000, rounds: 20 });
    const port = Number(new URL(server.origin).port);
    const paths = Array.from(
      { length: 20 },
      () => `/r/proving/jobs/${slugOf('job', ground.nextPosting().job)}`,
    );
    const [load, flood] = ['scripts/bench/load.main.ts', 'scripts/prove/flood.main.ts'].map(startScript) as [
      Child,
      Child,
    ];
    const ask = (rate: number, seconds: number) =>
      flood.ask<FloodReport>({ port, paths, rate, seconds, connections: 128 } satisfies Flood);
    const people = startStream(ground);
    try {
      await people.moreAccepted(3);
      const measure = { port, paths, connections: 8, seconds: short ? 3 : 10 };
      await load.ask(measure); // the first one warms it
      const { rate: capacity } = await load.ask<{ rate: number }>(measure);
      const [minute = 0] = loadavg();
      say(`One web process answers ${Math.round(capacity)} pages a second, on ${cpus().length} cores that`);
      say(
        `database, background, people at work and crowd share with it; load of the machine ${minute.toFixed(1)}.`,
      );
      await proveCrowd({ server, people, ask, capacity }, { short, say });
    } finally {
      await people.stop();
      load.end();
      flood.end();
    }
  });
}

interface Means {
  readonly server: RunningServer;
  readonly people: Stream;
  readonly ask: (rate: number, seconds: number) => Promise<FloodReport>;
  readonly capacity: number;
}

async function proveCrowd({ server, people, ask, capacity }: Means, { short, say }: How): Promise<void> {
  const normal = timesOf(await ask(capacity * busy, short ? 5 : 30), '200');
  say(`On a busy day, at ${Math.round(capacity * busy)} pages a second: ${written(normal)}.`);
  const before = {
    memory: memoryOf(server),
    accepted: people.acknowledged.accepted.length,
    again: people.again(),
  };
  await ask(capacity * crowd, 1); // the moment in which the crowd comes: they are let in until it shows that they are too many
  const report = await ask(capacity * crowd, short ? 20 : 300);
  const growth = memoryOf(server) - before.memory;
  const [letIn, turnedAway] = [timesOf(report, '200'), timesOf(report, '503')];
  say(
    `Asked for ${Math.round(report.rate)} a second: let in, ${written(letIn)}; turned away, ${written(turnedAway)}.`,
  );
  const accepted = people.acknowledged.accepted.length - before.accepted;
  say(
    `Meanwhile ${accepted} deliveries were accepted, ${people.again() - before.again} forms had to be sent again.`,
  );
  say(`The web process grew by ${growth} MiB.`);
  const back = await secondsUntil(normal, () => ask(capacity * busy, 1));
  say(`Everything was as on a busy day ${back} s after the crowd.`);
  const others = Object.keys(report.answers).filter((status) => status !== '200' && status !== '503');
  promised(
    others.length === 0 && report.broken === 0,
    `Some were answered with ${others}, ${report.broken} lines broke`,
  );
  promised(report.unanswered === 0, `${report.unanswered} were never answered`);
  promised(turnedAway.count > 0, 'Nobody was turned away: the crowd was too small');
  promised(
    letIn.p99 <= normal.p99 * promises.slower,
    `Let in, the slowest of a hundred waited ${letIn.p99} ms, on a busy day ${normal.p99} ms`,
  );
  promised(
    turnedAway.p99 <= promises.refusedWithin,
    `Turned away, the slowest of a hundred waited ${turnedAway.p99} ms`,
  );
  promised(accepted > 0, 'Nobody could accept a delivery any more');
  promised(growth <= promises.growth, `The web process grew by ${growth} MiB`);
  promised(back <= promises.recovery, `It was not as before within ${promises.recovery} s`);
  say('Every promise held.');
}

const nobody: Times = { count: 0, p50: 0, p99: 0, slowest: 0 };

function timesOf({ answers }: FloodReport, status: string): Times {
  return answers[status] ?? nobody;
}

function written({ count, p50, p99, slowest }: Times): string {
  return `${count} times, half within ${p50} ms, 99 of 100 within ${p99} ms, the slowest ${Math.round(slowest)} ms`;
}

/** MiB of the web process that are in memory. */
function memoryOf(server: RunningServer): number {
  const status = readFileSync(`/proc/${server.find('web')?.pid}/status`, 'latin1');
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024);
}

/** Asks for a second at a time, until hardly anybody is turned away and nobody waits longer than on a busy day. */
async function secondsUntil(normal: Times, ask: () => Promise<FloodReport>): Promise<number> {
  for (const begun = performance.now(); ; ) {
    const report = await ask();
    const seconds = Math.round((performance.now() - begun) / 1000);
    const isWell =
      timesOf(report, '503').count <= timesOf(report, '200').count / 100 &&
      timesOf(report, '200').p99 <= normal.p99 * promises.slower;
    if (isWell || seconds > promises.recovery) return seconds;
  }
}
