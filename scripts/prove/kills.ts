import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { asAdministrator } from '../../src/platform/embedded-postgres/administer.ts';
import { isAlive, signal } from '../../src/platform/processes.ts';
import type { Ground } from './ground.ts';
import { acceptedOnce, effectsOn, promised } from './promise.ts';
import { type ProcessName, processNames, type RunningServer } from './running-server.ts';
import { type Stream, startStream } from './stream.ts';

/** The server promises to be ready again within this time, in milliseconds. */
const readyWithin = 10_000;

export interface Toll {
  readonly kills: number;
  /** Milliseconds until it was ready again, the worst. */
  readonly slowest: number;
  readonly delivered: number;
  readonly accepted: number;
  readonly again: number;
}

/** Kills one process again and again in the middle of deliveries and acceptances: what was answered has happened, once. */
export async function kill(
  server: RunningServer,
  ground: Ground,
  name: ProcessName,
  times: number,
): Promise<Toll> {
  const stream = startStream(ground);
  let slowest = 0;
  for (let kills = 0; kills < times; kills++) {
    await stream.moreAccepted(3);
    await sleep(randomInt(0, 200)); // anywhere in the middle of something
    slowest = Math.max(slowest, await killOnce(server, name));
  }
  await stream.moreAccepted(3);
  await stream.stop();
  await everythingIsThere(server, stream);
  const { delivered, accepted } = stream.acknowledged;
  return {
    kills: times,
    slowest,
    delivered: delivered.length,
    accepted: accepted.length,
    again: stream.again(),
  };
}

/** `kill -9`; the milliseconds until another one runs and the server is ready. */
async function killOnce(server: RunningServer, name: ProcessName): Promise<number> {
  const victim = server.find(name);
  promised(victim !== undefined, `There is no ${name} to kill`);
  const others = processNames
    .filter((other) => other !== name)
    .map((other) => [other, server.find(other)] as const);
  const killed = performance.now();
  const at = new Date();
  signal(victim.pid, 'SIGKILL');
  for (;;) {
    await sleep(25);
    const waited = performance.now() - killed;
    const successor = server.find(name);
    const isBack = successor !== undefined && successor.started !== victim.started;
    for (const [other, before] of others)
      promised(before !== undefined && isAlive(before), `${name} was killed, and ${other} went with it`);
    if (isBack && (await works(server, name, at))) return performance.now() - killed;
    promised(waited < readyWithin, `${name} was killed, and not ready after ${Math.round(waited)} ms`);
  }
}

async function everythingIsThere(server: RunningServer, { acknowledged }: Stream): Promise<void> {
  const { delivered, accepted } = acknowledged;
  const twice = (await effectsOn(server, delivered)).find(({ deliveries }) => deliveries !== 1);
  promised(twice === undefined, `Acknowledged as delivered, and: ${JSON.stringify(twice)}`);
  const effects = await effectsOn(server, accepted);
  const missing = effects.find((each) => !acceptedOnce(each));
  promised(missing === undefined, `Acknowledged as accepted, and: ${JSON.stringify(missing)}`);
  promised(
    effects.length === accepted.length,
    `${accepted.length} were accepted, and ${effects.length} are there`,
  );
  promised(await lettersHaveLeft(server, new Date(), 30_000), 'After 30 s letters are still waiting');
  const { code, output } = await server.run('scripts/verify.ts');
  promised(code === 0, `verify ends with ${code}:\n${output}`);
}

/** The web says that it is ready; the background, by sending what was written before its forerunner's end. */
async function works(server: RunningServer, name: ProcessName, killedAt: Date): Promise<boolean> {
  if (!(await server.isReady())) return false;
  return name !== 'background' || lettersHaveLeft(server, killedAt, 0);
}

/** A killed background leaves its tasks to the next one: no letter waits for ever. */
async function lettersHaveLeft(server: RunningServer, writtenBefore: Date, within: number): Promise<boolean> {
  for (const deadline = Date.now() + within; ; await sleep(100)) {
    const { rows } = await asAdministrator(server.databases.verifyUrl, (client) =>
      client.query<{ waiting: number }>(
        `select count(*)::integer as waiting from platform.outbox where state = 'waiting' and created_at < $1`,
        [writtenBefore],
      ),
    );
    if (rows[0]?.waiting === 0) return true;
    if (Date.now() >= deadline) return false;
  }
}
