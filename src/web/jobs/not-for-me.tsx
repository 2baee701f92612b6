import { z } from 'zod';
import { choice, emptyAs, flag } from '../../kernel/fields.ts';
import { slugOf } from '../../kernel/ids.ts';
import { done } from '../../kernel/result.ts';
import { refuseJob } from '../../modules/jobs/index.ts';
import { formPage } from '../form-page.tsx';
import { redirect } from '../page.tsx';
import { href, type Visit } from '../visit.ts';
import { drawJob, jobIdOf } from './job.tsx';

/** "Not for me", and taking it back, from wherever the posting was seen. */
export const notForMePage = formPage({
  schema: z.object({
    takenBack: flag(),
    from: emptyAs('job' as const, choice(['job', 'list', 'home', 'taste'])),
  }),
  draw: drawJob,
  async submit(visit, { from, ...command }) {
    const answer = await refuseJob(visit.actor, { ...command, jobId: jobIdOf(visit) });
    return answer.ok ? done({ ...answer.value, from, takenBack: command.takenBack }) : answer;
  },
  refusals: {},
  next(visit, { jobId, from, takenBack }) {
    const slug = slugOf('job', jobId);
    if (from === 'job') return `/jobs/${slug}`;
    if (from === 'taste') return '/taste';
    const before = from === 'home' ? '/home' : '/jobs';
    const query = from === 'home' ? new URLSearchParams() : searchBefore(visit);
    if (takenBack) query.delete('refused');
    else query.set('refused', slug);
    const address = query.size > 0 ? `${before}?${query}` : before;
    // The page after it names the posting and has the way back: it says more than that it was done.
    return takenBack ? address : redirect(visit, address);
  },
});

/** What was searched for in the list, as the browser says where it comes from; without it, nothing. */
function searchBefore(visit: Visit): URLSearchParams {
  const before = visit.http.req.header('referer') ?? '';
  const page = URL.canParse(before) ? new URL(before) : null;
  return new URLSearchParams(page?.pathname === href(visit, '/jobs') ? page.search : '');
}
