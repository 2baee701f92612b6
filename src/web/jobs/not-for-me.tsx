import { z } from 'zod';
import { flag } from '../../kernel/fields.ts';
import { slugOf } from '../../kernel/ids.ts';
import { refuseJob } from '../../modules/jobs/index.ts';
import { formPage } from '../form-page.tsx';
import { drawJob, jobIdOf } from './job.tsx';

/** "Not for me", and taking it back, from wherever the posting was seen. */
export const notForMePage = formPage({
  schema: z.object({ takenBack: flag() }),
  draw: drawJob,
  submit: (visit, command) => refuseJob(visit.actor, { ...command, jobId: jobIdOf(visit) }),
  refusals: {},
  next: (visit, { jobId }) =>
    ({ list: '/jobs', home: '/home' })[visit.query.get('from') ?? ''] ?? `/jobs/${slugOf('job', jobId)}`,
});
