import { expect, test } from 'vitest';
import { exampleOpenJob } from '../modules/jobs/job.examples.ts';
import { exampleClient } from '../modules/organizations/organization.examples.ts';
import { exampleRegion } from '../modules/regions/region.examples.ts';
import { asAdministrator } from '../platform/embedded-postgres/administer.ts';
import { newId } from '../platform/random.ts';
import { useOwnDatabase } from '../platform/testing/own-database.ts';
import { runSweeps } from './sweeps.ts';

const database = useOwnDatabase();

/** As many copies of a posting with its parts and its document; nobody has to type five hundred of them. */
async function copied(id: string, count: number, without: string): Promise<void> {
  await asAdministrator(database.url('admin'), async (admin) => {
    const document = 'region_id, owner_id, opened_at, last_day, due_on, words, facets, tokens, stale';
    await admin.query('set session_replication_role = replica');
    await admin.query(
      `insert into job select (jsonb_populate_record(j, jsonb_build_object('id', gen_random_uuid()))).*
        from job j, generate_series(1, ${count}) n where j.id = $1`,
      [id],
    );
    await admin.query(
      `insert into job_milestone select (jsonb_populate_record(m, jsonb_build_object('job_id', j.id))).*
        from job_milestone m, job j where m.job_id = $1 and j.id <> $1`,
      [id],
    );
    await admin.query(
      `insert into search_document (id, ${document})
        select j.id, d.${document.replaceAll(', ', ', d.')} from search_document d, (
          select id from job where id <> $1 union all select $2::uuid) j where d.id = $1`,
      [id, without],
    );
    await admin.query('update search_document set stale = true');
  });
}

test('more outdated postings than are named at once are written anew in one run; what fails is tried once', async () => {
  const { actor } = await exampleClient(await exampleRegion());
  const jobId = await exampleOpenJob(actor, { title: '髙﨑㈱の伝票①を入力' });
  const lost = newId('job');
  await copied(jobId, 520, lost);

  await runSweeps({ auditAnchor: Buffer.alloc(32, 7) });
  const stale = await asAdministrator(database.url('admin'), async (admin) => {
    const { rows } = await admin.query('select id, stale from search_document order by stale desc');
    return rows as { id: string; stale: boolean }[];
  });
  expect(stale).toHaveLength(522);
  expect(stale.filter((row) => row.stale).map(({ id }) => id)).toEqual([lost]);
}, 60_000);
