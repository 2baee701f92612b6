import { jobTexts } from '../../src/web/jobs/job.texts.ts';
import { signedIn } from './people.ts';
import type { Site } from './site.ts';
import type { Journey } from './visitor.ts';

/** From the registration of a company to the money on a worker's account. */
export async function wholeWalk(journey: Journey, _site: Site): Promise<void> {
  journey.say('signs in');
  const company = await signedIn(journey, 'seika');
  await company.open('/orders');
  await company.heading(jobTexts[journey.lang].orders);
}
