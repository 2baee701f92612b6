import { NotFound } from '../../kernel/result.ts';
import { isPublished } from '../../modules/jobs/job.rules.ts';
import { pictureFile } from '../social-picture.ts';
import type { Visit } from '../visit.ts';
import { readJob } from './job.tsx';
import { pictureWords } from './job-sharing.tsx';

/** The picture beside a link to a posting, for everyone once it is published. */
export async function jobPicture(visit: Visit): Promise<Response> {
  const { job } = await readJob(visit);
  if (!isPublished(job)) throw new NotFound();
  return pictureFile(visit, pictureWords(visit.lang, job));
}
