import { setTimeout as sleep } from 'node:timers/promises';
import { slugOf } from '../../src/kernel/ids.ts';
import { runJourneysOn } from '../../tests/journeys/run.ts';
import { type Crowd, startCrowd } from './crowd.ts';
import { ask } from './facts.ts';
import { type Ground, prepareGround } from './ground.ts';
import type { Certificate } from './nginx.ts';
import { promised } from './promise.ts';
import { type Town, type WebNumber, withTownBehindNginx } from './town-behind-nginx.ts';

const region = 'proving';

interface NginxProof {
  readonly nginx: string;
  /** Where everything is kept that somebody may want to read afterwards. */
  readonly folder: string;
  readonly certificate: Certificate;
  /** Words of the names of the journeys that are walked; none for all. */
  readonly journeys: readonly string[];
  readonly say: (sentence: string) => void;
}

/**
 * Two web processes behind nginx: what people write crosses from one to the other, one may be killed, and each may be stopped
 * and started again while people work.
 */
export async function proveBehindNginx({
  nginx,
  folder,
  certificate,
  journeys,
  say,
}: NginxProof): Promise<void> {
  say('Starting a database, two web processes, a background process and nginx …');
  await withTownBehindNginx({ nginx, certificate, logFolder: folder }, async (town) => {
    const ground = await prepareGround(town, { contracts: 30, rounds: 1 });
    await proveCrossing(town, ground);
    say('What is written through one web process is heard at once by those whose line leads to the other.');
    await proveHidden(town);
    say('Nobody finds the metrics through nginx.');
    const crowd = startCrowd(town.origin, ground, region);
    try {
      await sleep(2_000);
      say(await proveKill(town, crowd));
      say(await proveRestart(town, crowd));
    } finally {
      await crowd.stop();
    }
    say(await proveNothingLost(town, ground, crowd));
    promised(
      await runJourneysOn(town.site, undefined, journeys),
      'A journey through nginx failed: see above',
    );
    const { code, output } = await town.run('scripts/verify.ts');
    promised(code === 0, `verify ends with ${code}:\n${output}`);
    say('The journeys went through, and verify found nothing wrong.');
  });
}

/** A stream on one process, a message on the other; and one stream through nginx, which must not collect it. */
async function proveCrossing({ origin, direct }: Town, ground: Ground): Promise<void> {
  const contract = ground.next();
  const worker = ground.workerOf(contract);
  const talk = `/r/${region}/contracts/${slugOf('contract', contract.contract)}/talk`;
  for (const [listensAt, writesAt] of [
    [direct[0], direct[1]],
    [direct[1], direct[0]],
    [origin, direct[0]],
    [origin, direct[1]],
  ] as const) {
    const gone = new AbortController();
    const { headers } = worker;
    const stream = await fetch(`${listensAt}${talk}/stream`, { headers, signal: gone.signal });
    promised(stream.status === 200, `The stream at ${listensAt} is answered with ${stream.status}`);
    const heard = listenTo(stream);
    await heard.next(5_000); // it says "changed" once at the beginning
    const form = await worker.open(talk.slice(`/r/${region}`.length));
    const answer = await worker.send({ ...form, address: `${writesAt}${talk}` }, { text: '髙﨑です。' });
    promised(answer.status === 303, `A message is answered with ${answer.status}`);
    promised(await heard.next(2_000), `Written at ${writesAt}, and not heard at ${listensAt} within 2 s`);
    gone.abort();
  }
}

function listenTo(stream: Response) {
  let told = 0;
  let taken = 0;
  void (async () => {
    for await (const part of stream.body?.pipeThrough(new TextDecoderStream()) ?? [])
      told += part.split('data: changed').length - 1;
  })().catch(() => {});
  return {
    async next(within: number): Promise<boolean> {
      for (const end = Date.now() + within; told <= taken; await sleep(10))
        if (Date.now() > end) return false;
      taken = told;
      return true;
    },
  };
}

async function proveHidden({ origin }: Town): Promise<void> {
  const { status } = await fetch(`${origin}/metrics`);
  promised(status === 404, `/metrics is answered with ${status} through nginx`);
}

/** `kill -9` of one: those alone fail whose requests it had in its hands, and no page among them. */
async function proveKill(town: Town, crowd: Crowd): Promise<string> {
  const before = crowd.failures.length;
  const inHand = crowd.underWay();
  const killed = performance.now();
  await town.end(0, 'SIGKILL');
  await sleep(3_000);
  await town.startAgain(0);
  await sleep(3_000);
  const failed = crowd.failures.slice(before);
  const late = failed.find(({ at }) => at - killed > 1_000);
  promised(
    late === undefined,
    `Failed ${Math.round((late?.at ?? 0) - killed)} ms after the kill: ${late?.what}`,
  );
  promised(failed.length <= inHand, `${inHand} requests were under way, and ${failed.length} failed`);
  const page = failed.find(({ what }) => what.startsWith('a page'));
  promised(page === undefined, `nginx did not ask the other process: ${page?.what}`);
  return `kill -9 of one web process: of ${inHand} requests under way ${failed.length} failed, and no page among them.`;
}

/** SIGTERM of each, one after the other: nothing fails. */
async function proveRestart(town: Town, crowd: Crowd): Promise<string> {
  const before = crowd.failures.length;
  const took: number[] = [];
  for (const web of [0, 1, 0, 1] satisfies WebNumber[]) {
    const asked = performance.now();
    const ended = town.end(web, 'SIGTERM');
    if (web === 1) await proveNotReady(town.direct[web]);
    const code = await ended;
    took.push(performance.now() - asked);
    promised(code === 0, `Asked to stop, web process ${web} ended with ${code}`);
    await town.startAgain(web);
    await sleep(1_000);
  }
  const [failed] = crowd.failures.slice(before);
  promised(failed === undefined, `While the processes were restarted one by one: ${failed?.what}`);
  return `Restarted four times, one process after the other: no request failed; the slowest took ${Math.round(Math.max(...took))} ms to finish.`;
}

/** Asked to stop, it says so to whoever asks after its health, and answers all others as long as it waits. */
async function proveNotReady(address: string): Promise<void> {
  await sleep(200);
  const [ready, page] = await Promise.all([fetch(`${address}/readyz`), fetch(`${address}/r/${region}/jobs`)]);
  promised(ready.status === 503, `Asked to stop, it says of itself ${ready.status}`);
  promised(page.status === 200, `Asked to stop, and still waiting, it answers with ${page.status}`);
}

/** What was answered with "done" is there once; what was not is there once or not at all. */
async function proveNothingLost(town: Town, { regionId }: Ground, crowd: Crowd): Promise<string> {
  const rows = await ask<{ text: string; count: number }>(
    town,
    regionId,
    `select text, count(*)::integer as count from talk_message where text like '%：髙﨑です。' group by text`,
  );
  const counts = new Map(rows.map(({ text, count }) => [text, count]));
  const lost = crowd.acknowledged.find((text) => counts.get(text) !== 1);
  promised(
    lost === undefined,
    `"${lost}" was acknowledged, and is there ${counts.get(lost ?? '') ?? 0} times`,
  );
  const doubled = rows.find(({ count }) => count > 1);
  promised(doubled === undefined, `"${doubled?.text}" is there ${doubled?.count} times`);
  const { pages, messages } = crowd.done();
  return `${pages} pages were read and ${messages} messages written; each message that was acknowledged is there, once.`;
}
