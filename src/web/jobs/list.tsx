import { tokyoDateOf } from '../../kernel/tokyo-date.ts';
import { openJobs } from '../../modules/jobs/index.ts';
import { reading } from '../../platform/transaction.ts';
import { page } from '../page.tsx';
import type { Visit } from '../visit.ts';
import { fitsFor } from './fit.tsx';
import { jobTexts } from './job.texts.ts';
import { jobSharingTexts } from './job-sharing.texts.ts';
import { JobRows } from './list.view.tsx';

const shown = 100;

export async function jobList(visit: Visit): Promise<Response> {
  const t = jobTexts[visit.lang];
  const { jobs, today, fits } = await reading(visit.region.id, async (tx) => {
    const today = tokyoDateOf(tx.now);
    const jobs = await openJobs(tx, today, shown);
    return { today, jobs, fits: await fitsFor(tx, visit.actor, jobs) };
  });
  const body = (
    <>
      <h1>{t.list}</h1>
      <p class="list-head">
        <b class="num">{t.count(jobs.length)}</b>　<span class="small">{t.newest}</span>
      </p>
      {jobs.length === 0 ? (
        <p class="empty">
          {t.none}
          {t.noneNext}
        </p>
      ) : (
        <JobRows place={visit} jobs={jobs} today={today} fits={fits} />
      )}
    </>
  );
  return page(visit, {
    title: t.list,
    body,
    search: { description: jobSharingTexts[visit.lang].list, isListed: true },
  });
}
