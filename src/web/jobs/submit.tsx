import { z } from 'zod';
import { slugOf } from '../../kernel/ids.ts';
import { submitJob } from '../../modules/jobs/index.ts';
import { formPage } from '../form-page.tsx';
import { drawJob, jobIdOf } from './job.tsx';
import { jobRefusalText } from './refusal-text.ts';

/** The one button of a finished draft; refused, the posting's page says why. */
export const submitPage = formPage({
  schema: z.object({}),
  draw: drawJob,
  submit: (visit, command) => submitJob(visit.actor, { ...command, jobId: jobIdOf(visit) }),
  refusals: jobRefusalText,
  next: (_, { jobId }) => `/jobs/${slugOf('job', jobId)}`,
});
