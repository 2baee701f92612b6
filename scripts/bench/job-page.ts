import { type JobId, slugOf } from '../../src/kernel/ids.ts';
import { yen } from '../../src/kernel/yen.ts';
import { exampleOpenJob } from '../../src/modules/jobs/job.examples.ts';
import { exampleClient } from '../../src/modules/organizations/organization.examples.ts';
import { exampleRegion } from '../../src/modules/regions/region.examples.ts';
import type { Databases } from '../../src/platform/embedded-postgres/with-database.ts';
import { openPool } from '../../src/platform/pool.ts';
import { usePool } from '../../src/platform/transaction.ts';
import { besideBare, type PageFigures, type Turns } from './beside-bare.ts';

const slug = 'bench';

/** A posting's page, signed out. */
export async function benchJobPage(databases: Databases, turns: Turns): Promise<PageFigures> {
  const pool = openPool(databases.appUrl, 4, () => {});
  usePool(pool);
  const jobs = await makeJobs(60);
  await pool.end();
  return besideBare(databases, 'posting', jobs.map(pathOf), turns);
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
