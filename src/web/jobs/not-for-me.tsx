import { z } from 'zod';
import { choice, emptyAs, flag } from '../../kernel/fields.ts';
import { slugOf } from '../../kernel/ids.ts';
import { done } from '../../kernel/result.ts';
import { refuseJob } from '../../modules/jobs/index.ts';
import { formPage } from '../form-page.tsx';
import { href, type Visit } from '../visit.ts';
import { drawJob, jobIdOf } from './job.tsx';

/** "Not for me", and taking it back, from wherever the posting was seen. */
export const notForMePage = formPage({
  schema: z.object({
    takenBack: flag(),
    from: emptyAs('job' as const, choice(['job', 'list', 'home'])),
  }),
  draw: drawJob,
  async submit(visit, { from, ...command }) {
    const answer = await refuseJob(visit.actor, { ...command, jobId: jobIdOf(visit) });
    return answer.ok ? done({ ...answer.value, from }) : answer;
  },
  refusals: {},
  next(visit, { jobId, from }) {
    if (from === 'list') return listBefore(visit);
    return from === 'home' ? '/home' : `/jobs/${slugOf('job', jobId)}`;
  },
});

/** The list with what was searched for in it, as the browser says where it comes from; without it, the whole list. */
function listBefore(visit: Visit): string {
  const before = visit.http.req.header('referer') ?? '';
  const page = URL.canParse(before) ? new URL(before) : null;
  return page?.pathname === href(visit, '/jobs') ? `/jobs${page.search}` : '/jobs';
}
