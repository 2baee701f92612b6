import { slugOf } from '../../kernel/ids.ts';
import { versionsOf } from '../../modules/jobs/index.ts';
import { reading } from '../../platform/transaction.ts';
import { page } from '../page.tsx';
import { typedIn } from '../parts/typed.view.tsx';
import { href, type Visit } from '../visit.ts';
import { Changes } from './changes.view.tsx';
import { readJob } from './job.tsx';
import { jobStepTexts } from './job-step.texts.ts';

/** What changed of a posting since it was opened, for everybody who may read it. */
export async function changes(visit: Visit): Promise<Response> {
  const t = jobStepTexts[visit.lang].changes;
  const { job } = await readJob(visit);
  const versions = await reading(visit.region.id, (tx) => versionsOf(tx, job.id));
  const body = (
    <>
      <p class="small" {...typedIn(visit.lang)}>
        <a href={href(visit, `/jobs/${slugOf('job', job.id)}`)}>{job.title}</a>
      </p>
      <h1>{t.title}</h1>
      {versions.length < 2 ? <p class="empty">{t.none}</p> : <p class="lead">{t.lead}</p>}
      <Changes place={visit} versions={versions} />
    </>
  );
  return page(visit, { title: t.title, body });
}
