import { hasRole } from '../../kernel/actor.ts';
import { allow } from '../../kernel/result.ts';
import { jobsInCheck } from '../../modules/jobs/index.ts';
import { reading } from '../../platform/transaction.ts';
import { page } from '../page.tsx';
import type { Visit } from '../visit.ts';
import { jobTexts } from './job.texts.ts';
import { JobRows } from './list.view.tsx';

/** The CSP's queue of postings that wait for the check before publication. */
export async function queue(visit: Visit): Promise<Response> {
  allow(hasRole(visit.actor, 'csp'));
  const t = jobTexts[visit.lang];
  const jobs = await reading(visit.region.id, (tx) => jobsInCheck(tx));
  const body = (
    <>
      <h1>{t.queue}</h1>
      {jobs.length === 0 ? <p class="empty">{t.queueNone}</p> : <JobRows place={visit} jobs={jobs} />}
    </>
  );
  return page(visit, { title: t.queue, body });
}
