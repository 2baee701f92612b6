import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { type JobId, slugOf } from '../../src/kernel/ids.ts';
import { yen } from '../../src/kernel/yen.ts';
import { exampleOpenJob } from '../../src/modules/jobs/job.examples.ts';
import { exampleClient } from '../../src/modules/organizations/organization.examples.ts';
import { exampleRegion } from '../../src/modules/regions/region.examples.ts';
import { config, environmentOfChild, readConfig } from '../../src/platform/config.ts';
import { freePort } from '../../src/platform/embedded-postgres/free-port.ts';
import { type Databases, settingsOfChild } from '../../src/platform/embedded-postgres/with-database.ts';
import { openPool } from '../../src/platform/pool.ts';
import { usePool } from '../../src/platform/transaction.ts';
import { createSite } from '../../src/web/site.tsx';
import { rowsOfPage, templateOf } from './bare-page.ts';
import type { BareServer } from './bare-server.main.ts';
import type { Load } from './load.main.ts';
import { startBuild, startScript } from './processes.ts';
import { recording } from './recording.ts';
import { type Comparison, takeTurns } from './rounds.ts';

const slug = 'bench';
const poolSize = 16; // what the web process has
const connections = 16;

/** Pages per second of our web process, beside a bare server that asks the same and joins the same strings. */
export async function benchJobPage(
  databases: Databases,
  { rounds, seconds }: { readonly rounds: number; readonly seconds: number },
): Promise<Comparison & { readonly statements: number; readonly bytes: number }> {
  const pool = openPool(databases.appUrl, 4, () => {});
  usePool(pool);
  const port = await freePort();
  const web = startBuild('build/web.js', environmentOfChild(webSettings(port, databases)));
  const bare = startScript('scripts/bench/bare-server.main.ts');
  const load = startScript('scripts/bench/load.main.ts');
  try {
    const jobs = await makeJobs(60);
    const recorded = await recordPage(pool, jobs[0] as JobId);
    const bareSettings: BareServer = { databaseUrl: databases.appUrl, poolSize, ...recorded };
    const { port: barePort } = await bare.ask<{ port: number }>(bareSettings);
    await untilReady(port);
    const paths = jobs.map(pathOf);
    const bytes = await assertSamePages(paths, port, barePort);
    const run = async (what: 'ours' | 'bare') => {
      const asked: Load = { port: what === 'ours' ? port : barePort, paths, connections, seconds };
      return (await load.ask<{ rate: number }>(asked)).rate;
    };
    await run('ours');
    await run('bare');
    return { ...(await takeTurns(rounds, run)), statements: recorded.sent.length, bytes };
  } finally {
    for (const child of [bare, load]) child.end();
    web.kill('SIGTERM');
    await pool.end();
  }
}

function webSettings(port: number, databases: Databases): Record<string, string> {
  // Pages name their own address: the one recorded here and the one served there must be the same.
  const settings = readConfig({ PORT: String(port), BASE_URL: config().baseUrl, YUINOWA_DEMO: '0' });
  return settingsOfChild(settings, databases);
}

/** Open postings with three parts each, as long as such texts are, with names that are hard to write. */
async function makeJobs(count: number): Promise<JobId[]> {
  const region = await exampleRegion(slug);
  const { actor } = await exampleClient(region, { name: '株式会社髙﨑𠮷①商店' });
  const jobs: JobId[] = [];
  for (let number = 1; number <= count; number++) {
    jobs.push(
      await exampleOpenJob(actor, {
        title: `直売所の<出荷伝票>を表に入力（${200 + number}枚）`,
        description: `${paragraph}\n今回は${200 + number}枚です。`.repeat(4),
        rewards: [yen(10_800n), yen(9_500n + BigInt(number)), yen(7_300n)],
      }),
    );
  }
  return jobs;
}

const paragraph =
  '紙の出荷伝票を、日付・品目・数量・規格の表に入力してください。見本の表と、読みにくい字の一覧をお渡しします。' +
  '作業は都合のよい時間に進めていただけます。毎週金曜に、できたところまでを送ってください。わからない字は「?」のままで構いません。';

const pathOf = (id: JobId) => `/r/${slug}/jobs/${slugOf('job', id)}`;

/** What one page asks the database once everything is warm, and the page itself, cut into its strings. */
async function recordPage(
  pool: pg.Pool,
  job: JobId,
): Promise<Pick<BareServer, 'sent' | 'recordedOf' | 'template'>> {
  const { pool: recorded, sent } = recording(pool);
  usePool(recorded);
  const site = createSite({ baseUrl: config().baseUrl, demo: false, ready: async () => true });
  const draw = async () => (await site.request(`${config().baseUrl}${pathOf(job)}`)).text();
  await draw();
  sent.length = 0;
  const html = await draw();
  usePool(pool);
  const { job: row, milestones } = await rowsOfPage(pool, sent);
  return { sent: [...sent], recordedOf: job, template: templateOf(html, row, milestones) };
}

async function untilReady(port: number): Promise<void> {
  for (const deadline = Date.now() + 30_000; Date.now() < deadline; await sleep(50)) {
    const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => undefined);
    if (answer?.ok) return;
  }
  throw new Error('The web process does not become ready');
}

/** Byte for byte: a signed-out page of a posting holds nothing that differs from request to request. */
async function assertSamePages(paths: readonly string[], port: number, barePort: number): Promise<number> {
  let bytes = 0;
  for (const path of paths) {
    const [ours, bare] = await Promise.all(
      [port, barePort].map(async (each) => (await fetch(`http://127.0.0.1:${each}${path}`)).text()),
    );
    if (ours !== bare)
      throw new Error(`The bare server's page differs at ${differenceOf(ours ?? '', bare ?? '')}`);
    bytes = Buffer.byteLength(ours ?? '');
  }
  return bytes;
}

function differenceOf(ours: string, bare: string): string {
  let at = 0;
  while (ours[at] === bare[at]) at++;
  return `${at}: "${ours.slice(at - 40, at + 60)}" and "${bare.slice(at - 40, at + 60)}"`;
}
