import { z } from 'zod';
import { slugOf } from '../../kernel/ids.ts';
import { retractJob } from '../../modules/jobs/index.ts';
import { formPage } from '../form-page.tsx';
import { drawJob, jobIdOf } from './job.tsx';
import { jobRefusalText } from './refusal-text.ts';

/** The client takes a posting back from the check; refused, its page shows how the check ended. */
export const retractionPage = formPage({
  schema: z.object({}),
  draw: drawJob,
  submit: (visit, command) => retractJob(visit.actor, { ...command, jobId: jobIdOf(visit) }),
  refusals: jobRefusalText,
  next: (_, { jobId }) => `/jobs/${slugOf('job', jobId)}/draft`,
});
